package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Prose;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/**
 * Finds where the names of a document are mentioned in another one without a link. Whole words only, whatever the
 * script; Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese names need no border, as these are written without
 * spaces or with endings joined on. Case and Unicode form are ignored; the longest name wins. Safe for several threads.
 */
public final class Mentions {
    private static final int FEWEST_LETTERS = 3;

    private final MarkdownReader reader = new MarkdownReader();
    /** By their first code point, the longest first. */
    private final Map<Integer, List<Name>> names = new HashMap<>();

    private record Name(String written, int[] points) {}

    /** @param names title, file name and aliases; those of fewer than three letters are left out, unless CJK */
    public Mentions(final Collection<String> names) {
        for (final String name : names) {
            final int[] points = FoldedText.of(name.strip()).points();
            if (isLongEnough(points)) {
                this.names.computeIfAbsent(points[0], _ -> new ArrayList<>()).add(new Name(name.strip(), points));
            }
        }
        this.names
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt((Name name) -> name.points().length)
                        .reversed()));
    }

    private static boolean isLongEnough(final int[] points) {
        final long letters =
                Arrays.stream(points).filter(Character::isLetterOrDigit).count();
        return letters >= FEWEST_LETTERS
                || points.length > 0 && Arrays.stream(points).anyMatch(WordBorders::isBorderless);
    }

    /** @param reading that of the text: nothing within its links is a mention */
    public List<Mention> in(final String text, final Reading reading) {
        final List<Mention> mentions = new ArrayList<>();
        if (names.isEmpty()) {
            return mentions;
        }
        final Offsets offsets = new Offsets(text);
        final List<RawLink> links = reading.links();
        int link = 0;
        for (final Prose piece : reader.prose(text)) {
            for (final Mention mention : in(text, piece, offsets)) {
                while (link < links.size() && links.get(link).to() <= mention.from()) {
                    link++;
                }
                if (link == links.size() || links.get(link).from() >= mention.to()) {
                    mentions.add(mention);
                }
            }
        }
        return mentions;
    }

    private List<Mention> in(final String text, final Prose piece, final Offsets offsets) {
        final List<Mention> mentions = new ArrayList<>();
        final FoldedText folded = FoldedText.of(text.substring(piece.from(), piece.to()));
        final int[] points = folded.points();
        int i = 0;
        while (i < points.length) {
            final Name name = nameAt(points, i);
            if (name == null) {
                i++;
                continue;
            }
            final int from = piece.from() + folded.start(i);
            i += name.points().length;
            final int to = piece.from() + folded.start(i);
            mentions.add(new Mention(
                    name.written(), text.substring(from, to), piece.line(), offsets.before(from), offsets.before(to)));
        }
        return mentions;
    }

    private @Nullable Name nameAt(final int[] points, final int at) {
        for (final Name name : names.getOrDefault(points[at], List.of())) {
            final int end = at + name.points().length;
            if (end <= points.length
                    && Arrays.equals(points, at, end, name.points(), 0, name.points().length)
                    && WordBorders.between(points, at - 1, at)
                    && WordBorders.between(points, end, end - 1)) {
                return name;
            }
        }
        return null;
    }

    /** Code points before a rising row of indexes. */
    private static final class Offsets {
        private final String text;
        private int index;
        private int points;

        Offsets(final String text) {
            this.text = text;
        }

        int before(final int wanted) {
            points += wanted >= index ? text.codePointCount(index, wanted) : -text.codePointCount(wanted, index);
            index = wanted;
            return points;
        }
    }
}
