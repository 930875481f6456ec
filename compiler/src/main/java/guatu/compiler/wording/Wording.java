package guatu.compiler.wording;

import guatu.compiler.Comparator;
import guatu.compiler.Kind;
import guatu.compiler.Mechanism;
import guatu.compiler.Period;
import guatu.compiler.Rule;
import guatu.compiler.Target;
import guatu.compiler.Task;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chinese words for what the compiler's records say in signs. */
public final class Wording {

    private Wording() {}

    /** 不少于 for {@code >=}; empty for a plain number. */
    public static String of(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "不少于";
            case MORE_THAN -> "超过";
            case AT_MOST -> "不超过";
            case ABOUT -> "约";
            case EQUAL -> "";
        };
    }

    /** The obligation in one phrase: 不少于120家, 5—8%, 完成 for a dated deliverable. */
    public static String amount(Target target) {
        return target.value() == null ? "完成" : of(target.comparator()) + figure(target);
    }

    /** Value and unit without the comparator: 3,200台; empty for a dated deliverable. */
    public static String figure(Target target) {
        if (target.value() == null) {
            return "";
        }
        String range = target.valueMax() == null ? "" : "—" + grouped(target.valueMax());
        return grouped(target.value()) + range + (target.unit() == null ? "" : target.unit());
    }

    /** With separators between thousands, without idle zeros. */
    public static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** 2028年, 每年, or an empty text if no year governs. */
    public static String due(Target target) {
        if (target.due() != null) {
            return target.due() + "年";
        }
        return target.kind() == Kind.ANNUAL ? "每年" : "";
    }

    /** 2026—2028年, 2026年, or an empty text. */
    public static String of(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        return (period.spansOneYear() ? "" : period.from() + "—") + period.to() + "年";
    }

    public static String of(Rule.Kind kind) {
        return switch (kind) {
            case CAP -> "上限";
            case FLOOR -> "下限";
            case RATE -> "比例";
            case AMOUNT -> "金额";
            case THRESHOLD -> "门槛";
            case ADMISSION -> "准入";
            case CONSEQUENCE -> "后果";
        };
    }

    public static String of(Mechanism.Kind kind) {
        return switch (kind) {
            case LEDGER -> "台账";
            case LIST -> "清单";
            case POOL -> "库池";
            case PLATFORM -> "平台";
            case EVALUATION -> "评价";
            case MAP -> "图谱";
            case FUND -> "基金";
            case TASK_FORCE -> "专班";
        };
    }

    public static String of(Task.Mode mode) {
        return switch (mode) {
            case LEAD_SUPPORT -> "牵头+配合";
            case JOINT -> "按职责分工";
            case NONE -> "未明确";
        };
    }

    /** The task's mark and title as they stand in the text. */
    public static String title(Task task) {
        return task.number() + task.title();
    }
}
