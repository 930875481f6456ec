package guatu.compiler.command;

/** How a run ended; the numbers are a promise to scripts. */
enum ExitCode {
    /** done; remarks on the plan are no failure */
    OK(0),
    /** the arguments cannot be understood */
    USAGE(1),
    /** no input could be read */
    UNREADABLE(2),
    /** some of the input could not be read; the rest was done */
    PARTLY_READ(3),
    /** {@code --strict} and the plan contradicts itself */
    CONTRADICTION(4),
    /** a result could not be written */
    UNWRITABLE(5),
    /** a defect of the program */
    DEFECT(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The graver of two, for a run over several files. */
    ExitCode and(ExitCode other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
