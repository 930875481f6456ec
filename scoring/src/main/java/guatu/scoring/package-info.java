/**
 * How a population is scored: reads a method file, checks it, explains it in Chinese and writes its computation as SQL.
 * Runs nothing and knows no database driver.
 */
@NullMarked
package guatu.scoring;

import org.jspecify.annotations.NullMarked;
