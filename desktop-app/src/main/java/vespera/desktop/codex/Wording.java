package vespera.desktop.codex;

import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Entity;

/** What the codex says of kinds and numbers. */
public final class Wording {

    private static final Texts TEXTS = Texts.of(Wording.class);

    private Wording() {}

    /** One of a kind. */
    public static String kind(final Entity.Kind kind) {
        return switch (kind) {
            case CHARACTER -> TEXTS.say("character");
            case PLACE -> TEXTS.say("place");
            case ORGANISATION -> TEXTS.say("organisation");
            case THING -> TEXTS.say("thing");
        };
    }

    /** All of a kind. */
    static String kinds(final Entity.Kind kind) {
        return switch (kind) {
            case CHARACTER -> TEXTS.say("characters");
            case PLACE -> TEXTS.say("places");
            case ORGANISATION -> TEXTS.say("organisations");
            case THING -> TEXTS.say("things");
        };
    }

    /** The literal of a Feather icon. */
    public static String icon(final Entity.Kind kind) {
        return switch (kind) {
            case CHARACTER -> "fth-user";
            case PLACE -> "fth-map-pin";
            case ORGANISATION -> "fth-users";
            case THING -> "fth-box";
        };
    }

    /** A number as people write it here. */
    static String number(final long number) {
        return TEXTS.say("number", number);
    }

    /** How often, in words. */
    static String times(final long number) {
        return TEXTS.say("times", number);
    }
}
