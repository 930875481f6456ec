package guatu.document;

import guatu.kernel.Problem;
import guatu.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** One file on its way through a reader: its bytes, what it may cost, and what of it could not be read. */
final class Intake {

    /** So many remarks tell a person all; a broken file must not bring a million. */
    private static final int MOST_UNREAD = 200;

    final String name;
    final byte[] content;
    final Limits limits;
    private final List<Problem> unread = new ArrayList<>();

    Intake(String name, byte[] content, Limits limits) {
        this.name = name;
        this.content = content;
        this.limits = limits;
    }

    ProblemException refuse(DocumentError error, String value) {
        return error.at(name, value);
    }

    /** Notes a part that stays unread; {@code where} is a page, a sheet, a paragraph. */
    void leaveOut(DocumentError error, String where, String value) {
        if (unread.size() < MOST_UNREAD) {
            unread.add(error.problem(name + " " + where, value));
        }
    }

    List<Problem> unread() {
        return unread;
    }
}
