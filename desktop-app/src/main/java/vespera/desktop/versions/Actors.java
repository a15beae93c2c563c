package vespera.desktop.versions;

import vespera.desktop.texts.Texts;
import vespera.scriptorium.journal.Actor;

/** What actors are called on the screen. */
public final class Actors {

    private static final Texts TEXTS = Texts.of(Actors.class);

    private Actors() {}

    /** Who it was, in a few words. */
    public static String words(final Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> actor.name();
            case ROLE -> model(actor.name());
            case IMPORT ->
                actor.name().isBlank() || actor.name().equals("import") ? "import" : TEXTS.say("import", actor.name());
            case OUTSIDE -> actor.name().equals("unknown") ? "unknown" : TEXTS.say("another-program");
            case SYSTEM -> TEXTS.say("vespera", actor.name());
        };
    }

    /** A model without its provider: “ollama:llama3.2:3b” is called “llama3.2:3b”. */
    public static String model(final String name) {
        final int colon = name.indexOf(':');
        return colon > 0
                        && colon < name.length() - 1
                        && !name.substring(0, colon).contains(".")
                ? name.substring(colon + 1)
                : name;
    }

    /** The name of the style class and the look of what such an actor wrote. */
    public static String style(final Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> "by-person";
            case ROLE -> "by-model";
            case IMPORT -> "by-import";
            case OUTSIDE, SYSTEM -> "by-unknown";
        };
    }
}
