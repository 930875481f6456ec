package guatu.kernel;

import java.util.Objects;

/**
 * One thing that is wrong with what was handed in.
 *
 * @param code what kind of problem it is
 * @param place where: a file, a file and line, a sheet and cell; never empty
 * @param value what was found there; empty where there is nothing to show
 * @param remedy what the sender can do about it, as a sentence
 */
public record Problem(ErrorCode code, String place, String value, String remedy) {

    public Problem {
        Objects.requireNonNull(code);
        if (place.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem names its place and its remedy: " + code.code());
        }
    }

    /** One line for a terminal or a log. */
    @Override
    public String toString() {
        return place + (value.isEmpty() ? "" : "：" + value) + "：" + remedy + " [" + code.code() + "]";
    }
}
