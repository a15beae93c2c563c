package vespera.scriptorium.proofing;

import java.util.List;

/**
 * Something that may be wrong.
 *
 * @param from where it starts in the text, in chars
 * @param to where it ends, exclusive
 * @param kind what sort of mistake
 * @param rule the name of the rule that found it, always the same for the same sort
 * @param message what is wrong, for a person, in the language of the text
 * @param replacements what could stand there instead, the best first; may be empty
 */
public record Finding(int from, int to, Kind kind, String rule, String message, List<String> replacements) {

    /** Sorts of mistakes. */
    public enum Kind {
        SPELLING,
        GRAMMAR
    }

    public Finding {
        replacements = List.copyOf(replacements);
    }
}
