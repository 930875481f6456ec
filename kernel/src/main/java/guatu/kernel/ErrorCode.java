package guatu.kernel;

/** What a module's enum of errors implements: a readable code such as {@code document.encrypted} and its fault class. */
public interface ErrorCode {

    /** Stable, readable, unique over the whole product: {@code module.what-is-wrong}. */
    String code();

    Fault fault();
}
