package guatu.compiler.json;

import guatu.kernel.ErrorCode;
import guatu.kernel.Fault;

/** The code of a problem that was recorded in a file; it always concerned the input. */
record RecordedCode(String code) implements ErrorCode {

    @Override
    public Fault fault() {
        return Fault.INPUT;
    }
}
