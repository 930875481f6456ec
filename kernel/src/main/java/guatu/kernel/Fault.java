package guatu.kernel;

/** Whose fault an error is: decides the page shown, the exit code, the log level and who is called. */
public enum Fault {
    /** What was handed in is wrong; the sender can mend it. */
    INPUT,
    /** What was asked for does not exist. */
    NOT_FOUND,
    /** Somebody else was quicker, or the state forbids it. */
    CONFLICT,
    /** The caller may not. */
    DENIED,
    /** A stated limit of size, number or time was passed. */
    LIMIT,
    /** A defect of Guatu or of the machine it runs on. */
    INTERNAL
}
