package guatu.document;

/** The formats that can be read. */
public enum Format {
    TXT,
    DOCX,
    DOC,
    PDF,
    HTML,
    XLSX,
    OFD
}
