package guatu.document;

import guatu.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a document of any known format into plain text with its tables. The content decides the format; a wrong
 * extension does no harm. Reading is bounded in time and memory, fetches nothing and follows no reference out of the
 * file. What cannot be read at all is refused with a {@link ProblemException} of a {@link DocumentError}; what can be
 * read in part is read in part, the rest stands in {@link SourceDocument#unread()}.
 */
public final class Documents {

    private Documents() {
    }

    /** @throws ProblemException if the file is missing, too large, encrypted, damaged or of no known format */
    public static SourceDocument read(Path file) {
        return read(file, Limits.DEFAULT);
    }

    /** @throws ProblemException if the file is missing, too large, encrypted, damaged or of no known format */
    public static SourceDocument read(Path file, Limits limits) {
        var name = String.valueOf(file.getFileName() == null ? file : file.getFileName());
        return read(name, contentOf(file, limits), limits);
    }

    /**
     * Reads what came by upload or from a store.
     *
     * @param name the file's name, for messages
     * @throws ProblemException if the content is too large, encrypted, damaged or of no known format
     */
    public static SourceDocument read(String name, byte[] content, Limits limits) {
        if (content.length > limits.maxFileBytes()) {
            throw tooLarge(name, content.length, limits);
        }
        if (content.length == 0) {
            throw DocumentError.EMPTY.at(name, "0 字节");
        }
        return Signature.of(name, content).read(new Intake(name, content, limits));
    }

    private static byte[] contentOf(Path file, Limits limits) {
        var shown = file.toString();
        if (Files.isDirectory(file)) {
            throw DocumentError.NOT_A_FILE.at(shown, "文件夹");
        }
        try {
            long size = Files.size(file);
            if (size > limits.maxFileBytes()) {
                throw tooLarge(shown, size, limits);
            }
            // a pipe or a growing file has no size to trust
            try (var stream = Files.newInputStream(file)) {
                return stream.readNBytes((int) limits.maxFileBytes() + 1);
            }
        } catch (NoSuchFileException e) {
            throw DocumentError.NOT_FOUND.at(shown, "");
        } catch (AccessDeniedException e) {
            throw DocumentError.INACCESSIBLE.at(shown, "没有读取权限");
        } catch (IOException e) {
            throw DocumentError.INACCESSIBLE.at(shown, "读取中断");
        }
    }

    private static ProblemException tooLarge(String place, long bytes, Limits limits) {
        return DocumentError.TOO_LARGE.at(place,
                megabytes(bytes) + "，上限 " + megabytes(limits.maxFileBytes()));
    }

    private static String megabytes(long bytes) {
        return bytes < 1024 * 1024 ? bytes + " 字节" : bytes / (1024 * 1024) + " MB";
    }
}
