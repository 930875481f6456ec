package guatu.compiler.command;

import guatu.kernel.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A result on disk: written under another name first and then renamed, so that no reader ever meets half a file. What
 * already stands there is replaced only if the user named it.
 */
record OutputFile(Path path, boolean isNamed) {

    /** Writes a result. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @throws ProblemException if it exists and was not named, or cannot be written */
    void write(Content content) {
        if (!isNamed && Files.exists(path)) {
            throw CommandError.OUTPUT_EXISTS.at(path, "");
        }
        Path target = path.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "a file stands in a folder");
        Path draft = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING), 1 << 16)) {
                content.write(out);
            }
            move(draft, target);
        } catch (IOException | UncheckedIOException e) {
            throw CommandError.OUTPUT_UNWRITABLE.at(path, reason(e));
        } finally {
            deleteQuietly(draft);
        }
    }

    /** Whether it would be written over a file that stands there. */
    boolean isSameAs(Path other) {
        try {
            return Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException e) {
            return path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String reason(Exception e) {
        Throwable cause = cause(e);
        String message = cause.getMessage();
        return cause.getClass().getSimpleName().replace("Exception", "") + (message == null ? "" : " " + message);
    }

    /** Whether the reader went away, as {@code head} does when it has enough: no matter for a message. */
    static boolean isBrokenPipe(Exception e) {
        String message = cause(e).getMessage();
        return message != null && (message.contains("Broken pipe") || message.contains("断开的管道"));
    }

    private static Throwable cause(Exception e) {
        return e instanceof IOException || e.getCause() == null ? e : e.getCause();
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            draft.toFile().deleteOnExit();
        }
    }
}
