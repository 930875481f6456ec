/** Benchmarks of the compiler. They measure and promise nothing; the results in this folder name their machine. */
@NullMarked
package guatu.bench;

import org.jspecify.annotations.NullMarked;
