package vespera.desktop.codex;

import java.text.NumberFormat;
import java.util.Locale;
import vespera.scriptorium.codex.Entity;

/** What the codex says of kinds and numbers. */
public final class Wording {

    private Wording() {}

    /** One of a kind. */
    public static String kind(final Entity.Kind kind) {
        return switch (kind) {
            case CHARACTER -> "Character";
            case PLACE -> "Place";
            case ORGANISATION -> "Organisation";
            case THING -> "Thing";
        };
    }

    /** All of a kind. */
    static String kinds(final Entity.Kind kind) {
        return kind(kind) + "s";
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

    /** A number with its noun. */
    static String count(final long number, final String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    static String number(final long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** How often, in words. */
    static String times(final long number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number(number) + " times";
    }
}
