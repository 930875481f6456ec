package guatu.compiler.responsibility;

/** Tells by its words whether a stretch of text names an office, and where the region before a department ends. */
final class OfficeNames {

    private static final int LONGEST = 60;
    private static final int LONGEST_REGION = 12;
    private static final Words REGION = Lexicon.OFFICES.words("region");
    private static final Words REGION_ALWAYS = Lexicon.OFFICES.words("region-always");
    private static final Words REGION_WORD = Lexicon.OFFICES.words("region-word");
    private static final Words STRONG = Lexicon.OFFICES.words("strong");
    private static final Words SUFFIX = Lexicon.OFFICES.words("suffix");
    private static final Words NOT_OFFICE = Lexicon.OFFICES.words("not-office");
    private static final Words GROUP = Lexicon.OFFICES.words("group");
    private static final Words BARE = Lexicon.OFFICES.words("bare");
    private static final Words DEPARTMENT = Lexicon.OFFICES.words("department");
    private static final Words PARTY = Lexicon.OFFICES.words("party");
    private static final Words PARTY_IF_GOVERNED = Lexicon.OFFICES.words("party-if-governed");
    private static final Words DEPARTMENT_ENDING = Lexicon.OFFICES.words("department-ending");
    private static final Words FIRM = Lexicon.OFFICES.words("state-firm");
    private static final Words FIRM_ENDING = Lexicon.OFFICES.words("state-firm-ending");
    private static final Words PERSON = Lexicon.ROLES.words("person");

    private OfficeNames() {}

    /** An official body by its ending or its region: 市蓝碳局, 各区人民政府, 市属国企. */
    static boolean isOfficial(String text, int from, int to) {
        int end = withoutBracket(text, from, to);
        if (!isSized(from, end) || isPerson(text, from, end)) {
            return false;
        }
        if (endsStrong(text, from, end)) {
            return end - from >= 2;
        }
        boolean governed = REGION_ALWAYS.startsOne(text, from, end) || text.charAt(from) == '各' || startsDepartment(text, from, end);
        return governed && endsLikeOffice(text, from, end) && !BARE.isOne(text, from, end);
    }

    /** Any organisation by its ending, also a company, a school, a place. */
    static boolean isPlausible(String text, int from, int to) {
        int end = withoutBracket(text, from, to);
        return isSized(from, end) && !isPerson(text, from, end) && endsLikeOffice(text, from, end);
    }

    static boolean isPerson(String text, int from, int to) {
        return PERSON.endsOne(text, from, to);
    }

    static boolean endsStrong(String text, int from, int to) {
        return STRONG.endsOne(text, from, to) && !NOT_OFFICE.endsOne(text, from, to);
    }

    static boolean isBare(String text, int from, int to) {
        return BARE.isOne(text, from, to);
    }

    /** Whether it begins as a name of its own: with a region, 各, or the word of a department. */
    static boolean startsLikeOffice(String text, int from, int to) {
        return REGION_ALWAYS.startsOne(text, from, to) || GROUP.startsOne(text, from, to) || startsDepartment(text, from, to)
                || PARTY.startsOne(text, from, to) || regionLength(text, from, to) > 0;
    }

    static boolean startsDepartment(String text, int from, int to) {
        return DEPARTMENT.startsOne(text, from, to);
    }

    static boolean isGroup(String text, int from, int to) {
        return GROUP.startsOne(text, from, to);
    }

    /** A department without a region, which the region that governs its list belongs to. */
    static boolean isDepartment(String text, int from, int to) {
        int end = withoutBracket(text, from, to);
        if (FIRM.startsOne(text, from, end) && FIRM_ENDING.endsOne(text, from, end)) {
            return true;
        }
        if (text.startsWith("管委会", end - 3)) {
            return false; // 开发区管委会 is governed by nobody's list, though 开发 begins departments too
        }
        int stem = DEPARTMENT.lengthAt(text, from, end);
        return stem > 0 && (from + stem == end || DEPARTMENT_ENDING.endsOne(text, from, end)) && !NOT_OFFICE.endsOne(text, from, end);
    }

    /** The bare word of a department, which lacks its ending: 科技, 财政. */
    static boolean isDepartmentWord(String text, int from, int to) {
        return DEPARTMENT.isOne(text, from, to) && !SUFFIX.endsOne(text, from, to) && !STRONG.endsOne(text, from, to);
    }

    static boolean isParty(String text, int from, int to) {
        return PARTY.startsOne(text, from, to) && endsLikeOffice(text, from, withoutBracket(text, from, to));
    }

    static boolean isPartyIfGoverned(String text, int from, int to) {
        return PARTY_IF_GOVERNED.startsOne(text, from, to);
    }

    /** A name with an ending of departments, whose word stands in no list: 蓝碳工作局. */
    static boolean hasDepartmentEnding(String text, int from, int to) {
        int end = withoutBracket(text, from, to);
        return DEPARTMENT_ENDING.endsOne(text, from, end) && !NOT_OFFICE.endsOne(text, from, end);
    }

    /** Whether a department's word stands behind its first characters, which then are a place: 云溪海事局. */
    static boolean hasDepartmentInside(String text, int from, int to) {
        return DEPARTMENT.standsIn(text, from + 2, to);
    }

    static boolean containsRegion(String text, int from, int to) {
        return REGION.standsIn(text, from, to);
    }

    /** How many characters before a department name its region (市, 东河区, 各县(市、区)); 0 if it has none of its own. */
    static int regionLength(String text, int from, int to) {
        if (startsDepartment(text, from, to) || isGroup(text, from, to) && text.charAt(from) != '各') {
            return 0;
        }
        int limit = Math.min(to - 1, from + LONGEST_REGION);
        for (int i = from + 1; i <= limit; i++) {
            boolean regionEnds = REGION.isOne(text, i - 1, i) || REGION_WORD.endsOne(text, from, i)
                    || text.charAt(i - 1) == ')' && text.charAt(from) == '各';
            if (regionEnds && (isDepartment(text, i, to) || isPartyAt(text, i, to))) {
                return i - from;
            }
            if (STRONG.isOne(text, i - 1, i) && !isPartyAt(text, i - 1, to)) {
                break;
            }
        }
        boolean plain = REGION_ALWAYS.startsOne(text, from, to) && endsLikeOffice(text, from, withoutBracket(text, from, to));
        return plain && to - from > 2 ? 1 : 0;
    }

    static boolean isPartyAt(String text, int from, int to) {
        return from < to && text.charAt(from) == '委'
                && (from + 1 == to || PARTY.startsOne(text, from + 1, to) || PARTY_IF_GOVERNED.startsOne(text, from + 1, to)
                        || DEPARTMENT.startsOne(text, from + 1, to));
    }

    /** The end of the name without a bracket at its end: 区发改局(区粮食局) ends behind 局. */
    static int withoutBracket(String text, int from, int to) {
        int end = to;
        int limit = Math.max(from, to - LONGEST);
        if (end <= from || text.charAt(end - 1) != ')' && text.charAt(end - 1) != ']') {
            return end;
        }
        int depth = 0;
        while (end > limit) {
            end--;
            char letter = text.charAt(end);
            depth += letter == ')' || letter == ']' ? 1 : letter == '(' || letter == '[' ? -1 : 0;
            if (depth == 0) {
                return end > from ? end : to;
            }
        }
        return to;
    }

    private static boolean endsLikeOffice(String text, int from, int to) {
        return (SUFFIX.endsOne(text, from, to) || STRONG.endsOne(text, from, to)) && !NOT_OFFICE.endsOne(text, from, to);
    }

    private static boolean isSized(int from, int to) {
        return to - from >= 1 && to - from <= LONGEST;
    }
}
