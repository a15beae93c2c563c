package vespera.desktop.completion;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something is being typed that can be completed.
 *
 * @param kind what
 * @param from the column where that starts which an offer takes the place of, in chars
 * @param query what was typed of it
 * @param aim for a heading or block: the note it is in, empty for this one
 */
record Trigger(Kind kind, int from, String query, String aim) {

    /** What can be completed. */
    enum Kind {
        LINK,
        PICTURE,
        HEADING,
        BLOCK,
        TAG,
        NAME
    }

    private static final Pattern TAG = Pattern.compile("(?:^|[\\s(*_])#([\\p{L}\\p{N}_/-]+)$");
    private static final Pattern NAME =
            Pattern.compile("(?:^|[\\s(\\[*_“\"])@([\\p{L}\\p{N}_'’-]*(?: [\\p{L}\\p{N}'’-]*)?)$");
    private static final int LONGEST = 200;

    /** What is being typed before a column, where it is anything. */
    static Optional<Trigger> at(final String line, final int column) {
        final int first = Math.max(0, column - LONGEST);
        final String before = line.substring(first, column);
        final int open = before.lastIndexOf("[[");
        if (open >= 0 && before.indexOf("]]", open) < 0 && !inCode(line, first + open)) {
            return link(before, open, first);
        }
        if (inCode(line, column)) {
            return Optional.empty();
        }
        final Matcher tag = TAG.matcher(before);
        if (tag.find()) {
            return Optional.of(new Trigger(Kind.TAG, first + tag.start(1), tag.group(1), ""));
        }
        final Matcher name = NAME.matcher(before);
        return name.find()
                ? Optional.of(new Trigger(Kind.NAME, first + name.start(1) - 1, name.group(1), ""))
                : Optional.empty();
    }

    private static Optional<Trigger> link(final String before, final int open, final int first) {
        final String typed = before.substring(open + 2);
        if (typed.indexOf('|') >= 0) {
            return Optional.empty();
        }
        final int hash = typed.indexOf('#');
        final int from = first + open + 2;
        if (hash < 0) {
            final boolean picture = open > 0 && before.charAt(open - 1) == '!';
            return Optional.of(new Trigger(picture ? Kind.PICTURE : Kind.LINK, from, typed, ""));
        }
        final String aim = typed.substring(0, hash);
        final String sub = typed.substring(hash + 1);
        return Optional.of(
                sub.startsWith("^")
                        ? new Trigger(Kind.BLOCK, from + hash + 2, sub.substring(1), aim)
                        : new Trigger(Kind.HEADING, from + hash + 1, sub, aim));
    }

    private static boolean inCode(final String line, final int column) {
        int ticks = 0;
        for (int i = 0; i < column; i++) {
            ticks += line.charAt(i) == '`' ? 1 : 0;
        }
        return ticks % 2 == 1;
    }
}
