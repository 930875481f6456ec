package guatu.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites an office container without the moment of its making, so that the same content gives the same bytes: a
 * paper can be compared with its predecessor, and its hash stands for what it says.
 */
public final class SteadyZip {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** What was written here is trusted, however well it packs. */
    private static final Limits OWN = new Limits(Integer.MAX_VALUE - 8, Long.MAX_VALUE, 1, 1, 1);

    private SteadyZip() {
    }

    /** Copies the container to the stream, which stays open. */
    public static void copy(byte[] container, OutputStream out) throws IOException {
        // the JDK's stream refuses the headers that some writers put before a part; the directory at the end is sound
        var archive = new Archive(new Intake("", container, OWN));
        var zip = new ZipOutputStream(out);
        for (var name : archive.names()) {
            var steady = new ZipEntry(name);
            steady.setTimeLocal(EPOCH);
            zip.putNextEntry(steady);
            try (var part = archive.open(name).orElseThrow()) {
                zip.write(steady(name, part.readAllBytes()));
            }
        }
        zip.finish();
    }

    private static byte[] steady(String name, byte[] part) {
        if (name.equals("docProps/core.xml")) {
            return withoutDates(part);
        }
        return name.startsWith("xl/worksheets/sheet") ? withMergesInOrder(part) : part;
    }

    /** The writer keeps merged cells in a set without order. */
    private static byte[] withMergesInOrder(byte[] sheet) {
        String text = new String(sheet, StandardCharsets.UTF_8);
        int from = text.indexOf("<mergeCells>");
        int to = text.indexOf("</mergeCells>");
        if (from < 0 || to < from) {
            return sheet;
        }
        int first = from + "<mergeCells>".length();
        String merges = Arrays.stream(text.substring(first, to).split("(?<=/>)")).sorted().collect(Collectors.joining());
        return (text.substring(0, first) + merges + text.substring(to)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withoutDates(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "").getBytes(StandardCharsets.UTF_8);
    }
}
