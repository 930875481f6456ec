package guatu.compiler;

/** The years that a plan runs, both included; equal for a plan of one year. */
public record Period(int from, int to) {

    public Period {
        if (from > to) {
            throw new IllegalArgumentException(from + ".." + to);
        }
    }

    /** Whether the plan runs a single year, which then governs all it says. */
    public boolean spansOneYear() {
        return from == to;
    }
}
