package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.names.Cue;

/**
 * Looks whether the passage around a shared name decides whom it means: in what is said to somebody, the one bearer of
 * whom the passage tells; in what is told, the one bearer who is named nearby but not in the same sentence, where a
 * second name would mean a second person.
 */
final class Deciding {

    /** So many paragraphs before and after are the passage. */
    private static final int AROUND = 3;

    /** What is left undecided of a shared name. */
    record Open(Form form, List<Bearer> candidates, int decided, List<Mention> mentions) {}

    private final Map<Bearer, NavigableMap<Place, List<Mention>>> places = new HashMap<>();

    /** A paragraph of a text. */
    private record Place(int text, int paragraph) implements Comparable<Place> {
        @Override
        public int compareTo(final Place that) {
            return text == that.text ? Integer.compare(paragraph, that.paragraph) : Integer.compare(text, that.text);
        }
    }

    /** Gives decided mentions to their bearers. */
    List<Open> decide(final Map<Form, List<Bearer>> shared) {
        shared.values().forEach(all -> all.forEach(this::place));
        final List<Open> open = new ArrayList<>();
        final Map<Bearer, List<Mention>> given = new HashMap<>();
        shared.forEach((form, candidates) -> {
            final List<Mention> left = new ArrayList<>();
            for (final Mention mention : form.mentions) {
                final Bearer one = meant(mention, candidates);
                if (one == null) {
                    left.add(mention);
                } else {
                    given.computeIfAbsent(one, b -> new ArrayList<>()).add(mention);
                }
            }
            open.add(new Open(form, candidates, form.size() - left.size(), left));
        });
        // Only now, so that what was decided first does not decide what comes next.
        given.forEach((bearer, mentions) -> bearer.decided.addAll(mentions));
        return open;
    }

    private void place(final Bearer bearer) {
        places.computeIfAbsent(bearer, b -> {
            final NavigableMap<Place, List<Mention>> map = new TreeMap<>();
            b.forms.forEach(f -> f.mentions.forEach(
                    m -> map.computeIfAbsent(new Place(m.text(), m.run().paragraph()), p -> new ArrayList<>())
                            .add(m)));
            return map;
        });
    }

    private @Nullable Bearer meant(final Mention mention, final List<Bearer> candidates) {
        final boolean called = mention.run().has(Cue.CALLED);
        final Set<Bearer> near =
                candidates.stream().filter(b -> near(b, mention, called)).collect(Collectors.toSet());
        return near.size() == 1 ? near.iterator().next() : null;
    }

    private boolean near(final Bearer bearer, final Mention mention, final boolean called) {
        final int paragraph = mention.run().paragraph();
        final List<Mention> around = places
                .getOrDefault(bearer, new TreeMap<>())
                .subMap(
                        new Place(mention.text(), paragraph - AROUND),
                        true,
                        new Place(mention.text(), paragraph + AROUND),
                        true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(m -> !called || !m.run().spoken())
                .toList();
        final boolean beside = !called
                && around.stream()
                        .anyMatch(m -> m.run().sentence() == mention.run().sentence());
        return !around.isEmpty() && !beside;
    }
}
