package vespera.gateway.repair;

import java.util.List;

/**
 * What the doctor found of one part, and did.
 *
 * @param part what was looked at, in lower case
 * @param found in a few words, where there is no problem
 * @param problems what is wrong, for a person
 * @param done what was done about it
 */
public record Part(String part, State state, String found, List<String> problems, List<String> done) {

    /** How a part is. */
    public enum State {
        /** Nothing is wrong. */
        OK,
        /** Something needs a person's eye, but nothing is damaged. */
        NOTE,
        /** Was damaged, and is whole again. */
        REPAIRED,
        /** Is damaged. */
        DAMAGED
    }

    public Part {
        problems = List.copyOf(problems);
        done = List.copyOf(done);
    }

    static Part ok(final String part, final String found) {
        return new Part(part, State.OK, found, List.of(), List.of());
    }

    static Part note(final String part, final String problem) {
        return new Part(part, State.NOTE, "", List.of(problem), List.of());
    }

    public static Part damaged(final String part, final List<String> problems, final String advice) {
        return new Part(part, State.DAMAGED, "", problems, List.of(advice));
    }
}
