package guatu.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files come in UTF-8 or in GB 18030. */
final class Encoding {

    private Encoding() {}

    /** The file itself, or a copy in UTF-8 that the caller deletes. */
    static Path asUtf8(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return file;
        } catch (CharacterCodingException e) {
            var copy = Files.createTempFile("guatu", ".csv");
            Files.writeString(copy, new String(bytes, Charset.forName("GB18030")));
            return copy;
        }
    }
}
