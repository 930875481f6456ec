package guatu.compiler;

/** The years that a plan runs, both included; equal for a plan of one year. */
public record Period(int from, int to) {

    public Period {
        if (from > to) {
            throw new IllegalArgumentException(from + ".." + to);
        }
    }
}
