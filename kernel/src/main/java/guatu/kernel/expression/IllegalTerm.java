package guatu.kernel.expression;

/** Two terms that do not fit together. Whoever knows the place of the text turns it into a problem with a place. */
public final class IllegalTerm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExpressionError error;
    private final String found;
    private final String remedy;

    IllegalTerm(ExpressionError error, String found, String remedy) {
        super(found + "：" + remedy);
        this.error = error;
        this.found = found;
        this.remedy = remedy;
    }

    public ExpressionError error() {
        return error;
    }

    public String found() {
        return found;
    }

    public String remedy() {
        return remedy;
    }
}
