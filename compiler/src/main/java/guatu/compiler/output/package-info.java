/**
 * Results for people: the review page (.html), workbooks (.xlsx) and papers (.docx) as a plan office makes them by
 * hand. It lays out what the compiler found and finds nothing itself.
 */
@NullMarked
package guatu.compiler.output;

import org.jspecify.annotations.NullMarked;
