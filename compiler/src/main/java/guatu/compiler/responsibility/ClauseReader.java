package guatu.compiler.responsibility;

import guatu.compiler.responsibility.Labels.Label;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words between the brackets of a clause, or behind a label, into groups of names with the part each plays. */
final class ClauseReader {

    private static final Words OPENER = Lexicon.ROLES.words("opener");
    private static final Words WITH = Lexicon.ROLES.words("with");
    private static final Words REMARK = Lexicon.ROLES.words("remark");
    private static final Words NONE = Lexicon.ROLES.words("none");
    private static final String SEPARATORS = "、,;。!?/|\\ \t　";
    private static final String STRONG_SEPARATORS = ",;。!?";

    private final String text;
    private final Brackets brackets;
    private final Labels labels;
    private final NameList list;
    private final InnerVerb verbs;

    private Reading reading = new Reading();
    private final List<Mention> pending = new ArrayList<>();
    private @Nullable Part standing;
    private @Nullable Part next;
    private boolean insideObject;
    private boolean chained;
    private int part;

    ClauseReader(String text, Brackets brackets, Labels labels) {
        this.text = text;
        this.brackets = brackets;
        this.labels = labels;
        list = new NameList(text, brackets);
        verbs = new InnerVerb(text);
    }

    Reading read(int from, int to) {
        reading = new Reading();
        pending.clear();
        standing = null;
        next = null;
        insideObject = false;
        chained = false;
        int start = from;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            int close = letter == '(' || letter == '[' || letter == '{' ? brackets.closeOf(i) : -1;
            if (close > i && close < to) {
                Label label = labels.filling(i + 1, close);
                if (label != null && (i == start || letter == '[')) {
                    piece(start, i);
                    start = close + 1 < to && text.charAt(close + 1) == ':' ? close + 2 : close + 1;
                    label(label.part());
                    i = start - 1;
                    continue;
                }
                if (letter == '[' && isUnknownTitle(i, close)) {
                    piece(start, i);
                    start = close + 1;
                    label(Part.OTHER);
                }
                i = close;
            } else if (letter == ':') {
                Label label = labels.beforeColon(start, i);
                piece(start, label == null ? start : label.start());
                label(label == null ? Part.OTHER : label.part());
                start = i + 1;
            } else if (SEPARATORS.indexOf(letter) >= 0 && !(letter == '、' && Levels.divides(text, start, i, to))) {
                piece(start, i);
                separator(letter);
                start = i + 1;
            }
        }
        piece(start, to);
        flush(standing == null || standing == Part.OTHER ? Part.UNMARKED : standing);
        return reading;
    }

    /** 【完成时限】 behind 【责任单位】…: the name of another field. */
    private boolean isUnknownTitle(int open, int close) {
        return reading.titled && close - open > 2 && close - open < 10 && !OfficeNames.isPlausible(text, open + 1, close);
    }

    private void label(Part of) {
        flush(standing == null || standing == Part.OTHER ? Part.UNMARKED : standing);
        standing = of;
        next = null;
        insideObject = false;
        chained = false;
        part++;
        reading.labelled |= of != Part.OTHER;
        reading.titled = true;
    }

    private void separator(char letter) {
        boolean strong = STRONG_SEPARATORS.indexOf(letter) >= 0;
        chained = !strong;
        if (!strong) {
            return;
        }
        part++;
        insideObject = false;
        if (standing == Part.OTHER) {
            standing = null;
        }
        if (letter != ',') {
            flush(standing == null ? Part.UNMARKED : standing);
            next = null;
        }
    }

    private void piece(int from, int to) {
        int start = opened(from, to);
        if (start >= to || standing == Part.OTHER || NONE.isOne(text, start, to)) {
            return;
        }
        Label bare = labels.beginning(start, to);
        if (bare != null && OfficeNames.isOfficial(text, bare.end(), to)) {
            label(bare.part());
            start = bare.end();
        }
        if (REMARK.standsIn(text, start, to) || isDate(start, to)) {
            reading.complete = false;
            return;
        }
        int end = withoutRole(start, to);
        Tail tail = Tail.of(text, start, end);
        if (tail == null) {
            tail = inner(start, end);
            if (tail == null) {
                addAround(start, end);
                mark(end, to);
            }
            return;
        }
        addAround(start, tail.start());
        verb(tail.part());
    }

    /** 市甲局(牵头): the bracket behind a name gives the role of that name alone. */
    private void mark(int end, int to) {
        if (end == to) {
            return;
        }
        Label role = labels.filling(end + 1, to - 1);
        Tail verb = Tail.of(text, end + 1, to - 1);
        Part of = role != null ? role.part() : verb != null && verb.start() == end + 1 ? verb.part() : null;
        if (of == null || pending.isEmpty()) {
            return;
        }
        Mention marked = pending.remove(pending.size() - 1);
        if (!pending.isEmpty()) {
            reading.add(standing == null ? Part.UNMARKED : standing, pending);
        }
        pending.clear();
        pending.add(marked);
        verb(of);
    }

    private int withoutRole(int from, int to) {
        int end = OfficeNames.withoutBracket(text, from, to);
        if (end == to || end == from) {
            return to;
        }
        Tail verb = Tail.of(text, end + 1, to - 1);
        return labels.filling(end + 1, to - 1) != null || verb != null && verb.start() == end + 1 ? end : to;
    }

    private void verb(Part of) {
        reading.verbed = true;
        reading.official |= pending.stream().anyMatch(name -> isOfficial(name));
        Part meant = of == Part.JOINT && next != null ? next : of;
        // 牵头单位:甲、乙按职责分工负责: the label has said which part they play
        boolean labelled = meant == Part.JOINT && (standing == Part.SUPPORT || standing == Part.LEAD);
        flush(labelled ? standing : meant);
        next = null;
    }

    private boolean isOfficial(Mention name) {
        return !name.shared().isEmpty() || OfficeNames.isOfficial(text, name.start(), name.end());
    }

    /** A verb inside the piece with an object behind it, or with the next name: 市甲局牵头市乙局配合. Returns null if there is none. */
    private @Nullable Tail inner(int from, int to) {
        if (insideObject && !OfficeNames.isOfficial(text, from, to)) {
            return new Tail(from, Part.OTHER);
        }
        InnerVerb.Found found = verbs.in(from, to);
        if (found == null) {
            return null;
        }
        addAround(from, found.start());
        boolean official = reading.official;
        verb(found.part());
        int behind = opened(found.end(), to);
        Tail tail = Tail.of(text, behind, to);
        if (OfficeNames.isOfficial(text, behind, tail == null ? to : tail.start()) || WITH.startsOne(text, behind, to)) {
            chained = false;
            piece(behind, to);
        } else {
            insideObject = true;
            // 由市甲局负责审核 tells who does one thing, it does not make responsible for the task
            reading.official = official || found.part() != Part.JOINT && reading.official;
            reading.complete = false;
        }
        return new Tail(found.start(), found.part());
    }

    /** Adds the names of a piece; those left of 会同 lead, those right of it help. */
    private void addAround(int from, int to) {
        for (int i = from; i < to; i++) {
            int with = WITH.lengthAt(text, i, to);
            boolean names = with > 0 && OfficeNames.isPlausible(text, i + with, list.withoutEtc(i + with, to))
                    && (i == from || OfficeNames.isOfficial(text, from, i));
            if (names) {
                add(from, i);
                if (!pending.isEmpty()) {
                    verb(Part.LEAD);
                }
                next = Part.SUPPORT;
                chained = false;
                add(i + with, to);
                return;
            }
        }
        add(from, to);
    }

    private void add(int from, int to) {
        if (from < to) {
            list.addNames(from, to, chained, part, pending);
            chained = true;
        }
    }

    private void flush(Part of) {
        if (!pending.isEmpty()) {
            reading.add(next == Part.SUPPORT && of != Part.LEAD ? Part.SUPPORT : of, pending);
            pending.clear();
        }
    }

    /** Behind 由 and what introduces it: 以上任务由市甲局 begins at 市. */
    private int opened(int from, int to) {
        int start = from;
        for (int i = from; i < Math.min(to, from + 20); i++) {
            if (text.charAt(i) == '由' && !OfficeNames.isPlausible(text, from, i)) {
                start = i + 1;
            }
        }
        int opener = OPENER.lengthAt(text, start, to);
        boolean opens = opener > 0 && (text.charAt(start) == '由' || OfficeNames.startsLikeOffice(text, start + opener, to));
        return opens ? start + opener : start;
    }

    private boolean isDate(int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            digit |= letter >= '0' && letter <= '9';
            if (digit && (letter == '年' || letter == '月' || letter == '日')) {
                return !OfficeNames.isOfficial(text, from, to);
            }
        }
        return false;
    }
}
