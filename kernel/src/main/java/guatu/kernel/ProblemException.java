package guatu.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Input that cannot be worked with; carries every problem that was found. Nothing was changed. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem, no exception");
        }
        this.problems = List.copyOf(problems);
    }

    public ProblemException(ErrorCode code, String place, String value, String remedy) {
        this(List.of(new Problem(code, place, value, remedy)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
