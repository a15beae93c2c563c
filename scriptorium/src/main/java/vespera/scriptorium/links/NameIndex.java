package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.markdown.Prose;

/**
 * Finds many names in a text at once: a trie over the words of all names, walked from every word of the text, so that
 * the time depends on the text and hardly on how many names there are. Whole words only, whatever the script; names in
 * scripts without spaces need no border. Case, Unicode form and the width of white space are ignored; where several
 * names fit the longest wins. Immutable.
 */
public final class NameIndex {

    private static final int FEWEST_LETTERS = 3;
    private static final int FEWEST_BORDERLESS = 2;

    private final Node root = new Node();

    /**
     * Where a name stands.
     *
     * @param name as it is compared
     * @param text as it stands there
     * @param line from 1
     * @param at where it starts, as a UTF-16 index of the text
     * @param piece the piece of running text it stands in, counted from 0
     */
    public record Place(String name, String text, int line, int at, int piece) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Name> names = new ArrayList<>(1);
    }

    /** @param before how many code points stand before its first word */
    private record Name(String folded, int[] points, int before) {}

    /** @param names as {@link #folded} gives them; what {@link #usable} refuses is left out */
    public NameIndex(final Collection<String> names) {
        for (final String name : names) {
            if (usable(name)) {
                add(name);
            }
        }
    }

    /** A name as it is compared: Unicode form NFC, lower case, single spaces. */
    public static String folded(final String name) {
        final int[] points = FoldedText.of(name.strip()).points();
        return new String(points, 0, points.length);
    }

    /** Whether a folded name is long enough to be looked for: three letters or digits, or two signs of a CJK script. */
    public static boolean usable(final String folded) {
        final int[] points = folded.codePoints().toArray();
        final long letters =
                Arrays.stream(points).filter(Character::isLetterOrDigit).count();
        return letters >= FEWEST_LETTERS
                || Arrays.stream(points).filter(WordBorders::isBorderless).count() >= FEWEST_BORDERLESS;
    }

    /** The words of a text as names are made of them; signs of scripts without spaces are a word each. */
    public static List<String> words(final String text) {
        final int[] points = FoldedText.of(text).points();
        final List<String> words = new ArrayList<>();
        int i = 0;
        while (i < points.length) {
            final int end = wordEnd(points, i);
            if (end > i) {
                words.add(new String(points, i, end - i));
                i = end;
            } else {
                i++;
            }
        }
        return words;
    }

    private void add(final String name) {
        final int[] points = name.codePoints().toArray();
        Node at = root;
        int before = -1;
        int i = 0;
        while (i < points.length) {
            final int end = wordEnd(points, i);
            if (end == i) {
                i++;
                continue;
            }
            before = before < 0 ? i : before;
            at = at.next.computeIfAbsent(new String(points, i, end - i), _ -> new Node());
            i = end;
        }
        at.names.add(new Name(name, points, before));
    }

    /** @param prose of the same text */
    public List<Place> in(final String text, final List<Prose> prose) {
        final List<Place> places = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            in(text, prose.get(i), i, places);
        }
        return places;
    }

    private void in(final String text, final Prose piece, final int number, final List<Place> to) {
        final FoldedText folded = FoldedText.of(text.substring(piece.from(), piece.to()));
        final int[] points = folded.points();
        int i = 0;
        int free = 0;
        while (i < points.length) {
            final int end = wordEnd(points, i);
            if (end == i) {
                i++;
                continue;
            }
            final @Nullable Name name = longest(points, i, free);
            if (name == null) {
                i = end;
                continue;
            }
            final int from = i - name.before();
            free = from + name.points().length;
            final int at = piece.from() + folded.start(from);
            to.add(new Place(
                    name.folded(), text.substring(at, piece.from() + folded.start(free)), piece.line(), at, number));
            i = Math.max(end, free);
        }
    }

    /** The longest name whose first word stands here and that does not reach back into the one before. */
    private @Nullable Name longest(final int[] points, final int from, final int free) {
        Name best = null;
        Node at = root;
        int i = from;
        while (i < points.length) {
            final int end = wordEnd(points, i);
            if (end == i) {
                i++;
                continue;
            }
            final @Nullable Node next = at.next.get(new String(points, i, end - i));
            if (next == null) {
                return best;
            }
            for (final Name name : next.names) {
                if (from - name.before() >= free
                        && fits(points, from - name.before(), name.points())
                        && (best == null || best.points().length < name.points().length)) {
                    best = name;
                }
            }
            at = next;
            i = end;
        }
        return best;
    }

    private static boolean fits(final int[] points, final int from, final int[] name) {
        final int end = from + name.length;
        return end <= points.length
                && Arrays.equals(points, from, end, name, 0, name.length)
                && WordBorders.between(points, from - 1, from)
                && WordBorders.between(points, end, end - 1);
    }

    private static int wordEnd(final int[] points, final int from) {
        if (!WordBorders.isWordPart(points[from])) {
            return from;
        }
        if (WordBorders.isBorderless(points[from])) {
            return from + 1;
        }
        int end = from + 1;
        while (end < points.length && WordBorders.isWordPart(points[end]) && !WordBorders.isBorderless(points[end])) {
            end++;
        }
        return end;
    }
}
