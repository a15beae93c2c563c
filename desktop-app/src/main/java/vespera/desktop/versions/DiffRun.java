package vespera.desktop.versions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of text that two versions share, or that only one of them has. */
public record DiffRun(Kind kind, String text) {

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
                    ? "The text is the same"
                    : "Only spaces, breaks or signs changed";
        }
        return Stream.of(said(added, "added"), said(removed, "removed"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String said(final long words, final String done) {
        return switch ((int) Math.min(words, 2)) {
            case 0 -> "";
            case 1 -> "1 word " + done;
            default -> String.format(Locale.ENGLISH, "%,d words %s", words, done);
        };
    }

    private static long words(final List<DiffRun> runs, final Kind kind) {
        return runs.stream()
                .filter(run -> run.kind() == kind)
                .flatMap(run -> Stream.of(run.text().split("\\s+")))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
