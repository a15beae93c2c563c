package vespera.desktop.suggestions;

import java.util.List;
import java.util.stream.IntStream;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** Suggestions that were made up. */
final class Made {

    private Made() {}

    static Suggestion one(final Kind kind, final String subject, final String object, final String passage) {
        return new Suggestion(kind + subject + object + passage, kind, subject, object, "because", passage, 1, 0.9);
    }

    static Suggestion mention(final int number) {
        return one(Kind.MENTION, "a" + number + ".md", "b" + number + ".md", "names b" + number);
    }

    /** Mentions from a number up to another, the second left out. */
    static List<Suggestion> mentions(final int from, final int to) {
        return IntStream.range(from, to).mapToObj(Made::mention).toList();
    }
}
