package guatu.scoring.method;

import guatu.scoring.yaml.Entry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which paper says so. */
public record Citation(
        @Entry(value = "文件名", example = "某县企业综合评价办法") String title,
        @Entry(value = "文号", example = "某政发〔2024〕1号") @Nullable String number,
        @Entry(value = "条款", example = "第三条") @Nullable String clause,
        @Entry(value = "日期", example = "2024-01-01") @Nullable LocalDate date) {

    @Override
    public String toString() {
        return "《" + title + "》" + (number == null ? "" : "（" + number + "）") + (clause == null ? "" : clause);
    }
}
