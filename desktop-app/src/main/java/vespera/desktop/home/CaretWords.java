package vespera.desktop.home;

import java.util.Optional;

/**
 * The words before the caret, as one remembers where one was.
 *
 * @param line the caret's line, counted from 1
 * @param words the end of what is written before it, in one line; never blank
 */
record CaretWords(int line, String words) {

    private static final int LONGEST = 140;

    /**
     * Finds them.
     *
     * @param place what the writing desk remembers: the caret, in characters from the beginning, and more after a blank
     * @return empty where there is nothing before the caret, or the place says nothing
     */
    static Optional<CaretWords> at(final String text, final String place) {
        final String number = place.split(" ", 2)[0];
        if (!number.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        final int caret = Math.min(Integer.parseInt(number), text.length());
        final String before = text.substring(0, caret);
        // The rest of the word that the caret is in belongs to what was written.
        int end = caret;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        final String written = text.substring(0, end).stripTrailing();
        final String last = written.substring(written.lastIndexOf('\n') + 1)
                .replaceFirst("^[#>\\-*\\s]+", "")
                .replaceAll("\\s+", " ");
        return last.isBlank()
                ? Optional.empty()
                : Optional.of(new CaretWords(
                        1 + (int) before.chars().filter(c -> c == '\n').count(), end(last)));
    }

    private static String end(final String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        final int from = words.indexOf(' ', words.length() - LONGEST);
        return "… " + words.substring(from < 0 ? words.length() - LONGEST : from + 1);
    }
}
