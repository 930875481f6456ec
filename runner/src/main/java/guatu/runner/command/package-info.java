/** The command line of grading; everything it does is done by {@code guatu.runner}. */
@NullMarked
package guatu.runner.command;

import org.jspecify.annotations.NullMarked;
