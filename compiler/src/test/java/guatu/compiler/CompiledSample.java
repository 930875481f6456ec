package guatu.compiler;

import guatu.compiler.NumberUse.Use;
import java.util.List;

/** A plan of an invented city with one of everything, for tests of the outputs. */
public final class CompiledSample {

    static final String TEXT = """
            云岚市工业提质增效三年行动方案（2026—2028年）
            云岚府办〔2026〕17号

            一、总体目标
            到2028年，全市规模以上工业总产值突破4200亿元，规上工业企业达到3000家以上，先进制造业增加值占比提高到45%左右。三年累计完成工业技术改造投资600亿元。
            二、实施五大工程
            （一）技术改造提速工程。到2028年，建成市级以上智能工厂60家、数字化车间200个，新增工业机器人6000台。2026年、2027年、2028年分别完成技改投资180亿元、200亿元、240亿元。对设备购置给予奖补，奖补金额不得超过设备投资额的20%，单个企业每年最高500万元。（牵头单位：市工业和信息化局；配合单位：市发展改革委、市财政局）
            （二）低效用地盘活工程。三年盘活低效工业用地12000亩，其中临江区3600亩。亩均税收低于3万元的地块列入高耗低效清单，整改期不超过12个月。（责任单位：市自然资源局、市税务局）
            （三）企业梯度培育工程。到2027年，新增“小升规”企业450家。建立重点企业培育库，入库企业不低于年度目标的1.2倍。（牵头单位：市工业和信息化局；配合单位：市科技局）
            （四）园区集聚提升工程。到2028年，打造2个500亿级产业集群，力争进入世界500强企业1家。
            三、保障措施
            实行月调度、季通报、年考核。考核办法见附件2。
            """;

    private static final String MIIT = "市工业和信息化局";
    private static final String RETROFIT = "技术改造提速工程";

    private CompiledSample() {}

    public static CompiledDocument document() {
        CompiledText text = new CompiledText("云岚市行动方案.txt", TEXT)
                .issuer("云岚市人民政府办公室")
                .documentNumber("云岚府办〔2026〕17号")
                .heading(1, "一、", "总体目标")
                .heading(1, "二、", "实施五大工程")
                .heading(2, "（一）", RETROFIT)
                .heading(2, "（二）", "低效用地盘活工程")
                .heading(2, "（三）", "企业梯度培育工程")
                .heading(2, "（四）", "园区集聚提升工程")
                .heading(1, "三、", "保障措施");
        overall(text);
        works(text);
        numbers(text);
        return text
                .attachment("附件2", false)
                .remark(Remark.Grade.CONTRADICTION, "sum-differs", "技改投资两处不一致：分年合计620亿元，总体目标600亿元",
                        text.at("工业技术改造投资600亿元"), text.at("180亿元、200亿元、240亿元"))
                .remark(Remark.Grade.GAP, "count-differs", "“五大工程”之下只有四项", text.at("五大工程"), text.at("（四）"))
                .remark(Remark.Grade.GAP, "no-offices", "任务没有责任单位", text.at("园区集聚提升工程"))
                .remark(Remark.Grade.NOTICE, "attachment-absent", "引用的附件2没有附在文后", text.at("附件2"))
                .build();
    }

    private static void overall(CompiledText text) {
        text.target("规模以上工业总产值突破4200亿元", "规模以上工业总产值", Comparator.MORE_THAN, "4200", "亿元", Kind.LEVEL, 2028, null)
                .target("规上工业企业达到3000家以上", "规上工业企业", Comparator.AT_LEAST, "3000", "家", Kind.LEVEL, 2028, null)
                .target("先进制造业增加值占比提高到45%左右", "先进制造业增加值占比", Comparator.ABOUT, "45", "%", Kind.SHARE, 2028, null)
                .target("累计完成工业技术改造投资600亿元", "工业技术改造投资", "600", "亿元", 2028);
    }

    private static void works(CompiledText text) {
        List<String> path = List.of("二、实施五大工程");
        text.task(path, RETROFIT, "（牵头单位：市工业和信息化局；配合单位：市发展改革委、市财政局）",
                        List.of(MIIT), List.of("市发展改革委", "市财政局"))
                .target("建成市级以上智能工厂60家", "市级以上智能工厂", "60", "家", 2028)
                .target(new Target("T6", "市级以上数字化车间", Comparator.EQUAL, new java.math.BigDecimal("200"), null,
                        "个", Kind.CUMULATIVE, 2028, null, text.at("数字化车间200个"), "W1", null, 0.62,
                        List.of(new Target.Alternative("indicator", "数字化车间", "后项另有中心语，修饰语可不顺承"))))
                .target("新增工业机器人6000台", "工业机器人", "6000", "台", 2028)
                .target("180亿元", "技改投资", "180", "亿元", 2026)
                .target(new Target("T9", "技改投资", Comparator.EQUAL, new java.math.BigDecimal("200"), null, "亿元",
                        Kind.CUMULATIVE, 2027, null, text.at("200亿元", 2), "W1", null, 0.9, List.of()))
                .target("240亿元", "技改投资", "240", "亿元", 2028)
                .rule(Rule.Kind.CAP, "奖补金额不得超过设备投资额的20%")
                .rule(Rule.Kind.CAP, "单个企业每年最高500万元")
                .task(path, "低效用地盘活工程", "（责任单位：市自然资源局、市税务局）", List.of("市自然资源局", "市税务局"), List.of())
                .target("盘活低效工业用地12000亩", "低效工业用地", "12000", "亩", 2028)
                .target("临江区3600亩", "低效工业用地", Comparator.EQUAL, "3600", "亩", Kind.CUMULATIVE, 2028, "临江区")
                .rule(Rule.Kind.THRESHOLD, "亩均税收低于3万元的地块")
                .rule(Rule.Kind.CAP, "整改期不超过12个月")
                .mechanism(Mechanism.Kind.LIST, "高耗低效清单")
                .task(path, "企业梯度培育工程", "（牵头单位：市工业和信息化局；配合单位：市科技局）", List.of(MIIT), List.of("市科技局"))
                .target("新增“小升规”企业450家", "“小升规”企业", "450", "家", 2027)
                .rule(Rule.Kind.FLOOR, "入库企业不低于年度目标的1.2倍")
                .mechanism(Mechanism.Kind.POOL, "重点企业培育库")
                .task(path, "园区集聚提升工程", "园区集聚提升工程", List.of(), List.of())
                .target("打造2个500亿级产业集群", "500亿级产业集群", "2", "个", 2028);
    }

    private static void numbers(CompiledText text) {
        text.number(Use.DATE, "规划期", text.at("2026—2028年"))
                .number(Use.DOCUMENT_NUMBER, "六角括号内的年份", text.at("2026", 2))
                .number(Use.DOCUMENT_NUMBER, "文号的序号", text.at("17号"))
                .number(Use.ORDINAL, "行首的序号", text.at("一、"))
                .number(Use.DATE, "年份后跟年", text.at("2028年", 2))
                .number(Use.TARGET, "数量动词“突破”后", text.at("4200亿元"))
                .number(Use.TARGET, "数后有“以上”", text.at("3000家"))
                .number(Use.TARGET, "占比的数", text.at("45%"))
                .number(Use.TARGET, "数量动词“完成”后", text.at("600亿元"))
                .number(Use.COUNT, "标题所列项数", text.at("五大"))
                .number(Use.TARGET, "数量动词“建成”后", text.at("60家"))
                .number(Use.TARGET, "顿号并列，承前动词", text.at("200个"))
                .number(Use.TARGET, "数量动词“新增”后", text.at("6000台"))
                .number(Use.TARGET, "分别对应三个年份", text.at("180亿元"))
                .number(Use.TARGET, "分别对应三个年份", text.at("200亿元", 2))
                .number(Use.TARGET, "分别对应三个年份", text.at("240亿元"))
                .number(Use.RULE, "“不得超过”之后的比率", text.at("20%"))
                .number(Use.RULE, "“最高”之后的金额", text.at("500万元"))
                .number(Use.TARGET, "数量动词“盘活”后", text.at("12000亩"))
                .number(Use.TARGET, "其中项", text.at("3600亩"))
                .number(Use.RULE, "“低于”之后的门槛", text.at("3万元"))
                .number(Use.TARGET, "数量动词“新增”后", text.at("450家"))
                .number(Use.RULE, "“不低于”之后的倍数", text.at("1.2倍"))
                .number(Use.TARGET, "数量动词“打造”后", text.at("2个", 2))
                .number(Use.THRESHOLD, "级前的数是类别的门槛", text.at("500亿级"))
                .number(Use.NAME, "世界500强是名称", text.at("500强"))
                .number(Use.OTHER, "没有规则归类", text.at("1家"));
    }
}
