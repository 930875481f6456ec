package guatu.document;

import guatu.document.OfdPage.Piece;
import guatu.kernel.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text layer of an OFD (GB/T 33190): pieces of text with their places, joined to the lines they form. */
final class OfdReader {

    private final Intake intake;
    private final Archive archive;
    private final Manuscript manuscript;

    /** The parts of one of the documents inside. */
    private record Outline(List<String> pages, Map<String, String> templates) {
    }

    OfdReader(Intake intake, Archive archive) {
        this.intake = intake;
        this.archive = archive;
        this.manuscript = new Manuscript(intake);
    }

    SourceDocument read() {
        if (archive.has("Encryptions.xml") || archive.has("Encrypt/Encryptions.xml")) {
            throw intake.refuse(DocumentError.ENCRYPTED, "");
        }
        int pages = 0;
        for (var root : roots()) {
            var outline = outline(root);
            for (var page : outline.pages) {
                if (++pages > intake.limits.maxPages()) {
                    throw intake.refuse(DocumentError.TOO_LARGE, "超过 " + intake.limits.maxPages() + " 页");
                }
                readPage(page, pages, outline.templates);
            }
        }
        if (manuscript.isBlank()) {
            throw intake.refuse(DocumentError.OFD_WITHOUT_TEXT, pages + " 页");
        }
        return manuscript.finish(Format.OFD);
    }

    private List<String> roots() {
        var roots = new ArrayList<String>();
        try (var xml = part("OFD.xml")) {
            while (xml.next()) {
                if (xml.starts("DocRoot")) {
                    roots.add(Relations.resolve("", textOf(xml)));
                }
            }
        }
        return roots;
    }

    private Outline outline(String root) {
        var folder = root.substring(0, root.lastIndexOf('/') + 1);
        var pages = new ArrayList<String>();
        var templates = new HashMap<String, String>();
        try (var xml = part(root)) {
            while (xml.next()) {
                if (xml.starts("Page") && xml.attribute("BaseLoc") != null) {
                    pages.add(Relations.resolve(folder, xml.attribute("BaseLoc", "")));
                } else if (xml.starts("TemplatePage")) {
                    templates.put(xml.attribute("ID", ""), Relations.resolve(folder, xml.attribute("BaseLoc", "")));
                }
            }
        }
        return new Outline(pages, templates);
    }

    private void readPage(String part, int number, Map<String, String> templates) {
        try {
            var page = OfdPage.read(intake, part(part), manuscript);
            var pieces = new ArrayList<Piece>(page.pieces());
            for (var id : page.templates()) {
                if (templates.containsKey(id)) {
                    pieces.addAll(OfdPage.read(intake, part(templates.get(id)), manuscript).pieces());
                }
            }
            var lines = OfdPage.lines(pieces);
            lines.forEach(manuscript::line);
            if (lines.isEmpty() && page.hasPicture()) {
                intake.leaveOut(DocumentError.UNREAD_PAGE, "第 " + number + " 页", "");
            }
        } catch (ProblemException e) {
            if (e.problems().get(0).code() != DocumentError.DAMAGED) {
                throw e;
            }
            intake.leaveOut(DocumentError.UNREAD_PART, "第 " + number + " 页", part);
        }
    }

    private XmlPart part(String name) {
        return XmlPart.open(intake, archive, name).orElseThrow(() -> intake.refuse(DocumentError.DAMAGED, "缺少 " + name));
    }

    private static String textOf(XmlPart xml) {
        var text = new StringBuilder();
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            text.append(xml.text());
        }
        return text.toString().strip();
    }
}
