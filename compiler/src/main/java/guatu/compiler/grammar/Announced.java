package guatu.compiler.grammar;

/** Tells the counts that announce or cite a list, or belong to a subject, from those that promise a number. */
final class Announced {

    private final NumberContext context;
    private final String text;
    private final Numeral numeral;
    private final int segment;
    private final int segmentEnd;
    private final NumberContext.Surroundings around;

    Announced(NumberContext context) {
        this.context = context;
        this.text = context.text();
        this.numeral = context.numeral();
        this.segment = context.segment();
        this.segmentEnd = context.segmentEnd();
        this.around = context.around();
    }

    /** 三大产业, 20项重点任务, 聚焦10条产业链: a count that announces a list. */
    boolean announcesList() {
        if (numeral.unit() == null || !numeral.isCount()) {
            return false;
        }
        if (numeral.unit().name().equals("大")) {
            return true;
        }
        if (numeral.value().intValue() > 40 || numeral.max() != null) {
            return false;
        }
        if (isPartOfSubject() || isGivenOut()) {
            return true;
        }
        boolean announced = Words.ANNOUNCING.before(text, segment, numeral.start()) != null && !around.goals();
        boolean small = numeral.value().intValue() <= 30;
        String unit = numeral.unit().name();
        boolean loose = unit.equals("个") || unit.equals("项") || unit.equals("条") || unit.equals("类") || unit.equals("种");
        return announced || small && loose && countsNoun();
    }

    /** 13条重点产业链产值占比提高到80%: the count belongs to the subject of the figure that follows. */
    boolean isPartOfSubject() {
        boolean opens = Subjects.skipAdverbs(context, segment, numeral.start()) >= numeral.start();
        if (!opens) {
            return false;
        }
        for (int i = numeral.end(); i < segmentEnd; i++) {
            char c = text.charAt(i);
            if (c == '、' || c == '和' || c == '(') {
                return false;
            }
            boolean figure = c >= '0' && c <= '9';
            if (figure) {
                return Comparators.BEFORE.before(text, numeral.end(), i) != null
                        || Words.GROWTH.before(text, numeral.end(), i) != null;
            }
        }
        return false;
    }

    /** 由1名市领导担任链长, 对12家企业实行…: a count of those who do it or to whom it is done. */
    private boolean isGivenOut() {
        boolean by = context.before() == '由' || context.before() == '对' && !context.beforeIs("面对") || context.beforeIs("将") || context.beforeIs("列入的") || context.beforeIs("每条产业链");
        boolean each = numeral.value().intValue() == 1 && context.hasWordBetween(numeral.end(), segmentEnd, "牵头", "担任", "挂钩", "联系");
        return by && numeral.value().intValue() <= 100 || each;
    }

    private boolean countsNoun() {
        int at = numeral.end();
        int limit = Math.min(segmentEnd, at + 8);
        for (int i = at; i < limit; i++) {
            var noun = Words.COUNTED.at(text, i, segmentEnd);
            if (noun != null) {
                int stop = i + noun.word().length();
                return stop >= segmentEnd || "、,;:。)(和及\t".indexOf(text.charAt(stop)) >= 0;
            }
            if ("、,;:。)和及".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** A Chinese numeral counts a promise only where a verb of making stands right before it and no list is announced. */
    boolean isLooseHan() {
        if (!numeral.han() || numeral.scaleOnly() || numeral.unit() == null) {
            return false;
        }
        if (numeral.isPercent() || numeral.hasUnit(Unit.Type.RATIO) || numeral.value().intValue() >= 100) {
            return false;
        }
        boolean promised = Words.VERBS.before(text, segment, numeral.start()) != null
                || Comparators.BEFORE.before(text, segment, numeral.start()) != null;
        String unit = numeral.unit().name();
        boolean firm = unit.equals("家") || unit.equals("座") || unit.equals("所") || unit.equals("名") || unit.equals("倍")
                || unit.equals("台") || unit.equals("户") || unit.equals("人");
        return !(promised && firm);
    }
}
