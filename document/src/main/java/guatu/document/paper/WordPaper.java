package guatu.document.paper;

import guatu.document.SteadyZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Lays a paper out as the standard asks and writes it with POI. */
final class WordPaper {

    /** Hundredths of a character. */
    private static final BigInteger TWO_CHARACTERS = BigInteger.valueOf(200);
    private static final BigInteger ONE_CHARACTER = BigInteger.valueOf(100);
    private static final double LINE_POINTS = Page.LINE / 20.0;

    private final Paper paper;

    WordPaper(Paper paper) {
        this.paper = paper;
    }

    void writeTo(OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            word.getProperties().getCoreProperties().setCreator("Guatu");
            word.setEvenAndOddHeadings(true);
            FontTable.addTo(word);
            addPageNumbers(word);
            var footers = word.getDocument().getBody().getSectPr();
            for (int i = 0; i < paper.sections().size(); i++) {
                boolean last = i == paper.sections().size() - 1;
                write(word, paper.sections().get(i), last ? null : footers);
            }
            Page.layOut(footers, paper.sections().get(paper.sections().size() - 1).landscape());
            word.write(bytes);
        }
        SteadyZip.copy(bytes.toByteArray(), out);
    }

    /** @param footers of the document, for a section that is not the last; that one carries them itself */
    private static void write(XWPFDocument word, Section section, @org.jspecify.annotations.Nullable CTSectPr footers) {
        boolean afterTitle = false;
        for (var block : section.blocks()) {
            boolean head = block instanceof Block.Title || block instanceof Block.Subtitle;
            if (afterTitle && !head) {
                line(word);
            }
            afterTitle = head;
            write(word, block, section.landscape());
        }
        if (footers != null) {
            endSection(word, section, footers);
        }
    }

    private static void write(XWPFDocument word, Block block, boolean landscape) {
        if (block instanceof Block.Title title) {
            var paragraph = line(word);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            outline(paragraph, 0);
            // on the grid of the page large type would take two of its lines
            properties(paragraph).addNewSnapToGrid().setVal(false);
            Type.TITLE.write(paragraph, title.text());
        } else if (block instanceof Block.Subtitle subtitle) {
            var paragraph = line(word);
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            Type.SUBTITLE.write(paragraph, subtitle.text());
        } else if (block instanceof Block.Heading heading) {
            writeHeading(word, heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            writeParagraph(word, paragraph);
        } else if (block instanceof Block.Table table) {
            new WordTable(word, table, Page.textWidth(landscape)).write();
        } else if (block instanceof Block.Note note) {
            writeNote(word, note);
        }
    }

    private static XWPFParagraph line(XWPFDocument word) {
        var paragraph = word.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static void writeHeading(XWPFDocument word, Block.Heading heading) {
        var paragraph = line(word);
        indent(paragraph);
        outline(paragraph, heading.level() - 1);
        paragraph.setKeepNext(true);
        Type.ofHeading(heading.level()).write(paragraph, heading.text());
    }

    private static void writeParagraph(XWPFDocument word, Block.Paragraph words) {
        var paragraph = line(word);
        switch (words.place()) {
            case INDENTED -> {
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                indent(paragraph);
            }
            case FLUSH -> paragraph.setAlignment(ParagraphAlignment.LEFT);
            case SIGNATURE -> {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                indentation(paragraph).setRightChars(TWO_CHARACTERS);
            }
        }
        Type.BODY.write(paragraph, words.text());
    }

    private static void writeNote(XWPFDocument word, Block.Note note) {
        var paragraph = word.createParagraph();
        paragraph.setSpacingBetween(18, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(60);
        properties(paragraph).addNewSnapToGrid().setVal(false);
        Type.NOTE.write(paragraph, note.text());
    }

    private static void indent(XWPFParagraph paragraph) {
        indentation(paragraph).setFirstLineChars(TWO_CHARACTERS);
        // for programs that do not know characters: two of 16 pt
        indentation(paragraph).setFirstLine(BigInteger.valueOf(640));
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd indentation(XWPFParagraph paragraph) {
        var properties = properties(paragraph);
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    /** Lets the heading appear in the navigation of the office program. */
    private static void outline(XWPFParagraph paragraph, int level) {
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
    }

    /** A section ends in the properties of its last paragraph; after a table that is one of the least height. */
    private static void endSection(XWPFDocument word, Section section, CTSectPr footers) {
        var elements = word.getBodyElements();
        var last = elements.get(elements.size() - 1);
        var paragraph = last instanceof XWPFParagraph words ? words : word.createParagraph();
        if (paragraph != last) {
            paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
            properties(paragraph).addNewSnapToGrid().setVal(false);
        }
        var end = properties(paragraph).addNewSectPr();
        end.set(footers.copy());
        Page.layOut(end, section.landscape());
    }

    private static void addPageNumbers(XWPFDocument word) {
        addPageNumber(word, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        addPageNumber(word, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private static void addPageNumber(XWPFDocument word, HeaderFooterType pages, ParagraphAlignment side) {
        var footer = word.createFooter(pages);
        var paragraph = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphArray(0);
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            indentation(paragraph).setRightChars(ONE_CHARACTER);
        } else {
            indentation(paragraph).setLeftChars(ONE_CHARACTER);
        }
        Type.PAGE_NUMBER.write(paragraph, "— ");
        field(paragraph, "begin");
        Type.PAGE_NUMBER.apply(paragraph.createRun()).getCTR().addNewInstrText().setStringValue("PAGE");
        field(paragraph, "separate");
        Type.PAGE_NUMBER.write(paragraph, "1");
        field(paragraph, "end");
        Type.PAGE_NUMBER.write(paragraph, " —");
    }

    private static void field(XWPFParagraph paragraph, String mark) {
        Type.PAGE_NUMBER.apply(paragraph.createRun()).getCTR().addNewFldChar().setFldCharType(
                org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.Enum.forString(mark));
    }
}
