package guatu.compiler;

import guatu.compiler.outline.Outline;
import guatu.compiler.outline.PlanSpan;
import guatu.compiler.text.HanNumber;
import guatu.compiler.text.Paragraph;
import guatu.compiler.text.Reading;
import guatu.compiler.text.Titles;
import guatu.compiler.text.Within;
import guatu.document.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands around the plans: title, document number, issuers, date, attachments. */
final class HeadReader {

    private static final int HEAD = 3000;
    private static final int MOST_TITLE_LINES = 4;
    private static final String[] ISSUERS = {"人民政府办公室", "人民政府办公厅", "人民政府", "委办公室", "委办公厅", "委员会", "管委会", "管理委员会", "局", "厅",
            "办公室", "委"};

    private final SourceDocument source;
    private final Reading reading;
    private final String text;
    private final Outline outline;

    HeadReader(SourceDocument source, Reading reading, Outline outline) {
        this.source = source;
        this.reading = reading;
        this.text = reading.folded();
        this.outline = outline;
    }

    CompiledDocument.Head read() {
        int[] number = number();
        return new CompiledDocument.Head(source.name(), source.format(), title(),
                number == null ? null : reading.shown().substring(number[0], number[1]), issuers(), date(),
                new AttachmentReader(reading).read(), source.unread(), sha256(source.text()), source.text());
    }

    private String title() {
        List<Paragraph> paragraphs = reading.paragraphs();
        for (int i = 0; i < paragraphs.size() && paragraphs.get(i).start() < HEAD; i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.role() == Paragraph.Role.BODY && Titles.isTitle(text, paragraph.start(), paragraph.end())) {
                return wholeTitle(paragraphs, i);
            }
        }
        return outline.plans().stream().map(PlanSpan::title).filter(title -> !title.isEmpty()).findFirst()
                .orElseGet(() -> source.name().replaceFirst("\\.[A-Za-z]{2,4}$", ""));
    }

    /** A long title stands on several lines: 某市人民政府办公室关于印发 / 某行动方案 / (2024-2028年)的通知. */
    private String wholeTitle(List<Paragraph> paragraphs, int last) {
        int first = last;
        while (first > 0 && last - first < MOST_TITLE_LINES && !Within.contains(text, "关于", paragraphs.get(first).start(),
                paragraphs.get(last).end()) && isTitleLine(paragraphs.get(first - 1))) {
            first--;
        }
        boolean whole = Within.contains(text, "关于", paragraphs.get(first).start(), paragraphs.get(last).end());
        first = whole ? first : last;
        var title = new StringBuilder();
        for (int i = first; i <= last; i++) {
            title.append(reading.shown(), paragraphs.get(i).start(), paragraphs.get(i).end());
        }
        return title.toString();
    }

    private boolean isTitleLine(Paragraph paragraph) {
        return paragraph.role() == Paragraph.Role.BODY && paragraph.length() <= 60
                && !Within.contains(text, "。", paragraph.start(), paragraph.end());
    }

    /** The document's own number stands outside every sentence that cites another: at a line's edge, or after the title. */
    private int @Nullable [] number() {
        int end = Math.min(text.length(), HEAD);
        for (int open = text.indexOf('['); open >= 0 && open < end; open = text.indexOf('[', open + 1)) {
            if (open + 6 < text.length() && text.charAt(open + 5) == ']') {
                int from = open;
                while (from > 0 && Character.isIdeographic(text.charAt(from - 1)) && open - from < 8
                        && "知案告见划".indexOf(text.charAt(from - 1)) < 0) {
                    from--;
                }
                int to = open + 6;
                while (to < text.length() && (Character.isDigit(text.charAt(to)) || text.charAt(to) == '第') && to - open < 14) {
                    to++;
                }
                boolean numbered = to < text.length() && text.charAt(to) == '号' && to > open + 6 && from < open;
                boolean cited = numbered && from > 0 && (text.charAt(from - 1) == '(' && from > 1 && text.charAt(from - 2) == '》');
                if (numbered && !cited) {
                    return new int[] {from, to + 1};
                }
            }
        }
        return null;
    }

    private List<String> issuers() {
        List<String> issuers = new ArrayList<>();
        int seen = 0;
        for (Paragraph paragraph : reading.paragraphs()) {
            if (paragraph.start() > HEAD || seen++ > 40) {
                break;
            }
            if (paragraph.role() == Paragraph.Role.BODY && paragraph.length() <= 60 && isIssuerLine(paragraph)) {
                for (String name : reading.shown().substring(paragraph.start(), paragraph.end()).split("[ 　\\t]+")) {
                    String bare = name.replaceAll("文件$", "");
                    if (bare.length() >= 4 && !issuers.contains(bare)) {
                        issuers.add(bare);
                    }
                }
            }
        }
        return issuers;
    }

    private boolean isIssuerLine(Paragraph paragraph) {
        int end = paragraph.end();
        if (text.startsWith("文件", Math.max(paragraph.start(), end - 2))) {
            end -= 2;
        }
        if (end - paragraph.start() < 4 || text.charAt(paragraph.start()) == '关') {
            return false;
        }
        for (int i = paragraph.start(); i < end; i++) {
            if (!Character.isIdeographic(text.charAt(i)) && text.charAt(i) != ' ') {
                return false;
            }
        }
        for (String issuer : ISSUERS) {
            if (text.startsWith(issuer, end - issuer.length()) && end - issuer.length() >= paragraph.start()) {
                return true;
            }
        }
        return false;
    }

    /** The date of issue: a line of the head that is nothing but a date, or a date right after the issuer. */
    private @Nullable LocalDate date() {
        int seen = 0;
        for (Paragraph paragraph : reading.paragraphs()) {
            if (seen++ > 60 || paragraph.start() > HEAD) {
                break;
            }
            LocalDate date = paragraph.length() <= 16 ? dateAt(paragraph.start(), paragraph.end()) : null;
            if (date != null) {
                return date;
            }
        }
        int plan = outline.plans().get(0).from();
        for (int i = 0; i < Math.min(plan, HEAD); i++) {
            LocalDate date = dateAt(i, Math.min(text.length(), i + 14));
            if (date != null && text.startsWith("政府", Math.max(0, i - 2))) {
                return date;
            }
        }
        return null;
    }

    /** 2022年3月30日, 二〇二五年三月十七日. */
    private @Nullable LocalDate dateAt(int from, int end) {
        int at = from < end && text.charAt(from) == '(' ? from + 1 : from;
        int[] parts = new int[3];
        String marks = "年月日";
        for (int i = 0; i < 3; i++) {
            int stop = at;
            while (stop < end && (Character.isDigit(text.charAt(stop)) || HanNumber.isNumeral(text.charAt(stop)))) {
                stop++;
            }
            if (stop == at || stop >= end || stop - at > 4 || text.charAt(stop) != marks.charAt(i)) {
                return null;
            }
            parts[i] = Character.isDigit(text.charAt(at)) && text.charAt(at) < 0x80
                    ? Integer.parseInt(text, at, stop, 10) : HanNumber.value(text, at, stop).intValue();
            at = stop + 1;
        }
        try {
            return parts[0] < 1949 ? null : LocalDate.of(parts[0], parts[1], parts[2]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
