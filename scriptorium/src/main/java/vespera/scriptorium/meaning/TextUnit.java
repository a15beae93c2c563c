package vespera.scriptorium.meaning;

/**
 * A stretch of text that is not divided again: some paragraphs, some sentences, or part of a long one.
 *
 * @param from its first character that is not blank, in UTF-16 units
 * @param to after its last character that is not blank, in UTF-16 units
 * @param tokens how many it has
 */
record TextUnit(int from, int to, int tokens) {

    int length() {
        return to - from;
    }
}
