package vespera.desktop.markup;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Footnotes: {@code [^1]} in the text and {@code [^1]: …} below it. */
public final class Footnotes {

    private static final Pattern MARK = Pattern.compile("\\[\\^([^\\]\\s]+)](:?)");

    private Footnotes() {}

    /** Puts a footnote with the next free number at a place; its words are written at the end, where the caret goes. */
    public static Edit insert(final Script script, final Place caret) {
        final Set<String> taken = new HashSet<>();
        for (int i = 0; i < script.size(); i++) {
            final Matcher mark = MARK.matcher(script.line(i));
            while (mark.find()) {
                taken.add(mark.group(1));
            }
        }
        int number = 1;
        while (taken.contains(Integer.toString(number))) {
            number++;
        }
        int last = script.size() - 1;
        while (last > caret.line() && script.line(last).isBlank()) {
            last--;
        }
        final Place end = last > caret.line() ? script.end(last) : script.end(caret.line());
        final boolean after = definition(script.line(end.line()));
        final String rest = script.part(caret, end);
        final String note = "[^" + number + "]" + rest + (after ? "\n" : "\n\n") + "[^" + number + "]: ";
        final Place there = caret.after(note);
        final String tail = last == script.size() - 1 ? "\n" : "";
        return new Edit(caret, end, note + tail, there, there);
    }

    private static boolean definition(final String line) {
        final Matcher mark = MARK.matcher(line);
        return mark.lookingAt() && !mark.group(2).isEmpty();
    }

    /** The other end of the footnote at a place: from the mark to its words, and from the words to the first mark. */
    public static Optional<Place> other(final Script script, final Place caret) {
        final String line = script.line(caret.line());
        final Matcher mark = MARK.matcher(line);
        while (mark.find()) {
            final boolean defines = mark.start() == 0 && !mark.group(2).isEmpty();
            if (defines || mark.start() <= caret.column() && caret.column() <= mark.end()) {
                return find(script, mark.group(1), !defines);
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> find(final Script script, final String name, final boolean definition) {
        for (int i = 0; i < script.size(); i++) {
            final String line = script.line(i);
            final Matcher mark = MARK.matcher(line);
            while (mark.find()) {
                final boolean defines = mark.start() == 0 && !mark.group(2).isEmpty();
                if (mark.group(1).equals(name) && defines == definition) {
                    return Optional.of(new Place(i, definition ? line.length() : mark.end()));
                }
            }
        }
        return Optional.empty();
    }
}
