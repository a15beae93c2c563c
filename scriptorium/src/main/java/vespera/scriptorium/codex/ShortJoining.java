package vespera.scriptorium.codex;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import vespera.scriptorium.names.ShortForms;

/**
 * Joins those who are only known by a short form to the one whose given name it is short for: where there is exactly
 * one, both keep the same company, and hardly a sentence tells of both.
 */
final class ShortJoining {

    /** At least so much of the one's documents must name the other. */
    private static final double COMPANY = 0.6;

    /** What stands less often may be anybody's; a full name for somebody known by the short one needs more. */
    private static final int FEW = 3;

    private static final int SEVERAL = 8;

    private final List<Bearer> bearers;
    private final Map<Form, Bearer> of;
    private final Together together;
    private final BiPredicate<Bearer, Form> apart;

    ShortJoining(
            final List<Bearer> bearers,
            final Map<Form, Bearer> of,
            final Together together,
            final BiPredicate<Bearer, Form> apart) {
        this.bearers = bearers;
        this.of = of;
        this.together = together;
        this.apart = apart;
    }

    void join() {
        final List<Bearer> single = bearers.stream()
                .filter(b -> b.kind == Entity.Kind.CHARACTER && b.surnames.isEmpty() && b.givens.size() == 1)
                .filter(b -> !b.noble() && b.note == null)
                .sorted(Comparator.comparingInt(Bearer::size).thenComparing(b -> b.givens.toString()))
                .toList();
        for (final Bearer one : single) {
            final String name = one.givens.iterator().next();
            final List<Bearer> found = bearers.stream()
                    .filter(b -> b != one && b.kind == Entity.Kind.CHARACTER && (!b.noble() || b.plainFull()))
                    .filter(b -> b.givens.stream().anyMatch(g -> ShortForms.related(g, name)))
                    .filter(b -> b.gender.fits(one.gender))
                    .toList();
            if (found.size() == 1 && fits(one, found.getFirst())) {
                merge(one, found.getFirst());
            }
        }
    }

    private boolean fits(final Bearer one, final Bearer other) {
        // Two who have no surname are one only where they are never apart.
        final double shared = other.surnames.isEmpty() ? 1 : COMPANY;
        return together.shared(one.forms, other.forms) >= shared
                && one.size() >= (one.forms.stream().allMatch(f -> ShortForms.brief(f.head())) ? FEW : SEVERAL)
                && one.forms.stream().noneMatch(f -> together.two(other.forms, f) || apart.test(other, f));
    }

    private void merge(final Bearer one, final Bearer into) {
        into.take(one);
        one.forms.forEach(f -> of.put(f, into));
        bearers.remove(one);
    }
}
