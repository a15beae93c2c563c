package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a query from left to right in one pass. */
final class QueryReader {

    /** More than anyone types, in code points. */
    private static final int LONGEST = 4_000;

    private static final int MOST_CLAUSES = 64;
    private static final String OR = "OR";

    private final String text;
    private final List<List<Query.Term>> clauses = new ArrayList<>();
    private int at;
    /** Whether an OR was read that still wants its right side. */
    private boolean joining;

    QueryReader(final String typed) {
        final StringBuilder clean = new StringBuilder();
        typed.codePoints().limit(LONGEST).map(QueryReader::cleaned).forEach(clean::appendCodePoint);
        text = clean.toString();
    }

    private static int cleaned(final int c) {
        return switch (c) {
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            default -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c;
        };
    }

    Query read() {
        while (at < text.length() && clauses.size() < MOST_CLAUSES) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                term();
            }
        }
        if (joining && clauses.size() < MOST_CLAUSES) {
            joining = false;
            add(new Query.Words(OR, false, false, false));
        }
        return new Query(clauses.stream().map(Query.Clause::new).toList());
    }

    private void term() {
        final boolean excluded = text.charAt(at) == '-' && at + 1 < text.length() && !blank(at + 1);
        final int start = excluded ? at + 1 : at;
        if (text.charAt(start) == '"') {
            phrase(start, excluded);
            return;
        }
        final int end = wordEnd(start);
        final String word = text.substring(start, end);
        at = end;
        if (word.equals(OR) && !excluded && !joining && canJoin()) {
            joining = true;
            return;
        }
        if (!filter(word, end, excluded)) {
            word(word, excluded);
        }
    }

    private boolean canJoin() {
        return !clauses.isEmpty() && !clauses.getLast().getFirst().excluded();
    }

    private void phrase(final int quote, final boolean excluded) {
        final String inside = quoted(quote);
        final boolean prefix = at < text.length() && text.charAt(at) == '*';
        at += prefix ? 1 : 0;
        if (!inside.isBlank()) {
            add(new Query.Words(inside, true, prefix, excluded));
        }
    }

    /** What stands between a quotation mark and the next, or the end; goes on behind it. */
    private String quoted(final int quote) {
        final int close = text.indexOf('"', quote + 1);
        final int end = close < 0 ? text.length() : close;
        at = Math.min(text.length(), end + 1);
        return text.substring(quote + 1, end);
    }

    private boolean filter(final String word, final int end, final boolean excluded) {
        final int colon = word.indexOf(':');
        if (colon <= 0) {
            return false;
        }
        final Optional<Query.Field> field = Query.Field.of(word.substring(0, colon));
        if (field.isEmpty()) {
            return false;
        }
        String value = word.substring(colon + 1);
        if (value.isEmpty() && end < text.length() && text.charAt(end) == '"') {
            value = quoted(end);
        }
        final String tidy = tidied(field.get(), value);
        if (tidy.isEmpty() || (dated(field.get()) && !Days.readable(tidy))) {
            at = end;
            return false;
        }
        add(new Query.Filter(field.get(), tidy, excluded));
        return true;
    }

    private static String tidied(final Query.Field field, final String value) {
        String tidy = value.strip();
        while (field == Query.Field.TAG && (tidy.startsWith("#") || tidy.startsWith("/"))) {
            tidy = tidy.substring(1).strip();
        }
        return tidy;
    }

    private static boolean dated(final Query.Field field) {
        return field == Query.Field.BEFORE || field == Query.Field.AFTER;
    }

    private void word(final String word, final boolean excluded) {
        final boolean prefix = word.length() > 1 && word.endsWith("*");
        add(new Query.Words(prefix ? word.substring(0, word.length() - 1) : word, false, prefix, excluded));
    }

    private void add(final Query.Term term) {
        if (joining && !term.excluded()) {
            clauses.getLast().add(term);
        } else {
            clauses.add(new ArrayList<>(List.of(term)));
        }
        joining = false;
    }

    private int wordEnd(final int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '"' && !blank(end)) {
            end++;
        }
        return end;
    }

    private boolean blank(final int index) {
        return Character.isWhitespace(text.charAt(index));
    }
}
