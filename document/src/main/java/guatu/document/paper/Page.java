package guatu.document.paper;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The page of GB/T 9704: A4, margins 37, 35, 28 and 26 mm, lines 28.95 pt apart. Lengths in twips, 1/20 pt. */
final class Page {

    private static final int SHORT_EDGE = 11906;
    private static final int LONG_EDGE = 16838;
    private static final int TOP = 2098;
    private static final int BOTTOM = 1984;
    private static final int INNER = 1588;
    private static final int OUTER = 1474;
    private static final int FOOTER = 1417;
    static final int LINE = 579;

    private Page() {
    }

    static int textWidth(boolean landscape) {
        return landscape ? LONG_EDGE - TOP - BOTTOM : SHORT_EDGE - INNER - OUTER;
    }

    /** A landscape page is an upright one turned, so that it is bound at its top. */
    static void layOut(CTSectPr section, boolean landscape) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_EDGE : SHORT_EDGE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_EDGE : LONG_EDGE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(landscape ? INNER : TOP));
        margins.setBottom(BigInteger.valueOf(landscape ? OUTER : BOTTOM));
        margins.setLeft(BigInteger.valueOf(landscape ? BOTTOM : INNER));
        margins.setRight(BigInteger.valueOf(landscape ? TOP : OUTER));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(landscape ? 850 : FOOTER));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        // a grid of characters would be drawn apart by some programs; spacing in the runs gives 28 to the line
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
    }
}
