package guatu.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every compressed stream of a PDF into nothing before the file is parsed: a parser holds a stream whole, so
 * that one made to burst would take the machine's memory.
 */
final class PdfStreams {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    /** How far before its data a stream's dictionary is searched for a repeated filter. */
    private static final int DICTIONARY = 512;
    private static final int UNSUSPICIOUS = 1024 * 1024;

    private final Intake intake;
    private final byte[] bytes;

    PdfStreams(Intake intake) {
        this.intake = intake;
        this.bytes = intake.content;
    }

    void check() {
        var inflater = new Inflater();
        var sink = new byte[64 * 1024];
        try {
            for (int at = next(0); at >= 0; at = next(at)) {
                int data = at;
                while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n') && data < at + 2) {
                    data++;
                }
                if (isDeflated(data)) {
                    at = Math.max(at, inflate(inflater, sink, data, most(at)));
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** By the two bytes of its header, whatever its dictionary says. */
    private boolean isDeflated(int at) {
        return at + 2 < bytes.length && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % 31 == 0;
    }

    /** @return where the packed data ends, or where it is broken */
    private int inflate(Inflater inflater, byte[] sink, int from, long most) {
        inflater.reset();
        inflater.setInput(bytes, from, bytes.length - from);
        long size = 0;
        try {
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                size += inflater.inflate(sink);
                if (size > most) {
                    throw intake.refuse(DocumentError.ZIP_BOMB, "");
                }
            }
        } catch (DataFormatException e) {
            // what is broken does not burst; the parser judges it
        }
        return from + Math.min((int) inflater.getBytesRead(), bytes.length - from);
    }

    /** What the stream after its word may unpack to: a large scan is no attack, two filters over one another are. */
    private long most(int at) {
        var before = new String(bytes, Math.max(0, at - DICTIONARY), Math.min(at, DICTIONARY),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        int first = filter(dictionary, 0);
        if (first >= 0 && filter(dictionary, first + 3) >= 0) {
            return UNSUSPICIOUS;
        }
        return dictionary.contains("/Image") ? intake.limits.maxUnpackedBytes() : intake.limits.maxUnpackedBytes() / 4;
    }

    private static int filter(String dictionary, int from) {
        int flate = dictionary.indexOf("/Fl", from);
        int lzw = dictionary.indexOf("/LZW", from);
        return flate < 0 ? lzw : lzw < 0 ? flate : Math.min(flate, lzw);
    }

    /** The place after the next word "stream" that opens one, or -1. */
    private int next(int from) {
        for (int i = from; i + STREAM.length <= bytes.length; i++) {
            if (bytes[i] == 's' && (i < 3 || bytes[i - 1] != 'd') && java.util.Arrays.equals(bytes, i,
                    i + STREAM.length, STREAM, 0, STREAM.length)) {
                return i + STREAM.length;
            }
        }
        return -1;
    }
}
