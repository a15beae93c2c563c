package vespera.desktop.merging;

/** What is taken where two texts do not agree. */
public sealed interface Choice {

    /** Not decided yet. */
    record Open() implements Choice {}

    record Mine() implements Choice {}

    record Theirs() implements Choice {}

    /** Mine, then theirs. */
    record Both() implements Choice {}

    /** Neither: words of her own. */
    record Own(String text) implements Choice {}

    /** What then stands there; while it is open, hers. */
    default String of(final Part.Disputed part) {
        return switch (this) {
            case Open _, Mine _ -> part.mine();
            case Theirs _ -> part.theirs();
            case Both _ -> part.mine() + between(part.mine(), part.theirs()) + part.theirs();
            case Own own -> own.text();
        };
    }

    private static String between(final String first, final String second) {
        if (first.isEmpty()
                || second.isEmpty()
                || Character.isWhitespace(first.charAt(first.length() - 1))
                || Character.isWhitespace(second.charAt(0))) {
            return "";
        }
        return first.indexOf('\n') >= 0 || second.indexOf('\n') >= 0 ? "\n" : " ";
    }

    /** In a word, for a decision that is looked up later. */
    default String words() {
        return switch (this) {
            case Open _ -> "not decided";
            case Mine _ -> "mine";
            case Theirs _ -> "theirs";
            case Both _ -> "both";
            case Own _ -> "written anew";
        };
    }
}
