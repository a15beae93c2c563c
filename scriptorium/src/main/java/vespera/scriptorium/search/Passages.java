package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Picks the line of a text that shows best why it was found, and marks the found words in it. */
final class Passages {

    private static final int LONGEST = 280;
    private static final String FENCE = "---";
    /** The front matter is shown only where nothing else tells as much. */
    private static final double IN_FRONT = 0.8;
    /** What tells so much less than the most telling sign is not worth showing. */
    private static final double TELLING = 0.1;

    private final List<Sign> signs;
    private final int all;

    Passages(final List<Sign> signs) {
        this.signs = signs;
        this.all = (int) signs.stream().mapToInt(Sign::clause).distinct().count();
    }

    /** By the signs that tell something: of a question, not its smallest words. */
    static Passages telling(final List<Sign> signs) {
        final double most = signs.stream().mapToDouble(Sign::weight).max().orElse(0);
        return new Passages(
                signs.stream().filter(s -> s.weight() >= TELLING * most).toList());
    }

    /**
     * Some words of a text.
     *
     * @param line they start on, from 1
     * @param found the words as they stand there, each once
     * @param clauses of the query that are met
     */
    record Passage(String text, int line, List<Highlight> highlights, List<String> found, int clauses) {}

    /** A stretch of a line with what was found in it, in UTF-16 units. */
    private record Spot(int from, int to, Sign sign) {}

    /** The line that tells most, the first where several are equal; the beginning of the text where none does. */
    Passage best(final String text) {
        int number = 0;
        int bestLine = 0;
        double bestWeight = 0;
        String bestText = "";
        boolean front = false;
        int at = 0;
        while (at < text.length() && !signs.isEmpty()) {
            final int end = lineEnd(text, at);
            number++;
            final String line = text.substring(at, end);
            front = line.stripTrailing().equals(FENCE) ? number == 1 : front;
            final List<Spot> spots = spots(line);
            final double weight = front ? IN_FRONT * weight(spots) : weight(spots);
            if (weight > bestWeight) {
                bestWeight = weight;
                bestLine = number;
                bestText = line;
                if (!front && clauses(spots) == all) {
                    break;
                }
            }
            at = end + 1;
        }
        return bestLine == 0 ? beginning(text) : marked(around(bestText), bestLine);
    }

    /** The first line with words after the front matter. */
    private Passage beginning(final String text) {
        int number = 0;
        boolean inside = false;
        for (final String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.stripTrailing().equals(FENCE) && (number == 1 || inside)) {
                inside = number == 1;
            } else if (!inside && line.codePoints().anyMatch(Character::isLetterOrDigit)) {
                return marked(shortened(line), number);
            }
        }
        return new Passage("", 1, List.of(), List.of(), 0);
    }

    /** A passage that was chosen already, with its found words. */
    Passage marked(final String passage, final int line) {
        final List<Spot> spots = spots(passage);
        final List<Highlight> highlights = new ArrayList<>();
        final List<String> found = new ArrayList<>();
        int last = 0;
        int points = 0;
        for (final Spot spot : spots) {
            if (spot.from() >= last) {
                points += passage.codePointCount(last, spot.from());
                final int length = passage.codePointCount(spot.from(), spot.to());
                highlights.add(new Highlight(points, points + length));
                points += length;
                last = spot.to();
                final String words = passage.substring(spot.from(), spot.to());
                if (found.stream().noneMatch(words::equalsIgnoreCase)) {
                    found.add(words);
                }
            }
        }
        return new Passage(passage, line, highlights, found, clauses(spots));
    }

    /** How often each sign stands in a text, in their order. */
    int[] counts(final String text) {
        final int[] counts = new int[signs.size()];
        for (final Spot spot : spots(text)) {
            counts[signs.indexOf(spot.sign())]++;
        }
        return counts;
    }

    private static int clauses(final List<Spot> spots) {
        final BitSet met = new BitSet();
        spots.forEach(spot -> met.set(spot.sign().clause()));
        return met.cardinality();
    }

    private static double weight(final List<Spot> spots) {
        final BitSet met = new BitSet();
        double weight = 0;
        for (final Spot spot : spots) {
            if (!met.get(spot.sign().clause())) {
                met.set(spot.sign().clause());
                weight += spot.sign().weight();
            }
        }
        return weight;
    }

    private List<Spot> spots(final String text) {
        final List<Spot> spots = new ArrayList<>();
        final Tokens tokens = new Tokens(text);
        while (tokens.next()) {
            final String folded = tokens.folded();
            for (final Sign sign : signs) {
                if (sign.fits(folded, 0)) {
                    final int end = sign.words().size() == 1 ? tokens.to() : rowEnd(text, tokens.to(), sign);
                    if (end > 0) {
                        spots.add(new Spot(tokens.from(), end, sign));
                        break;
                    }
                }
            }
        }
        return spots;
    }

    /** Where a row of words ends whose first word was found; -1 where the others do not follow. */
    private static int rowEnd(final String text, final int from, final Sign sign) {
        final Tokens rest = new Tokens(text, from);
        for (int place = 1; place < sign.words().size(); place++) {
            if (!rest.next() || !sign.fits(rest.folded(), place)) {
                return -1;
            }
        }
        return rest.to();
    }

    private static int lineEnd(final String text, final int from) {
        final int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** A long line cut around the first found word. */
    private String around(final String line) {
        final String trimmed = line.strip();
        if (trimmed.length() <= LONGEST) {
            return trimmed;
        }
        final List<Spot> spots = spots(trimmed);
        final int at = spots.isEmpty() ? 0 : spots.getFirst().from();
        final int from = Math.max(0, Math.min(at - LONGEST / 3, trimmed.length() - LONGEST));
        final int blank = from == 0 ? -1 : trimmed.indexOf(' ', from);
        final int start = from == 0 ? 0 : whole(trimmed, blank < 0 || blank > at ? from : blank + 1);
        final int end = whole(trimmed, Math.min(trimmed.length(), start + LONGEST));
        return (start > 0 ? "… " : "") + trimmed.substring(start, end).strip() + (end < trimmed.length() ? " …" : "");
    }

    /** The same place, or the one before where that would part a character. */
    private static int whole(final String text, final int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** The beginning of a passage, on one line. */
    static String shortened(final String text) {
        final String one = text.strip().replaceAll("\\s+", " ");
        return one.length() <= LONGEST
                ? one
                : one.substring(0, whole(one, LONGEST)).strip() + " …";
    }
}
