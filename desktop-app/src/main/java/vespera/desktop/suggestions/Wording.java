package vespera.desktop.suggestions;

import java.text.NumberFormat;
import java.util.Locale;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** What suggestions are called, in plain words. */
public final class Wording {

    private static final double CERTAIN = 0.95;
    private static final double LIKELY = 0.8;
    private static final double WORTH = 0.5;

    private Wording() {}

    /** Over all of a kind. */
    public static String title(final Kind kind) {
        return switch (kind) {
            case MENTION -> "Named without a link";
            case RELATED -> "Close to each other, not linked";
            case TAG -> "Tags";
            case ALIAS -> "Other names for the same";
            case ENTITY -> "People, places and things";
            case DUPLICATE -> "Nearly the same text twice";
            case ORPHAN -> "Connected to nothing";
            case CLUSTER -> "Groups that belong together";
            case BROKEN_LINK -> "Links that lead nowhere";
            case TASK -> "Tasks hidden in the text";
            case RENAME -> "Files that were moved";
        };
    }

    /** One of a kind, after a number. */
    static String noun(final Kind kind) {
        return switch (kind) {
            case MENTION -> "name without a link";
            case RELATED -> "pair of close texts";
            case TAG -> "tag";
            case ALIAS -> "other name";
            case ENTITY -> "name for the codex";
            case DUPLICATE -> "pair of nearly equal texts";
            case ORPHAN -> "lonely document";
            case CLUSTER -> "group";
            case BROKEN_LINK -> "broken link";
            case TASK -> "hidden task";
            case RENAME -> "moved file";
        };
    }

    /** What accepting one does, as the words on a button. */
    public static String verb(final Kind kind) {
        return switch (kind) {
            case MENTION, RELATED, ORPHAN -> "Link";
            case TAG, CLUSTER -> "Add the tag";
            case ALIAS -> "Add the name";
            case ENTITY -> "Keep in the codex";
            case DUPLICATE -> "Put one away";
            case BROKEN_LINK -> "Mend the link";
            case TASK -> "Make a card";
            case RENAME -> "It is the same";
        };
    }

    /** The literal of a Feather icon. */
    public static String icon(final Kind kind) {
        return switch (kind) {
            case MENTION -> "fth-link";
            case RELATED -> "fth-compass";
            case TAG -> "fth-tag";
            case ALIAS -> "fth-at-sign";
            case ENTITY -> "fth-users";
            case DUPLICATE -> "fth-copy";
            case ORPHAN -> "fth-disc";
            case CLUSTER -> "fth-layers";
            case BROKEN_LINK -> "fth-alert-circle";
            case TASK -> "fth-check-square";
            case RENAME -> "fth-shuffle";
        };
    }

    /** How sure it is, in words. */
    public static String confidence(final double confidence) {
        if (confidence >= CERTAIN) {
            return "almost certain";
        }
        return confidence >= LIKELY ? "likely" : confidence >= WORTH ? "worth a look" : "only a guess";
    }

    /**
     * What it wants, in a sentence.
     *
     * @param subject what its subject is called
     * @param object what its object is called, empty for none
     */
    static String sentence(final Suggestion one, final String subject, final String object) {
        return switch (one.kind()) {
            case MENTION -> "Link “" + object + "” in “" + subject + "”";
            case RELATED -> "Link “" + subject + "” and “" + object + "”";
            case TAG -> "Tag “" + subject + "” with " + tag(object);
            case ALIAS -> "“" + object + "” is another name for “" + subject + "”";
            case ENTITY -> "Keep “" + subject + "” in the codex";
            case DUPLICATE -> "“" + subject + "” and “" + object + "” say nearly the same";
            case ORPHAN ->
                object.isEmpty()
                        ? "“" + subject + "” is connected to nothing"
                        : "Connect “" + subject + "” to “" + object + "”";
            case CLUSTER -> "“" + subject + "” belongs to " + tag(object);
            case BROKEN_LINK -> "In “" + subject + "”, lead the link to “" + object + "”";
            case TASK -> "Make a card of a line in “" + subject + "”";
            case RENAME -> "“" + subject + "” is now “" + object + "”";
        };
    }

    private static String tag(final String object) {
        return object.isEmpty() || object.startsWith("#") ? object : "#" + object;
    }

    /** So many of something, for example {@code 1,204 suggestions}. */
    public static String count(final long number, final String what) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number) + " " + plural(number, what);
    }

    private static String plural(final long number, final String what) {
        if (number == 1) {
            return what;
        }
        if (what.contains(" without ") || what.contains(" for ") || what.contains(" of ")) {
            final int space = what.indexOf(' ');
            return what.substring(0, space) + "s" + what.substring(space);
        }
        return what + "s";
    }
}
