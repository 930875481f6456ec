package guatu.runner.pack;

import guatu.scoring.yaml.Entry;
import guatu.scoring.yaml.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One example with its answer.
 *
 * @param period the year in which the method is applied; decides which dated values hold
 * @param options what differs from the method file, by path ({@code grading.rounding: up})
 * @param previous firms of the year before, graded by the same method first
 */
public record Case(
        @Entry(value = "说明什么", example = "六项指标按给定基准值计分") String name,
        @Entry(value = "年度", example = "2023") @Nullable Integer period,
        @Entry(value = "改动方法的哪些选项", example = "{grading.rounding: up}") Map<String, String> options,
        @Entry(value = "给定的企业", example = "{firms: {甲: {tax: 1200, land: 40}}}") Given given,
        @Entry(value = "上年的企业", example = "{firms: {甲: {tax: 1000, land: 40}}}") @Nullable Given previous,
        @Entry(value = "应得的结果", example = "{firms: {甲: {grade: A, published: 107.0181}}}") Expected expect,
        Place place) {

    /**
     * Expected values by code and column of the result ({@code grade}, {@code published}, {@code score.tax_per_mu}), and firms
     * by grade. A number is compared after rounding half-up to the decimals that are written; {@code 无} is no value.
     */
    public record Expected(
            @Entry(value = "各企业的结果", example = "{甲: {grade: A, published: 107.0181}}") Map<String, Map<String, String>> firms,
            @Entry(value = "各档家数，列全", example = "{A: 55, B: 97, C: 99, D: 14, T: 10}") Map<String, Integer> grades) {

        public Expected {
            if (firms.isEmpty() && grades.isEmpty()) {
                throw new IllegalArgumentException("expect 里至少写 firms 或 grades 之一；例 expect: {grades: {A: 20, B: 80}}");
            }
        }
    }
}
