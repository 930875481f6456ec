package guatu.kernel.expression;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;

/** What can be wrong with an expression. */
public enum ExpressionError implements ErrorCode {
    SYNTAX("expression.syntax"),
    TOO_LONG("expression.too-long"),
    UNKNOWN_NAME("expression.unknown-name"),
    UNKNOWN_UNIT("expression.unknown-unit"),
    UNIT_MISMATCH("expression.unit-mismatch"),
    TYPE_MISMATCH("expression.type-mismatch"),
    DIVISION_UNSTATED("expression.division-unstated"),
    INEXACT_CONVERSION("expression.inexact-conversion"),
    TOO_LARGE("expression.too-large"),
    GROUP_NOT_ALLOWED("expression.group-not-allowed");

    private final String code;

    ExpressionError(String code) {
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
