package guatu.document.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/**
 * The type that the standard asks for: a face for Chinese and a size in half points. The faces are named only; the
 * reader's machine has them, or one of the stand-ins named in the font table.
 */
enum Type {
    TITLE("方正小标宋简体", 44),
    SUBTITLE("楷体_GB2312", 32),
    HEADING_1("黑体", 32),
    HEADING_2("楷体_GB2312", 32),
    BODY("仿宋_GB2312", 32),
    TABLE_HEAD("黑体", 24),
    TABLE_BODY("仿宋_GB2312", 24),
    NOTE("仿宋_GB2312", 24),
    PAGE_NUMBER("宋体", 28);

    private static final String LATIN = "Times New Roman";
    /** Twentieths of a point: 28 characters of 16 pt fill the 156 mm of a line. */
    private static final int TIGHTENING = -5;

    private final String face;
    private final int halfPoints;

    Type(String face, int halfPoints) {
        this.face = face;
        this.halfPoints = halfPoints;
    }

    static Type ofHeading(int level) {
        return level == 1 ? HEADING_1 : level == 2 ? HEADING_2 : BODY;
    }

    /** Adds words in this type; line ends in them stay. */
    void write(XWPFParagraph paragraph, String words) {
        var run = apply(paragraph.createRun());
        var lines = printable(words).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    XWPFRun apply(XWPFRun run) {
        var properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        var fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setEastAsia(face);
        fonts.setHint(STHint.EAST_ASIA);
        if (halfPoints == 32) {
            run.setCharacterSpacing(TIGHTENING);
        }
        properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        properties.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        return run;
    }

    /** Without signs that markup cannot hold. */
    private static String printable(String words) {
        var text = new StringBuilder(words.length());
        words.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c < 0xD800 || c > 0xDFFF).filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
