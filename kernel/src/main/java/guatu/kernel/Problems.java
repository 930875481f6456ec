package guatu.kernel;

import java.util.ArrayList;
import java.util.List;

/** Gathers every problem before speaking, so that a sender gets one list instead of one attempt per mistake. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(ErrorCode code, String place, String value, String remedy) {
        found.add(new Problem(code, place, value, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** @throws ProblemException if anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(found);
        }
    }
}
