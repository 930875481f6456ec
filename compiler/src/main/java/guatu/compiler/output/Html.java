package guatu.compiler.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes HTML: markup as it is given, everything else escaped. */
final class Html {

    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /** Markup written by us. */
    Html raw(String markup) {
        try {
            out.write(markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Words of a document, or anything else that is not ours: safe between tags and in quoted attributes. */
    Html text(CharSequence words) {
        return text(words, 0, words.length());
    }

    Html text(CharSequence words, int from, int to) {
        try {
            for (int i = from; i < to; i++) {
                escape(words.charAt(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Html text(int number) {
        return raw(Integer.toString(number));
    }

    /** An element with words in it. */
    Html element(String tag, String attributes, CharSequence words) {
        return raw("<").raw(tag).raw(attributes.isEmpty() ? "" : " " + attributes).raw(">").text(words)
                .raw("</").raw(tag).raw(">");
    }

    private void escape(char c) throws IOException {
        switch (c) {
            case '&' -> out.write("&amp;");
            case '<' -> out.write("&lt;");
            case '>' -> out.write("&gt;");
            case '"' -> out.write("&quot;");
            case '\'' -> out.write("&#39;");
            default -> out.write(isForbidden(c) ? '\uFFFD' : c);
        }
    }

    /** Control characters have no place in HTML, and unpaired halves none in UTF-8; the writer replaces the latter. */
    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' || c >= 0x7F && c < 0xA0;
    }
}
