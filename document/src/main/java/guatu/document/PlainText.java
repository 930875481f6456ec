package guatu.document;

/** Plain text, in whichever encoding it comes. */
final class PlainText {

    private PlainText() {
    }

    static SourceDocument read(Intake intake) {
        var decoding = Decoding.of(intake.content)
                .orElseThrow(() -> intake.refuse(DocumentError.UNKNOWN_FORMAT, "既不是文字，也不是认识的格式"));
        if (decoding.faults() > 0) {
            intake.leaveOut(DocumentError.UNREAD_CHARACTERS, "", decoding.faults() + " 处");
        }
        var manuscript = new Manuscript(intake);
        manuscript.verbatim(decoding.text());
        if (manuscript.isBlank()) {
            throw intake.refuse(DocumentError.EMPTY, "没有文字");
        }
        return manuscript.finish(Format.TXT);
    }
}
