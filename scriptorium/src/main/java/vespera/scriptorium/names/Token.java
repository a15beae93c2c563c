package vespera.scriptorium.names;

/**
 * A word of a paragraph.
 *
 * @param text without apostrophe and s
 * @param from as a UTF-16 index of the text
 * @param to exclusive, without apostrophe and s
 * @param shape how it is written
 * @param owns whether an apostrophe and s follow
 * @param joined whether nothing but white space, or the dot of a short form, is between the word before and this one
 * @param start whether any word would have a capital here
 * @param spoken whether it stands in what somebody says
 * @param sentence the number of its sentence in the document
 * @param before the marks between the word before and this one, without white space
 */
record Token(
        String text,
        int from,
        int to,
        Shape shape,
        boolean owns,
        boolean joined,
        boolean start,
        boolean spoken,
        int sentence,
        String before) {

    /** How a word is written. */
    enum Shape {
        LOWER,
        CAPITAL,
        UPPER,
        OTHER
    }

    String lower() {
        return shape == Shape.LOWER ? text : text.toLowerCase(java.util.Locale.ROOT);
    }

    boolean capital() {
        return shape == Shape.CAPITAL || shape == Shape.UPPER;
    }
}
