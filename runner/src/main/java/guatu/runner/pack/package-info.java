/**
 * Reads a pack, the folder of methods, dated values and cases that an office writes, and runs its cases: firms as given,
 * results as expected. A pack is data alone; nothing here knows what any of them is about, and nothing of it decides a grade.
 */
@NullMarked
package guatu.runner.pack;

import org.jspecify.annotations.NullMarked;
