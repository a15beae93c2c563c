package vespera.desktop.versions;

import java.util.List;
import java.util.stream.Stream;
import vespera.desktop.texts.Texts;

/** A run of text that two versions share, or that only one of them has. */
public record DiffRun(Kind kind, String text) {

    private static final Texts TEXTS = Texts.of(DiffRun.class);

    /** What became of it between the older and the newer version. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** How much was added and removed, in plain words. */
    public static String count(final List<DiffRun> runs) {
        final long added = words(runs, Kind.ADDED);
        final long removed = words(runs, Kind.REMOVED);
        if (added + removed == 0) {
            return runs.stream().allMatch(run -> run.kind() == Kind.SAME)
                    ? TEXTS.say("the-text-is-the-same")
                    : TEXTS.say("only-spaces");
        }
        final String more = added == 0 ? "" : TEXTS.say("words-added", added);
        final String less = removed == 0 ? "" : TEXTS.say("words-removed", removed);
        return more + (more.isEmpty() || less.isEmpty() ? "" : ", ") + less;
    }

    private static long words(final List<DiffRun> runs, final Kind kind) {
        return runs.stream()
                .filter(run -> run.kind() == kind)
                .flatMap(run -> Stream.of(run.text().split("\\s+")))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
