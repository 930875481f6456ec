package guatu.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells a format by its first bytes, and a reader for it. */
enum Signature {
    ZIP(intake -> Container.read(intake)),
    COMPOUND(intake -> CompoundFile.read(intake)),
    PDF(intake -> PdfReader.read(intake)),
    HTML(intake -> HtmlReader.read(intake)),
    TEXT(intake -> PlainText.read(intake)),
    PICTURE(intake -> {
        throw intake.refuse(DocumentError.PICTURE, "");
    }),
    OTHER(intake -> {
        throw intake.refuse(DocumentError.UNKNOWN_FORMAT, "");
    });

    /** Browsers look no further for the first tag either. */
    private static final int HEAD = 1024;

    private static final List<String> HTML_TAGS = List.of("<!doctype html", "<html", "<head", "<body", "<meta", "<title",
            "<div", "<table", "<p>", "<p ", "<h1", "<script", "<style", "<span", "<br", "<!--");

    private final Reader reader;

    Signature(Reader reader) {
        this.reader = reader;
    }

    @FunctionalInterface
    private interface Reader {
        SourceDocument read(Intake intake);
    }

    SourceDocument read(Intake intake) {
        return reader.read(intake);
    }

    static Signature of(String name, byte[] content) {
        if (starts(content, "PK\3\4") || starts(content, "PK\5\6")) {
            return ZIP;
        }
        if (starts(content, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return COMPOUND;
        }
        if (isPicture(content)) {
            return PICTURE;
        }
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        if (isForeign(head)) {
            return OTHER;
        }
        return isHtml(name, head) ? HTML : TEXT;
    }

    /** UTF-16 keeps its letters readable once the NULs between them are gone. */
    private static boolean isHtml(String name, String head) {
        var tags = head.replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading().toLowerCase(Locale.ROOT);
        if (HTML_TAGS.stream().anyMatch(tags::startsWith) || tags.startsWith("<?xml") && tags.contains("<html")) {
            return true;
        }
        return name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?") && tags.indexOf('<') >= 0;
    }

    private static boolean isPicture(byte[] content) {
        return starts(content, "\u0089PNG") || starts(content, "\u00FF\u00D8\u00FF") || starts(content, "GIF8")
                || starts(content, "II*\0") || starts(content, "MM\0*")
                || starts(content, "BM") && content.length > 30 && content[6] == 0 && content[7] == 0
                || starts(content, "RIFF") && content.length > 12 && content[8] == 'W' && content[9] == 'E';
    }

    /** Text that is the inside of another format: rich text, mail archives of web pages, XML of office programs. */
    private static boolean isForeign(String head) {
        var text = head.stripLeading();
        return text.startsWith("{\\rtf") || text.startsWith("MIME-Version:") || text.startsWith("7z\u00BC\u00AF")
                || text.startsWith("Rar!") || text.startsWith("\u001F\u008B")
                || text.startsWith("<?xml") && !text.toLowerCase(Locale.ROOT).contains("<html");
    }

    private static boolean starts(byte[] content, String bytes) {
        if (content.length < bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if ((content[i] & 0xFF) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
