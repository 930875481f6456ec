package guatu.runner.pack;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;

/** What can be wrong with a pack whose files are well formed. */
public enum PackError implements ErrorCode {
    UNREADABLE("pack.unreadable"),
    UNKNOWN_METHOD("pack.unknown-method"),
    DUPLICATE_METHOD("pack.duplicate-method"),
    NOT_REGISTERED("pack.not-registered"),
    VALUE_DIFFERS("pack.value-differs"),
    UNTESTED("pack.untested"),
    BAD_FIRM("pack.bad-firm"),
    CASE_FAILED("pack.case-failed");

    private final String code;

    PackError(String code) {
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
