/**
 * A method as its file says it: records only, which are the schema of the file. What the parts mean together is checked in
 * {@code guatu.scoring}; how they are computed is in {@code guatu.scoring.sql}.
 */
@NullMarked
package guatu.scoring.method;

import org.jspecify.annotations.NullMarked;
