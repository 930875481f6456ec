package guatu.compiler.responsibility;

import java.util.ArrayList;
import java.util.List;

/** What a stretch of text says as a clause: groups of names with their parts, and how it says so. */
final class Reading {

    record Group(Part part, List<Mention> names) {}

    final List<Group> groups = new ArrayList<>();
    /** A label for offices stands in it. */
    boolean labelled;
    /** Any label stands in it, also one for persons or dates. */
    boolean titled;
    /** A role verb behind names stands in it. */
    boolean verbed;
    /** An official body stands before one of its role verbs. */
    boolean official;
    /** Nothing in it was passed over. */
    boolean complete = true;

    void add(Part part, List<Mention> names) {
        groups.add(new Group(part, List.copyOf(names)));
    }
}
