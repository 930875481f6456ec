package guatu.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Examples whose answers are known to the last digit. */
class WorkedExampleTests {

    private static final String SIX_RATIOS = """
            method: six-ratios
            title: 六项指标评价
            version: "1"
            year: 2022
            key: code
            full: 100
            arithmetic: {division: {decimals: 8, rounding: half-up}, score: {decimals: 8, rounding: half-up}, published: {decimals: 4, rounding: half-up}}
            columns:
              - {id: code, name: 统一社会信用代码}
              - {id: tax, name: 评价税收, unit: 万元, decimals: 4}
              - {id: land, name: 用地面积, unit: 亩, decimals: 4}
              - {id: added, name: 工业增加值, unit: 万元, decimals: 4}
              - {id: energy, name: 综合能耗, unit: 吨标准煤, decimals: 4}
              - {id: emission, name: 主要污染物排放量, unit: 吨, decimals: 4}
              - {id: staff, name: 年平均职工人数, unit: 人, decimals: 0}
              - {id: research, name: 研发经费支出, unit: 万元, decimals: 4}
              - {id: revenue, name: 主营业务收入, unit: 万元, decimals: 4}
            defaults: {missing: zero}
            indicators:
              - {id: tax_per_mu, name: 亩均税收, unit: 万元/亩, value: 评价税收 ÷ 用地面积, weight: 30, score: {family: ratio, benchmark: {from: given, value: 24.097}CAP}}
              - {id: added_per_mu, name: 亩均增加值, unit: 万元/亩, value: 工业增加值 ÷ 用地面积, weight: 20, score: {family: ratio, benchmark: {from: given, value: 136.16}CAP}}
              - {id: per_energy, name: 单位能耗增加值, unit: 万元/吨标煤, value: 工业增加值 ÷ 综合能耗, weight: 20, score: {family: ratio, benchmark: {from: given, value: 2.694}CAP}}
              - {id: per_emission, name: 单位排放增加值, unit: 万元/吨, value: 工业增加值 ÷ 主要污染物排放量, weight: 10, score: {family: ratio, benchmark: {from: given, value: 4929.81}CAP}}
              - {id: per_head, name: 全员劳动生产率, unit: 万元/人, value: 工业增加值 ÷ 年平均职工人数, weight: 10, score: {family: ratio, benchmark: {from: given, value: 18.14}CAP}}
              - {id: rd, name: 研发占比, value: 研发经费支出 ÷ 主营业务收入, weight: 10, score: {family: ratio, benchmark: {from: given, value: 0.0302}CAP}}
            """;
    private static final String FIRMS = """
            统一社会信用代码,评价税收（万元）,用地面积（亩）,工业增加值,综合能耗,主要污染物排放量,年平均职工人数,研发经费支出,主营业务收入
            甲,1200,40,6000,2500,1.0,300,400,20000
            乙,2000,40,6000,2500,1.0,300,400,20000
            丙,-5,40,6000,2500,,300,400,20000
            """;

    @Test
    void sixRatiosWithGivenBenchmarks() {
        var trial = Trial.of(SIX_RATIOS.replace("CAP", ""), FIRMS);
        assertThat(trial.value("甲", "score.tax_per_mu")).isEqualTo(new BigDecimal("37.34904760"));
        assertThat(trial.value("甲", "published")).isEqualTo(new BigDecimal("107.0181"));
        assertThat(trial.value("乙", "score.tax_per_mu").toString()).startsWith("62.2484");
    }

    @Test
    void capAtOneAndAHalfWeightsAndFloorAtZero() {
        var trial = Trial.of(SIX_RATIOS.replace("CAP", ", cap: 1.5, floor: 0"), FIRMS);
        assertThat(trial.value("甲", "published")).isEqualTo(new BigDecimal("107.0181"));
        assertThat(trial.value("乙", "score.tax_per_mu")).isEqualTo(new BigDecimal("45.00000000"));
        assertThat(trial.value("丙", "score.tax_per_mu")).isEqualTo(new BigDecimal("0.00000000"));
        assertThat(trial.value("丙", "score.per_emission")).isNull();
        assertThat(trial.value("丙", "published")).isEqualTo(new BigDecimal("57.4981"));
    }

    @Test
    void minMaxFromTwentyToAHundred() {
        var trial = Trial.of("""
                method: min-max
                title: 区间法
                version: "1"
                year: 2022
                key: code
                columns: [{id: code, name: 代码}, {id: v, name: 亩均税收, decimals: 2}]
                indicators:
                  - {id: item, name: 得分项, value: v, weight: 30, score: {family: min-max, to: [20, 100]}}
                """, "代码,亩均税收\na,2\nb,12\nc,42\n");
        assertThat(trial.column("published")).containsExactly(new BigDecimal("6.0000"), new BigDecimal("12.0000"), new BigDecimal("30.0000"));
    }

    @Test
    void truncatesWhereTheMethodTruncates() {
        var trial = Trial.of("""
                method: regional
                title: 地区平均
                version: "1"
                year: 2019
                key: code
                columns: [{id: code, name: 代码}, {id: tax, name: 税收, unit: 万元, decimals: 0}, {id: added, name: 增加值, unit: 万元, decimals: 0}, {id: land, name: 用地, unit: 亩, decimals: 0}]
                indicators:
                  - {id: a, name: 亩均税收, value: "除(税收, 用地, 4, 截去)", score: {family: direct}}
                  - {id: b, name: 亩均增加值, value: "除(增加值, 用地, 2, 截去)", weight: 0, score: {family: direct}}
                """, "代码,税收,增加值,用地\nx,573564,2236605,30341\n");
        assertThat(trial.value("x", "value.a")).isEqualTo(new BigDecimal("18.9039"));
        assertThat(trial.value("x", "value.b")).isEqualTo(new BigDecimal("73.71"));
    }

    @Test
    void carbonAccountsOfOneFirm() {
        var trial = Trial.of("""
                method: carbon
                title: 碳效
                version: "1"
                year: 2023
                key: code
                arithmetic: {division: {decimals: 3, rounding: half-up}, published: {decimals: 3, rounding: half-up}}
                columns:
                  - {id: code, name: 代码}
                  - {id: power, name: 用电量, unit: 千瓦时, decimals: 0}
                  - {id: gas, name: 天然气, unit: 立方米, decimals: 0}
                  - {id: diesel, name: 柴油, unit: 吨, decimals: 2}
                  - {id: added, name: 增加值, unit: 万元, decimals: 2}
                  - {id: industry_average, name: 行业平均, unit: 吨二氧化碳/万元, decimals: 3}
                constants:
                  - {id: grid, name: 电力排放因子, unit: 千克二氧化碳/千瓦时, values: [{from: 2022, value: 0.5366}, {from: 2023, value: 0.4974}, {from: 2024, value: 9}]}
                  - {id: gas_factor, name: 天然气排放因子, unit: 千克二氧化碳/立方米, values: [{from: 2020, value: 2.1622}]}
                  - {id: diesel_factor, name: 柴油排放因子, unit: 吨二氧化碳/吨, values: [{from: 2020, value: 3.0959}]}
                  - {id: coal_own, name: 当量系数, unit: 千克标准煤/千瓦时, values: [{from: 2020, value: 0.1229}]}
                  - {id: coal_like, name: 等价系数, unit: 千克标准煤/千瓦时, values: [{from: 2020, value: 0.305}]}
                  - {id: gas_coal, name: 天然气折标系数, unit: 千克标准煤/立方米, values: [{from: 2020, value: 1.33}]}
                  - {id: diesel_coal, name: 柴油折标系数, unit: 吨标准煤/吨, values: [{from: 2020, value: 1.4571}]}
                quantities:
                  - {id: carbon, name: 碳排放, unit: 吨二氧化碳, value: "保留(换算(用电量 × 电力排放因子, 吨二氧化碳) + 换算(天然气 × 天然气排放因子, 吨二氧化碳) + 柴油 × 柴油排放因子, 1, 四舍五入)"}
                  - {id: others, name: 其他能耗, value: "换算(天然气 × 天然气折标系数, 吨标准煤) + 柴油 × 柴油折标系数"}
                defaults: {direction: less, score: {family: direct}}
                indicators:
                  - {id: own, name: 当量值能耗, unit: 吨标准煤, weight: 0, value: "换算(用电量 × 当量系数, 吨标准煤) + 其他能耗"}
                  - {id: like, name: 等价值能耗, unit: 吨标准煤, weight: 0, value: "换算(用电量 × 等价系数, 吨标准煤) + 其他能耗"}
                  - {id: tonnes, name: 排放量, unit: 吨二氧化碳, weight: 0, value: 碳排放}
                  - {id: l, name: 碳效, unit: 吨二氧化碳/万元, weight: 0, value: 碳排放 ÷ 增加值}
                  - {id: k, name: 碳效比, value: 碳效 ÷ 行业平均}
                ranking: {order: low}
                grading:
                  grades: [{grade: 1级, at-most: 0.6}, {grade: 2级, at-most: 0.8}, {grade: 3级, at-most: 1.2}, {grade: 4级, at-most: 2.0}, {grade: 5级, rest: true}]
                """, "代码,用电量,天然气,柴油,增加值,行业平均\nx,10000000,500000,100,5000,1.5\n");
        assertThat((BigDecimal) trial.value("x", "value.own")).isEqualByComparingTo("2039.71");
        assertThat((BigDecimal) trial.value("x", "value.like")).isEqualByComparingTo("3860.71");
        assertThat((BigDecimal) trial.value("x", "value.tonnes")).isEqualByComparingTo("6364.7");
        assertThat(trial.value("x", "value.l")).isEqualTo(new BigDecimal("1.273"));
        assertThat(trial.value("x", "value.k")).isEqualTo(new BigDecimal("0.849"));
        assertThat(trial.value("x", "grade")).isEqualTo("3级");
    }
}
