package guatu.document;

/** Tells what a zip container holds: a Word document, a workbook, an OFD. */
final class Container {

    private static final String RELATIONS = "_rels/.rels";

    private Container() {
    }

    static SourceDocument read(Intake intake) {
        var archive = new Archive(intake);
        if (archive.isEncrypted()) {
            throw intake.refuse(DocumentError.ENCRYPTED, "");
        }
        if (archive.has("OFD.xml")) {
            return new OfdReader(intake, archive).read();
        }
        var main = mainPart(intake, archive);
        if (main.contains("word/") || main.endsWith("document.xml")) {
            return new DocxReader(intake, archive, main).read();
        }
        if (main.endsWith("workbook.xml")) {
            return new XlsxReader(intake, archive, main).read();
        }
        throw intake.refuse(DocumentError.UNKNOWN_FORMAT, main.isEmpty() ? "压缩包" : main);
    }

    private static String mainPart(Intake intake, Archive archive) {
        var relations = Relations.of(intake, archive, "");
        var named = relations.firstOfType("/officeDocument");
        if (named.filter(archive::has).isPresent()) {
            return named.get();
        }
        if (archive.has("word/document.xml")) {
            return "word/document.xml";
        }
        if (archive.has("xl/workbook.xml")) {
            return "xl/workbook.xml";
        }
        if (archive.has(RELATIONS)) {
            throw intake.refuse(DocumentError.DAMAGED, "缺少正文");
        }
        return "";
    }
}
