/**
 * Runs a method over the firms of a workbook: reads the table, lists what is wrong with it before anything is graded,
 * freezes a snapshot, computes in DuckDB what {@code scoring} wrote as SQL, and writes the results.
 * It decides nothing about a grade; the method does.
 */
@NullMarked
package guatu.runner;

import org.jspecify.annotations.NullMarked;
