package guatu.compiler.grammar;

import guatu.compiler.Period;
import guatu.compiler.text.Within;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the years of a passage and which of them govern what follows. */
final class Years {

    private static final String[] COMPARED = {"比", "较", "相比", "对比", "同比", "相对", "以", "自", "从", "由", "于", "与", "在"};
    private static final String[] BASELINE_AFTER = {"以来", "起", "为基数", "为基准", "基础上", "相比", "的水平", "增长基础"};
    private static final String[] PLAN_ENDS = {"规划期末", "规划期内", "到期末", "期末", "行动期末"};
    private static final String[] THIS_YEAR = {"全年", "年内", "今年", "本年度", "当年", "年底前", "年末"};

    private final String text;
    private final @Nullable Period period;
    /** the year in which the document was issued, or before which everything is past; 0 if unknown */
    private final int now;

    Years(String text, @Nullable Period period, int issued) {
        this.text = text;
        this.period = period;
        this.now = issued > 0 ? issued : period == null ? 0 : period.from();
    }

    static boolean isYear(Numeral numeral, String text) {
        int value = numeral.value().scale() <= 0 && numeral.value().precision() <= 4 ? numeral.value().intValue() : 0;
        if (value < 1980 || value > 2100 || numeral.digitsEnd() - numeral.start() < 4) {
            return false;
        }
        return numeral.unit() != null && numeral.unit().name().equals("年") || isBareYear(numeral, text);
    }

    /** 2027、2028年; 2026-2030: digits of a year without 年 before a mark that goes on to another. */
    private static boolean isBareYear(Numeral numeral, String text) {
        int end = numeral.digitsEnd();
        boolean four = end - numeral.start() >= 4 && numeral.unit() == null && !numeral.scaleOnly();
        boolean yearFollows = end + 5 < text.length() && "、和至到-—~及".indexOf(text.charAt(end)) >= 0
                && text.startsWith("20", end + 1) && Character.isDigit(text.charAt(end + 4)) ;
        return four && (numeral.max() != null || yearFollows);
    }

    List<YearMention> of(List<Numeral> numerals, int start, int end) {
        List<YearMention> years = new ArrayList<>();
        for (Numeral numeral : numerals) {
            if (numeral.start() >= start && numeral.end() <= end && isYear(numeral, text)) {
                years.add(mention(numeral, start, end));
            }
        }
        planWords(years, start, end);
        years.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return years;
    }

    private YearMention mention(Numeral numeral, int start, int end) {
        int from = numeral.value().intValue();
        int to = numeral.max() == null ? from : numeral.max().intValue();
        boolean compared = isCompared(numeral.start(), start) || isBaseline(numeral.end(), end);
        boolean past = now > 0 && to < now;
        return new YearMention(numeral.start(), numeral.end(), from, Math.max(from, to), !compared && !past, past && !compared);
    }

    private boolean isCompared(int at, int start) {
        for (String word : COMPARED) {
            int from = at - word.length();
            if (from >= start && text.startsWith(word, from)) {
                return !word.equals("在") && !word.equals("于") && !word.equals("以") && !word.equals("与")
                        || isComparison(at);
            }
        }
        return false;
    }

    /** 在2020年基础上, 以2020年为基数, 与2020年相比: the words after the year decide. */
    private boolean isComparison(int at) {
        int stop = Within.indexOf(text, "年", at, Math.min(at + 12, text.length()));
        return stop > 0 && isBaseline(stop + 1, text.length());
    }

    private boolean isBaseline(int after, int end) {
        int from = after < end && (text.startsWith("底", after) || text.startsWith("末", after)) ? after + 1 : after;
        for (String word : BASELINE_AFTER) {
            if (text.startsWith(word, from) && from + word.length() <= end) {
                return true;
            }
        }
        return false;
    }

    /** 到规划期末, 全年, “十四五”末: words that stand for a year of the plan. */
    private void planWords(List<YearMention> years, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '十') {
                fiveYearPlan(years, i, end);
            }
            if (period == null) {
                continue;
            }
            if (c == '规' || c == '到' || c == '期' || c == '行') {
                word(years, i, end, PLAN_ENDS, period);
            } else if (period.spansOneYear() && (c == '全' || c == '年' || c == '今' || c == '本' || c == '当')
                    && (i == start || !Character.isDigit(text.charAt(i - 1)))) {
                word(years, i, end, THIS_YEAR, period);
            }
        }
    }

    private void word(List<YearMention> years, int at, int end, String[] words, Period plan) {
        for (String word : words) {
            if (text.startsWith(word, at) && at + word.length() <= end) {
                years.add(new YearMention(at, at + word.length(), plan.to(), plan.to(), true, false));
                return;
            }
        }
    }

    private void fiveYearPlan(List<YearMention> years, int at, int end) {
        int number = at + 1 < end ? "二三四五六七".indexOf(text.charAt(at + 1)) : -1;
        if (number < 0 || !text.startsWith("五", at + 2)) {
            return;
        }
        int after = at + 3;
        if (after < end && text.charAt(after) == '”') {
            after++;
        }
        boolean ends = text.startsWith("末", after) || text.startsWith("期末", after) || text.startsWith("时期末", after);
        boolean during = text.startsWith("期间", after) || text.startsWith("时期", after) || text.startsWith("以来", after);
        if (during && now > 0 && 2015 + 5 * number < now) {
            int year = 2015 + 5 * number;
            years.add(new YearMention(at, after, year, year, false, true));
        }
        if (ends && after < end) {
            // 十二五 ended in 2015, each following plan five years later
            int year = 2015 + 5 * number;
            years.add(new YearMention(at, after + 1, year, year, now == 0 || year >= now, false));
        }
    }
}
