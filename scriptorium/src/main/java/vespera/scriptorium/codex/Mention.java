package vespera.scriptorium.codex;

import vespera.scriptorium.names.Run;

/**
 * A name where it stands.
 *
 * @param text the number of the text in the order of reading
 * @param run the words, and what stands around them
 * @param index the number of the run in its text
 * @param from where the name starts, as a UTF-16 index, once words that are none of it are taken off
 */
record Mention(int text, Run run, int index, int from) implements Comparable<Mention> {

    @Override
    public int compareTo(final Mention that) {
        return text == that.text ? Integer.compare(from, that.from) : Integer.compare(text, that.text);
    }
}
