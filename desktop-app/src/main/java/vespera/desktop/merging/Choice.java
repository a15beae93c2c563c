package vespera.desktop.merging;

import vespera.desktop.texts.Texts;
import vespera.scriptorium.versions.Merged;

/** What is taken where two texts do not agree. */
public sealed interface Choice {

    Texts TEXTS = Texts.of(Choice.class);

    /** Not decided yet. */
    record Open() implements Choice {}

    record Mine() implements Choice {}

    record Theirs() implements Choice {}

    /** Mine, then theirs. */
    record Both() implements Choice {}

    /** Neither: words of her own. */
    record Own(String text) implements Choice {}

    /** What then stands there; while it is open, hers. */
    default String of(final Merged.Conflict part) {
        return switch (this) {
            case Open _, Mine _ -> part.mine();
            case Theirs _ -> part.theirs();
            case Both _ -> part.text(Merged.Choice.BOTH);
            case Own own -> own.text();
        };
    }

    /** In a word, for a decision that is looked up later. */
    default String words() {
        return switch (this) {
            case Open _ -> TEXTS.say("not-decided");
            case Mine _ -> "mine";
            case Theirs _ -> "theirs";
            case Both _ -> "both";
            case Own _ -> TEXTS.say("written-anew");
        };
    }
}
