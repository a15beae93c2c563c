package vespera.scriptorium.versions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.text.Cuts;
import vespera.scriptorium.text.TextDiff;

/**
 * What stood in a document once, by paragraphs and sentences, with who wrote it: so that what is cut here and pasted
 * there, in the same version or a later one, stays its author's.
 */
final class Remnants {

    /** A paragraph has this many letters at least to be known again in a later version; less is said twice by chance. */
    private static final int PARAGRAPH = 12;

    /** The same for a sentence. */
    private static final int SENTENCE = 20;

    /** A letter of a script that is written without blanks says as much as these. */
    private static final int DENSE = 3;

    /** A new line is a removed one, changed, where they share this much. */
    private static final double ALIKE = 0.6;

    /** Where a version removes more lines than this, only those are found again that were not changed. */
    private static final int LINES = 200;

    private final Map<String, Runs> earlier = new HashMap<>();
    private final Map<String, Runs> now = new LinkedHashMap<>();

    /** What was removed before belongs to an earlier version from here on. */
    void next() {
        now.clear();
    }

    /** Keeps a line that a version no longer has as it was. */
    void line(final String text, final Runs runs, final int from, final int to) {
        keep(text, runs, from, to, PARAGRAPH, true);
    }

    /** Keeps a sentence that a version no longer has as it was. */
    void sentence(final String text, final Runs runs, final int from, final int to) {
        keep(text, runs, from, to, SENTENCE, false);
    }

    private void keep(
            final String text,
            final Runs runs,
            final int from,
            final int to,
            final int least,
            final boolean alsoShort) {
        final int first = first(text, from, to);
        final int last = last(text, first, to);
        final int weight = weight(text, first, last);
        if (weight >= (alsoShort ? 1 : least)) {
            final String key = text.substring(first, last);
            final Runs.Builder own = new Runs.Builder();
            own.add(runs, first, last);
            final Runs removed = own.build();
            if (alsoShort) {
                now.put(key, removed);
            }
            if (weight >= least) {
                earlier.put(key, removed);
            }
        }
    }

    /** Who wrote what stood there once as this stretch does; it neither begins nor ends with a blank. */
    Optional<Runs> find(final String text, final int first, final int last) {
        final String key = text.substring(first, last);
        final Runs same = now.get(key);
        return Optional.ofNullable(same == null ? earlier.get(key) : same);
    }

    /** A line that this version removed, with its authors. */
    record Near(String text, Runs runs) {}

    /** The line that this version removed and that is most like a new one, where they share most of their text. */
    Optional<Near> near(final String line) {
        @Nullable Near best = null;
        double most = ALIKE;
        for (final Map.Entry<String, Runs> one :
                now.size() > LINES ? Map.<String, Runs>of().entrySet() : now.entrySet()) {
            final int shorter = Math.min(line.length(), one.getKey().length());
            if (shorter >= most * Math.max(line.length(), one.getKey().length())) {
                final double alike = TextDiff.similarity(one.getKey(), line);
                if (alike >= most) {
                    most = alike;
                    best = new Near(one.getKey(), one.getValue());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static int first(final String text, final int from, final int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int last(final String text, final int from, final int to) {
        int at = to;
        while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int weight(final String text, final int from, final int to) {
        int weight = 0;
        int at = from;
        while (at < to) {
            final int point = text.codePointAt(at);
            if (Character.isLetterOrDigit(point)) {
                weight += Cuts.alone(point) ? DENSE : 1;
            }
            at += Character.charCount(point);
        }
        return weight;
    }
}
