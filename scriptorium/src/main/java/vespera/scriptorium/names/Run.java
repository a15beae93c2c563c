package vespera.scriptorium.names;

import java.util.List;

/**
 * Words with capitals that may be a name.
 *
 * @param title the key of the title before it, empty where there is none
 * @param shown the title as written, with its dot; empty where there is none
 * @param words as written, without apostrophe and s; at least one
 * @param starts where each word starts, as UTF-16 indexes
 * @param from where it starts, its title included
 * @param to where it ends, exclusive, without apostrophe and s
 * @param line from 1
 * @param paragraph its number in the document, from 0
 * @param sentence the number of its sentence in the document, from 0
 * @param initial whether its first word starts a sentence, a line or what is said, where any word has a capital
 * @param spoken whether it stands in what somebody says
 * @param cues bits of {@link Cue}
 */
public record Run(
        String title,
        String shown,
        List<String> words,
        List<Integer> starts,
        int from,
        int to,
        int line,
        int paragraph,
        int sentence,
        boolean initial,
        boolean spoken,
        int cues) {

    public Run {
        words = List.copyOf(words);
        starts = List.copyOf(starts);
    }

    public boolean has(final Cue cue) {
        return cue.in(cues);
    }

    Run with(final Cue cue) {
        return new Run(
                title, shown, words, starts, from, to, line, paragraph, sentence, initial, spoken, cues | cue.bit());
    }
}
