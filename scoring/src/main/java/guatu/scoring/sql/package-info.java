/**
 * A method's computation as SQL, table after table. Each stage is written when the tables before it are there, because the
 * ranges of their numbers decide where 64 bits suffice; they change no result. The tables:
 *
 * <ul>
 *   <li>{@code firm}: the frozen snapshot, made by the caller: {@code id} (1, 2, … in the order of the codes) and the
 *       method's columns by their ids, numbers scaled as declared;
 *   <li>{@code previous}: last year's {@code evaluated} and {@code graded} by code, if the caller has it;
 *   <li>{@code joined}: the snapshot with the numbers of merged firms joined, where the method merges;
 *   <li>{@code evaluated}: group, state, the value of every indicator, bonus, deduction, vetoes, tie keys;
 *   <li>{@code "statistic.n"}, {@code "benchmark.x"}: what values are compared with;
 *   <li>{@code scored}: benchmark and score of every indicator, nodes, total;
 *   <li>{@code class}: how many firms stand in each ranking, and where the cuts fall;
 *   <li>{@code graded}: rank and grade;
 *   <li>{@code result}: a view of all that, one row per firm.
 * </ul>
 *
 * It executes nothing; an independent computation of the same method must not use this package.
 */
@NullMarked
package guatu.scoring.sql;

import org.jspecify.annotations.NullMarked;
