package guatu.kernel.expression;

/** Text that is not an expression, and where it stops being one. */
final class Misread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExpressionError error;
    private final int offset;
    private final String found;
    private final String remedy;

    Misread(int offset, String found, String remedy) {
        this(ExpressionError.SYNTAX, offset, found, remedy);
    }

    Misread(ExpressionError error, int offset, String found, String remedy) {
        super(remedy);
        this.error = error;
        this.offset = offset;
        this.found = found;
        this.remedy = remedy;
    }

    ExpressionError error() {
        return error;
    }

    int offset() {
        return offset;
    }

    String found() {
        return found;
    }

    String remedy() {
        return remedy;
    }
}
