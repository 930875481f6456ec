/**
 * The command line: {@code ./guatu compile} and {@code ./guatu score}. It reads arguments, calls the compiler's doors
 * and prints; it knows nothing of plans. Exit codes are listed in {@link guatu.compiler.command.ExitCode}.
 */
@NullMarked
package guatu.compiler.command;

import org.jspecify.annotations.NullMarked;
