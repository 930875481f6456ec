package guatu.scoring.yaml;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;

/** What can be wrong with a file before anybody asks what it means. */
public enum YamlError implements ErrorCode {
    UNREADABLE("yaml.unreadable"),
    SYNTAX("yaml.syntax"),
    ANCHOR("yaml.anchor"),
    UNKNOWN_KEY("yaml.unknown-key"),
    DUPLICATE_KEY("yaml.duplicate-key"),
    MISSING_KEY("yaml.missing-key"),
    WRONG_SHAPE("yaml.wrong-shape"),
    WRONG_VALUE("yaml.wrong-value");

    private final String code;

    YamlError(String code) {
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
