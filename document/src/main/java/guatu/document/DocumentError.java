package guatu.document;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;
import guatu.kernel.Problem;
import guatu.kernel.ProblemException;

/** Why a document could not be read, or which part of it; each with the sentence that tells the sender what to do. */
public enum DocumentError implements ErrorCode {
    NOT_FOUND("document.not-found", Fault.NOT_FOUND, "没有这个文件，请核对文件名和路径"),
    NOT_A_FILE("document.not-a-file", Fault.INPUT, "这不是一个文件，请指定文件夹里的某个文件"),
    INACCESSIBLE("document.inaccessible", Fault.INPUT, "文件打不开，请检查读取权限，或关闭正在占用它的程序"),
    EMPTY("document.empty", Fault.INPUT, "文件是空的，请重新导出或重新发送"),
    WITHOUT_TEXT("document.without-text", Fault.INPUT, "文件里没有文字（可能全是图片），请先做文字识别（OCR），或索取可编辑的原稿"),
    SCANNED_PDF("document.scanned-pdf", Fault.INPUT, "PDF 没有可用的文字层（多为扫描件），请先做文字识别（OCR），或索取 Word 原稿"),
    OFD_WITHOUT_TEXT("document.ofd-without-text", Fault.INPUT, "OFD 没有文字层（多为扫描件），请先做文字识别（OCR），或索取 Word 原稿"),
    ENCRYPTED("document.encrypted", Fault.INPUT, "文件设有密码，请解除密码保护后重新提交"),
    UNKNOWN_FORMAT("document.unknown-format", Fault.INPUT,
            "读不了这种格式，请另存为 .docx、.doc、.pdf（带文字层）、.xlsx、.html、.ofd 或 .txt"),
    PICTURE("document.picture", Fault.INPUT, "这是一张图片，请先做文字识别（OCR），或索取可编辑的原稿"),
    DAMAGED("document.damaged", Fault.INPUT, "文件已损坏或不完整，请重新导出或重新发送"),
    FORBIDDEN_MARKUP("document.forbidden-markup", Fault.INPUT, "文件里含有不允许的 XML 声明（DTD、外部实体），请用办公软件打开后另存"),
    TOO_LARGE("document.too-large", Fault.LIMIT, "超过读取上限，请拆分文件，或去掉图片等附带内容后重新提交"),
    ZIP_BOMB("document.zip-bomb", Fault.LIMIT, "解压后的内容大得不正常，已停止读取；请用办公软件打开后另存"),
    UNREAD_PAGE("document.unread-page", Fault.INPUT, "这一页没有文字层，未读取；请对照原件补录"),
    UNREAD_SHEET("document.unread-sheet", Fault.INPUT, "这张工作表已损坏，未读取；请修复后重新提交"),
    UNREAD_PART("document.unread-part", Fault.INPUT, "这一部分已损坏，未读取；请对照原件核对"),
    UNREAD_PICTURE("document.unread-picture", Fault.INPUT, "图片里如有文字，未读取；请对照原件补录"),
    UNREAD_OBJECT("document.unread-object", Fault.INPUT, "嵌入的对象（表格、文档等）未读取；请把内容粘贴到正文"),
    UNREAD_CHARACTERS("document.unread-characters", Fault.INPUT, "有些字节不是有效的文字，已用 � 代替；请另存为 UTF-8 编码");

    private final String code;
    private final Fault fault;
    private final String remedy;

    DocumentError(String code, Fault fault, String remedy) {
        this.code = code;
        this.fault = fault;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Fault fault() {
        return fault;
    }

    /** What the sender can do about it. */
    public String remedy() {
        return remedy;
    }

    Problem problem(String place, String value) {
        return new Problem(this, place, value, remedy);
    }

    ProblemException at(String place, String value) {
        return new ProblemException(this, place.isBlank() ? "文件" : place, value, remedy);
    }
}
