package guatu.document;

import guatu.kernel.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of a PDF, page by page, in the lines in which it is printed. */
final class PdfReader {

    private final Intake intake;
    private final Manuscript manuscript;
    private final List<Integer> silent = new ArrayList<>();

    private PdfReader(Intake intake) {
        this.intake = intake;
        this.manuscript = new Manuscript(intake);
    }

    static SourceDocument read(Intake intake) {
        new PdfStreams(intake).check();
        try (var pdf = Loader.loadPDF(intake.content)) {
            return new PdfReader(intake).read(pdf);
        } catch (InvalidPasswordException e) {
            throw intake.refuse(DocumentError.ENCRYPTED, "");
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox meets a broken object structure with whatever exception comes up there
            throw intake.refuse(DocumentError.DAMAGED, "");
        } catch (OutOfMemoryError e) {
            // the last wall: a stream in one of the old packings (LZW, run length) was made to burst
            throw intake.refuse(DocumentError.TOO_LARGE, "");
        }
    }

    private SourceDocument read(PDDocument pdf) {
        int pages = pdf.getNumberOfPages();
        if (pages > intake.limits.maxPages()) {
            throw intake.refuse(DocumentError.TOO_LARGE, pages + " 页，上限 " + intake.limits.maxPages() + " 页");
        }
        for (int page = 1; page <= pages; page++) {
            readPage(pdf, page);
        }
        if (manuscript.isBlank()) {
            throw intake.refuse(DocumentError.SCANNED_PDF, pages + " 页");
        }
        for (int page : silent) {
            intake.leaveOut(DocumentError.UNREAD_PAGE, "第 " + page + " 页", "");
        }
        return manuscript.finish(Format.PDF);
    }

    private void readPage(PDDocument pdf, int number) {
        try {
            var text = textOf(pdf, number);
            if (isLegible(text)) {
                manuscript.line(text);
            } else if (!text.isBlank() || hasPicture(pdf.getPage(number - 1))) {
                silent.add(number);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            intake.leaveOut(DocumentError.UNREAD_PART, "第 " + number + " 页", "");
        }
    }

    private String textOf(PDDocument pdf, int number) throws IOException {
        var lines = new Lines(number, false);
        var text = lines.getText(pdf);
        return lines.isOutOfOrder() ? new Lines(number, true).getText(pdf) : text;
    }

    /** Fonts without a map to characters give private or missing ones: a text layer in name only. */
    private static boolean isLegible(String text) {
        if (text.isBlank()) {
            return false;
        }
        long signs = text.chars().filter(c -> !Characters.isBlank((char) c)).count();
        long lost = text.chars().filter(c -> c == 0xFFFD || c < ' ' && !Characters.isBlank((char) c)
                || Characters.isPrivate(c)).count();
        return lost * 3 < signs;
    }

    private static boolean hasPicture(PDPage page) {
        var resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name) || isForm(page, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isForm(PDPage page, COSName name) {
        var objects = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return objects != null && objects.getDictionaryObject(name) instanceof COSStream;
    }

    /** One page's lines, without the slanted text of watermarks; knows whether the file gave them in printed order. */
    private static final class Lines extends PDFTextStripper {

        private int count;
        private int upward;
        private float lastY = -1;

        Lines(int page, boolean sorted) {
            setStartPage(page);
            setEndPage(page);
            setSortByPosition(sorted);
            setLineSeparator("\n");
            setParagraphStart("");
            setParagraphEnd("");
            setPageStart("");
            setPageEnd("");
            setArticleStart("");
            setArticleEnd("");
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            var matrix = position.getTextMatrix();
            boolean slanted = Math.abs(matrix.getScaleX()) > 0.05f * Math.abs(matrix.getShearX())
                    && Math.abs(matrix.getShearX()) > 0.05f * Math.abs(matrix.getScaleX())
                    && Math.abs(matrix.getShearY()) > 0.05f * Math.abs(matrix.getScaleX());
            if (!slanted) {
                super.processTextPosition(position);
            }
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            if (!positions.isEmpty() && !text.isBlank()) {
                float y = positions.get(0).getYDirAdj();
                count++;
                upward += lastY >= 0 && y < lastY - positions.get(0).getHeightDir() ? 1 : 0;
                lastY = y;
            }
            super.writeString(text, positions);
        }

        /** A few jumps are headers and page numbers; many are a producer that draws in its own order. */
        boolean isOutOfOrder() {
            return upward > 3 && upward * 5 > count;
        }
    }
}
