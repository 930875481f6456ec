package guatu.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Bytes as text, whatever Chinese offices and web sites send: UTF-8, GB18030 (with GBK and GB2312), UTF-16, Big5.
 * A decoder that finds no fault decides; where several find none, the commoner signs decide.
 *
 * @param text what was decoded
 * @param faults number of places that were no text in the chosen encoding
 */
record Decoding(String text, int faults) {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int SAMPLE = 32 * 1024;
    private static final byte[] GB18030_MARK = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};

    /** Empty if the bytes are no text. */
    static Optional<Decoding> of(byte[] content) {
        var marked = marked(content);
        if (marked.isPresent()) {
            return marked;
        }
        if (hasNul(content)) {
            var wide = best(content, List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
            if (wide.isPresent()) {
                return wide.filter(Decoding::isText);
            }
        }
        var utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8.isPresent() && !isRatherGb(content, utf8.get())) {
            return utf8.map(text -> new Decoding(text, 0)).filter(Decoding::isText);
        }
        var wide = best(content, List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        return wide.or(() -> lenient(content)).filter(Decoding::isText);
    }

    /** What a page that names its encoding holds; falls back to {@link #of} where the name is wrong. */
    static Optional<Decoding> of(byte[] content, Charset declared) {
        if (declared.equals(StandardCharsets.UTF_8) || strict(content, StandardCharsets.UTF_8).isPresent()) {
            return of(content);
        }
        return strict(content, declared).map(text -> new Decoding(text, 0)).or(() -> of(content));
    }

    private static Optional<Decoding> marked(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(replacing(b, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(b, 0xFF, 0xFE)) {
            return Optional.of(replacing(b, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(b, 0xFE, 0xFF)) {
            return Optional.of(replacing(b, 2, StandardCharsets.UTF_16BE));
        }
        if (b.length >= 4 && Arrays.equals(b, 0, 4, GB18030_MARK, 0, 4)) {
            return Optional.of(replacing(b, 4, GB18030));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The strictly decoded text with the largest share of common signs; the earlier wins unless clearly beaten. */
    private static Optional<Decoding> best(byte[] content, List<Charset> charsets) {
        Optional<String> best = Optional.empty();
        double bestShare = 0;
        for (var charset : charsets) {
            var text = strict(content, charset);
            if (text.isEmpty()) {
                continue;
            }
            double share = Common.share(text.get());
            double least = charset.equals(GB18030) ? 0 : Math.max(0.5, bestShare + 0.15);
            if (share >= least) {
                best = text;
                bestShare = share;
            }
        }
        return best.map(text -> new Decoding(text, 0));
    }

    /**
     * A few Chinese words in GBK may happen to be valid two-byte UTF-8, a text of Greek and Cyrillic letters only:
     * more than half of the signs would then be such letters.
     */
    private static boolean isRatherGb(byte[] content, String utf8) {
        if (utf8.length() > 200 || utf8.chars().anyMatch(c -> c >= 0x800)) {
            return false;
        }
        long letters = utf8.chars().filter(c -> c >= 0x80).count();
        return letters * 2 > utf8.length()
                && strict(content, GB18030).filter(text -> Common.share(text) == 1.0).isPresent();
    }

    private static Optional<Decoding> lenient(byte[] content) {
        var utf8 = replacing(content, 0, StandardCharsets.UTF_8);
        var gb = replacing(content, 0, GB18030);
        var better = utf8.faults <= gb.faults ? utf8 : gb;
        return better.faults <= Math.max(1, better.text.length() / 100) ? Optional.of(better) : Optional.empty();
    }

    private static Decoding replacing(byte[] content, int from, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        try {
            var text = decoder.decode(ByteBuffer.wrap(content, from, content.length - from)).toString();
            int faults = (int) text.chars().filter(c -> c == 0xFFFD).count();
            return new Decoding(text, faults);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a replacing decoder reports nothing", e);
        }
    }

    /** Control characters are what separates a program or a picture from a text. */
    private boolean isText() {
        var sample = CharBuffer.wrap(text, 0, Math.min(text.length(), SAMPLE));
        long controls = sample.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f').count();
        return controls <= 2 + sample.length() / 50;
    }

    /** The signs that make up nearly all of a Chinese text. Built only when an encoding is in doubt. */
    private static final class Common {

        private static final BitSet SIGNS = signs();

        static double share(String text) {
            int length = Math.min(text.length(), SAMPLE);
            int common = 0;
            for (int i = 0; i < length; i++) {
                common += SIGNS.get(text.charAt(i)) ? 1 : 0;
            }
            return length == 0 ? 0 : (double) common / length;
        }

        private static BitSet signs() {
            var signs = new BitSet(0x10000);
            signs.set(' ', 0x7F);
            signs.set('\t');
            signs.set('\n');
            signs.set('\r');
            signs.set(0x3000, 0x3018);
            signs.set(0xFF01, 0xFF5F);
            "—–‘’“”…·×℃‰①②③④⑤⑥⑦⑧⑨⑩■□●○★△▲".chars().forEach(signs::set);
            addRows(signs, 0xB0, 0xD7, Charset.forName("GB2312"));
            addRows(signs, 0xA4, 0xC6, BIG5);
            signs.clear(0xFFFD);
            return signs;
        }

        private static void addRows(BitSet signs, int first, int last, Charset charset) {
            for (int lead = first; lead <= last; lead++) {
                for (int trail = 0x40; trail <= 0xFE; trail++) {
                    if (trail < 0x7F || trail > 0xA0) {
                        new String(new byte[] {(byte) lead, (byte) trail}, charset).chars()
                                .filter(c -> c >= 0x4E00).forEach(signs::set);
                    }
                }
            }
        }
    }
}
