package vespera.desktop.versions;

import java.util.List;
import java.util.Optional;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.versions.Piece;
import vespera.scriptorium.versions.WordDiff;

/**
 * Two versions compared, ready to be shown.
 *
 * @param title which two, in words
 * @param runs what differs; empty where it cannot be told
 * @param instead why it cannot be told, empty where it can
 */
public record Comparison(String title, List<DiffRun> runs, String instead) {

    private static final Texts TEXTS = Texts.of(Comparison.class);

    public Comparison {
        runs = List.copyOf(runs);
    }

    /**
     * Compares; blocks.
     *
     * @param earlier null where there was nothing before
     */
    static Comparison of(final Documents documents, final Optional<Version> earlier, final Version later) {
        final String title = earlier.map(e -> TEXTS.say("version-against-version", later.number(), e.number()))
                .orElse(TEXTS.say("version-the-first", later.number()));
        final Optional<String> after = documents.versionText(later.state().hash());
        if (after.isEmpty()) {
            return new Comparison(title, List.of(), gone(later));
        }
        if (earlier.isEmpty()) {
            // All of it is new: marked as such it would only be harder to read.
            return new Comparison(
                    title, List.of(new DiffRun(DiffRun.Kind.SAME, after.get())), TEXTS.say("nothing-before"));
        }
        return documents
                .versionText(earlier.get().state().hash())
                .map(before -> new Comparison(title, between(before, after.get()), ""))
                .orElseGet(() -> new Comparison(
                        title, List.of(new DiffRun(DiffRun.Kind.SAME, after.get())), gone(earlier.get())));
    }

    private static String gone(final Version version) {
        return version.state().kept()
                ? TEXTS.say("text-gone", version.number())
                : TEXTS.say("too-large", version.number());
    }

    /** What differs between two texts, word by word. */
    public static List<DiffRun> between(final String before, final String after) {
        return WordDiff.of(before, after).stream()
                .map(piece -> new DiffRun(kind(piece.kind()), piece.text()))
                .toList();
    }

    private static DiffRun.Kind kind(final Piece.Kind kind) {
        return switch (kind) {
            case SAME -> DiffRun.Kind.SAME;
            case ADDED -> DiffRun.Kind.ADDED;
            case REMOVED -> DiffRun.Kind.REMOVED;
        };
    }
}
