package guatu.compiler.command;

import guatu.compiler.CompiledDocument;
import java.nio.file.Path;

/** From a file to what the compiler says of it. */
interface Compilation {

    /** @throws guatu.kernel.ProblemException if the file cannot be read */
    CompiledDocument compile(Path file);
}
