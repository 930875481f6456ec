package guatu.scoring;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;

/** What can be wrong with a method whose file is well formed. */
public enum MethodError implements ErrorCode {
    UNREADABLE("method.unreadable"),
    ILLEGAL_ID("method.illegal-id"),
    DUPLICATE_NAME("method.duplicate-name"),
    UNKNOWN_NAME("method.unknown-name"),
    COLUMN("method.column"),
    CONSTANT("method.constant"),
    UNIT("method.unit"),
    CONDITION("method.condition"),
    WEIGHT("method.weight"),
    FAMILY("method.family"),
    BENCHMARK("method.benchmark"),
    MISSING("method.missing"),
    TREE("method.tree"),
    GRADE("method.grade"),
    DATE("method.date"),
    NOTHING_TO_SCORE("method.nothing-to-score");

    private final String code;

    MethodError(String code) {
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
