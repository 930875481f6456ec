package guatu.compiler.command;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;
import guatu.kernel.ProblemException;

/** What can be wrong with a command, each with what to do about it. */
enum CommandError implements ErrorCode {
    OUTPUT_EXISTS("command.output-exists", Fault.CONFLICT, "已有同名文件，没有覆盖；要覆盖请用 -o 写明这个文件名"),
    OUTPUT_UNWRITABLE("command.output-unwritable", Fault.INPUT, "写不进去，请检查文件夹是否存在、是否有写入权限、磁盘是否已满"),
    FORMAT_UNKNOWN("command.format-unknown", Fault.INPUT, "看不出要写成什么格式，请加 --format json、xlsx、docx 或 html"),
    FORMAT_UNFIT("command.format-unfit", Fault.INPUT, "版本比对只写 json、xlsx 或 html"),
    OUTPUT_IS_INPUT("command.output-is-input", Fault.CONFLICT, "结果会盖掉原文件，没有写；请用 -o 另起一个名字"),
    FORMAT_CLASH("command.format-clash", Fault.INPUT, "-o 的文件名与 --format 不是一种格式，请改成一致，或只写一个"),
    NEEDS_FOLDER("command.needs-folder", Fault.INPUT, "有多个结果要写，-o 须是文件夹"),
    NEEDS_TWO("command.needs-two", Fault.INPUT, "版本比对须给出两个文件：--diff 旧版 新版"),
    NEEDS_PAIRS("command.needs-pairs", Fault.INPUT, "评分须成对给出：标注前缀 编译结果；见 ./guatu score --help"),
    NOT_COMPILED("command.not-compiled", Fault.INPUT, "不是 ./guatu compile --format json 写出的文件，请重新编译"),
    GOLD_MISSING("command.gold-missing", Fault.NOT_FOUND, "没有标注文件，须有 前缀.targets.jsonl 和 前缀.tasks.jsonl"),
    GOLD_DAMAGED("command.gold-damaged", Fault.INPUT, "标注文件有一行不是 JSON，请修正"),
    RESULT_MISSING("command.result-missing", Fault.NOT_FOUND, "没有与标注同名的编译结果或方案文件");

    private final String code;
    private final Fault fault;
    private final String remedy;

    CommandError(String code, Fault fault, String remedy) {
        this.code = code;
        this.fault = fault;
        this.remedy = remedy;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Fault fault() {
        return fault;
    }

    /** Whether the arguments are at fault, not a file. */
    boolean isUsage() {
        return switch (this) {
            case FORMAT_UNKNOWN, FORMAT_UNFIT, FORMAT_CLASH, OUTPUT_IS_INPUT, NEEDS_FOLDER, NEEDS_TWO, NEEDS_PAIRS -> true;
            case OUTPUT_EXISTS, OUTPUT_UNWRITABLE, NOT_COMPILED, GOLD_MISSING, GOLD_DAMAGED, RESULT_MISSING -> false;
        };
    }

    ProblemException at(Object place, String value) {
        return new ProblemException(this, place.toString(), value, remedy);
    }
}
