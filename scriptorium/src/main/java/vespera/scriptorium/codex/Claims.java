package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.names.Claim;
import vespera.scriptorium.names.Gender;
import vespera.scriptorium.names.NamesIn;
import vespera.scriptorium.names.Run;

/** Finds of whom each claim is: by the name that stands there, or for a pronoun by the last name that it fits. */
final class Claims {

    /** A claim with its text. */
    record Of(int text, Claim claim, double confidence) {}

    private static final int BACK = 4;
    /** Where another of the same sex is named just before, a pronoun may be the other's. */
    private static final double DOUBTFUL = 0.5;

    private final Map<Long, Bearer> byRun = new HashMap<>();
    private final Map<Bearer, List<Of>> all = new HashMap<>();

    Claims(final List<NamesIn> names, final Iterable<Bearer> bearers) {
        for (final Bearer bearer : bearers) {
            bearer.mentions().forEach(m -> byRun.put(key(m.text(), m.index()), bearer));
        }
        for (int text = 0; text < names.size(); text++) {
            for (final Claim claim : names.get(text).claims()) {
                final int number = text;
                resolve(text, names.get(text), claim)
                        .ifPresent(one -> all.computeIfAbsent(one.bearer(), b -> new ArrayList<>())
                                .add(new Of(number, claim, claim.confidence() * one.sure())));
            }
        }
    }

    private record Meant(Bearer bearer, double sure) {}

    private static long key(final int text, final int run) {
        return ((long) text << Integer.SIZE) + run;
    }

    /** In the order of reading. */
    List<Of> of(final Bearer bearer) {
        return all.getOrDefault(bearer, List.of());
    }

    private Optional<Meant> resolve(final int text, final NamesIn in, final Claim claim) {
        if (claim.pronoun() == Gender.UNKNOWN) {
            return Optional.ofNullable(byRun.get(key(text, claim.run()))).map(b -> new Meant(b, 1));
        }
        final int paragraph = in.runs().get(claim.run()).paragraph();
        @Nullable Bearer found = null;
        double sure = 1;
        for (int k = claim.run(); k >= 0 && k > claim.run() - BACK; k--) {
            final Run run = in.runs().get(k);
            final Bearer bearer = byRun.get(key(text, k));
            if (run.paragraph() != paragraph) {
                break;
            }
            if (bearer == null || bearer.kind != Entity.Kind.CHARACTER || !bearer.gender.fits(claim.pronoun())) {
                continue;
            }
            if (found == null) {
                found = bearer;
                sure = bearer.gender == Gender.UNKNOWN ? DOUBTFUL : 1;
            } else if (found != bearer && run.sentence() >= claim.sentence() - 1) {
                sure = Math.min(sure, DOUBTFUL);
            }
        }
        final double certainty = sure;
        return Optional.ofNullable(found).map(b -> new Meant(b, certainty));
    }
}
