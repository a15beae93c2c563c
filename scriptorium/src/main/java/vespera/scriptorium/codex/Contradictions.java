package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.journal.Sha256;

/** Finds passages that say of one what cannot both be true; of every two values the surest two passages. */
final class Contradictions {

    /** What is less sure than this is not worth her time. */
    private static final double LEAST = 0.2;

    private static final int ID = 16;

    private Contradictions() {}

    static List<Contradiction> of(final Entity entity, final List<Attribute> attributes) {
        final Map<String, Contradiction> best = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            for (int k = i + 1; k < attributes.size(); k++) {
                final Attribute one = attributes.get(i);
                final Attribute other = attributes.get(k);
                if (!one.about().equals(other.about())) {
                    continue;
                }
                final double apart = Disagreement.between(one.about(), one.value(), other.value());
                final double confidence =
                        Math.round(apart * Math.min(one.confidence(), other.confidence()) * 100) / 100.0;
                if (confidence >= LEAST) {
                    final Contradiction found = contradiction(entity, one, other, confidence);
                    best.merge(values(one, other), found, (x, y) -> y.confidence() > x.confidence() ? y : x);
                }
            }
        }
        final List<Contradiction> all = new ArrayList<>(best.values());
        all.sort(
                Comparator.comparingDouble((Contradiction c) -> -c.confidence()).thenComparing(Contradiction::id));
        return all;
    }

    private static String values(final Attribute one, final Attribute other) {
        return one.about()
                + (one.value().compareTo(other.value()) < 0
                        ? one.value() + "/" + other.value()
                        : other.value() + "/" + one.value());
    }

    private static Contradiction contradiction(
            final Entity entity, final Attribute one, final Attribute other, final double confidence) {
        final String id = Sha256.hex(entity.id()
                        + '\n'
                        + one.about()
                        + '\n'
                        + one.where().passage()
                        + '\n'
                        + other.where().passage())
                .substring(0, ID);
        return new Contradiction(
                id,
                entity.id(),
                entity.name(),
                one.about(),
                one,
                other,
                confidence,
                one.about() + ": “" + one.value() + "” in one passage, “" + other.value() + "” in another");
    }
}
