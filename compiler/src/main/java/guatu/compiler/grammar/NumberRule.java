package guatu.compiler.grammar;

import guatu.compiler.NumberUse.Use;
import guatu.compiler.text.Paragraph;
import java.util.function.Predicate;

/**
 * The rules that say what a number is, in the order in which they are asked; the first that holds decides. A number
 * that none of them claims is a target.
 */
enum NumberRule {
    PAGE_FURNITURE(Use.CHROME, "页面文字，不属正文", context -> context.passage().plan() < 0
            && context.passage().paragraph().role() == Paragraph.Role.CHROME),
    HEADING_MARK(Use.ORDINAL, "标题或条目的序号", NumberContext::inMark),
    DOCUMENT_NUMBER(Use.DOCUMENT_NUMBER, "发文字号", NumberContext::isDocumentNumber),
    BOOK_TITLE(Use.NAME, "书名号内的名称", NumberContext::inTitle),
    LATIN_WORD(Use.NAME, "与字母相连的名称或型号", NumberContext::touchesLatin),
    QUOTED(Use.NAME, "引号内的名称", NumberContext::inQuote),
    PER_CAPITA(Use.NAME, "计量基准（如每万人口）", NumberContext::isPerCapita),
    RANK_LIST(Use.NAME, "榜单名称（如500强）", NumberContext::isRankList),
    FORMULA(Use.NAME, "组合名称（如1+9、2.0）", NumberContext::isFormula),
    ORDINAL(Use.ORDINAL, "序数", NumberContext::isOrdinal),
    DATE(Use.DATE, "年月日或期限", NumberContext::isDate),
    RESPONSIBILITY(Use.NAME, "责任分工内的文字", NumberContext::inResponsibility),
    ATTACHMENT_NAME(Use.NAME, "附件名称", context -> context.text().startsWith("附件", context.passage().start())
            && context.passage().paragraph().length() <= 80),
    OUTSIDE_PLAN(Use.OTHER, "正文之外的文字", context -> !context.around().inPlan()),
    BASELINE(Use.OTHER, "基数，比较的起点", context -> new Background(context).isBaseline()),
    ANNOUNCED_LIST(Use.COUNT, "列举数，预告所列事项", context -> new Announced(context).announcesList()),
    SIZE_CLASS(Use.THRESHOLD, "类别门槛，说明规模", context -> new SizeClass(context).isThreshold()),
    LOOSE_HAN(Use.COUNT, "汉字概数或列举数", context -> new Announced(context).isLooseHan()),
    BACKGROUND(Use.OTHER, "现状或背景数据", context -> new Background(context).isBackground()),
    TERM_OF_RULE(Use.RULE, "补助、条件或上下限规则中的数", context -> new RuleTerm(context).isTermOfRule()),
    BARE_LIMIT(Use.RULE, "无单位的限值", context -> context.unit() == null && !new RuleTerm(context).isPromisedLimit()
            && Comparators.BEFORE.before(context.text(), context.segment(), context.numeral().start()) != null),
    BARE(Use.OTHER, "没有计量单位", context -> context.unit() == null && !new RuleTerm(context).isPromisedLimit()),
    PROMISE(Use.TARGET, "有计量单位且须达到的数", context -> true);

    private final Use use;
    private final String why;
    private final Predicate<NumberContext> holds;

    NumberRule(Use use, String why, Predicate<NumberContext> holds) {
        this.use = use;
        this.why = why;
        this.holds = holds;
    }

    Use use() {
        return use;
    }

    String why() {
        return why;
    }

    static NumberRule of(NumberContext context) {
        for (NumberRule rule : values()) {
            if (rule.holds.test(context)) {
                return rule;
            }
        }
        throw new IllegalStateException("the last rule always holds");
    }
}
