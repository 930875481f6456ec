package guatu.runner;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;

/** What can be wrong with the data of a run. */
public enum RunError implements ErrorCode {
    UNREADABLE("run.unreadable"),
    UNKNOWN_FORMAT("run.unknown-format"),
    EMPTY("run.empty"),
    COLUMN_NOT_FOUND("run.column-not-found"),
    AMBIGUOUS_HEADER("run.ambiguous-header"),
    BAD_MAPPING("run.bad-mapping"),
    BAD_PREVIOUS("run.bad-previous"),
    BAD_DATA("run.bad-data"),
    NOT_WRITABLE("run.not-writable");

    private final String code;

    RunError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Fault fault() {
        return Fault.INPUT;
    }
}
