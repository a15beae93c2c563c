package vespera.scriptorium.suggestions;

import java.util.Optional;

/**
 * What answers teach about suggestions of the same pattern. Each dismissal more than there are acceptances takes a
 * quarter of the confidence away, the third silences the pattern; each acceptance more than there are dismissals takes
 * a fifth of the doubt away. A rule, not a fit: so that she can tell beforehand what an answer does.
 */
final class Learning {

    private static final int SILENT = 3;
    private static final double LOWERS = 0.75;
    private static final double RAISES = 0.8;

    private Learning() {}

    /** The suggestion as sure as its like has turned out to be; empty where its like was dismissed too often. */
    static Optional<Suggestion> judged(final Suggestion suggestion, final Answers.Taught taught) {
        final int balance = taught.accepted() - taught.dismissed();
        if (balance <= -SILENT) {
            return Optional.empty();
        }
        if (balance == 0) {
            return Optional.of(suggestion);
        }
        final double sure = suggestion.confidence();
        if (balance < 0) {
            return Optional.of(suggestion.judged(
                    sure * Math.pow(LOWERS, -balance),
                    suggestion.reason() + " Less sure, since the like was dismissed " + times(taught.dismissed())
                            + "."));
        }
        return Optional.of(suggestion.judged(
                1 - (1 - sure) * Math.pow(RAISES, Math.min(balance, 10)),
                suggestion.reason() + " Surer, since the like was accepted " + times(taught.accepted()) + "."));
    }

    private static String times(final int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }
}
