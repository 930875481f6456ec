/**
 * Tables inside a plan: task tables (任务分解表) whose columns are known by their heads, and tables of quotas whose heads
 * name what is measured. {@link guatu.compiler.table.Tables} is the door.
 */
@NullMarked
package guatu.compiler.table;

import org.jspecify.annotations.NullMarked;
