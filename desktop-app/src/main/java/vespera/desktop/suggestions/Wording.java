package vespera.desktop.suggestions;

import java.util.Locale;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** What suggestions are called, in plain words. */
public final class Wording {

    private static final Texts TEXTS = Texts.of(Wording.class);
    private static final double CERTAIN = 0.95;
    private static final double LIKELY = 0.8;
    private static final double WORTH = 0.5;

    private Wording() {}

    /** Over all of a kind. */
    public static String title(final Kind kind) {
        return switch (kind) {
            case MENTION -> TEXTS.say("named-without-a-link");
            case RELATED -> TEXTS.say("close-to-each-other-not-linked");
            case TAG -> TEXTS.say("tags");
            case ALIAS -> TEXTS.say("other-names-for-the-same");
            case ENTITY -> TEXTS.say("people-places-and-things");
            case DUPLICATE -> TEXTS.say("nearly-the-same-text-twice");
            case ORPHAN -> TEXTS.say("connected-to-nothing");
            case CLUSTER -> TEXTS.say("groups-that-belong-together");
            case BROKEN_LINK -> TEXTS.say("links-that-lead-nowhere");
            case TASK -> TEXTS.say("tasks-hidden-in-the-text");
            case RENAME -> TEXTS.say("files-that-were-moved");
        };
    }

    /** So many of a kind, for example {@code 12 broken links}. */
    static String many(final Kind kind, final long number) {
        return TEXTS.say("many-" + kind.name().toLowerCase(Locale.ROOT), number);
    }

    /** What accepting one does, as the words on a button. */
    public static String verb(final Kind kind) {
        return switch (kind) {
            case MENTION, RELATED, ORPHAN -> TEXTS.say("link");
            case TAG, CLUSTER -> TEXTS.say("add-the-tag");
            case ALIAS -> TEXTS.say("add-the-name");
            case ENTITY -> TEXTS.say("keep-in-the-codex");
            case DUPLICATE -> TEXTS.say("put-one-away");
            case BROKEN_LINK -> TEXTS.say("mend-the-link");
            case TASK -> TEXTS.say("make-a-card");
            case RENAME -> TEXTS.say("it-is-the-same");
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
            return TEXTS.say("almost-certain");
        }
        return confidence >= LIKELY
                ? TEXTS.say("likely")
                : confidence >= WORTH ? TEXTS.say("worth-a-look") : TEXTS.say("only-a-guess");
    }

    /**
     * What it wants, in a sentence.
     *
     * @param subject what its subject is called
     * @param object what its object is called, empty for none
     */
    static String sentence(final Suggestion one, final String subject, final String object) {
        return switch (one.kind()) {
            case MENTION -> TEXTS.say("link-in", object, subject);
            case RELATED -> TEXTS.say("link-and", subject, object);
            case TAG -> TEXTS.say("tag-with", subject, tag(object));
            case ALIAS -> TEXTS.say("is-another-name-for", object, subject);
            case ENTITY -> TEXTS.say("keep-name-in-the-codex", subject);
            case DUPLICATE -> TEXTS.say("and-say-nearly-the-same", subject, object);
            case ORPHAN ->
                object.isEmpty()
                        ? TEXTS.say("is-connected-to-nothing", subject)
                        : TEXTS.say("connect-to", subject, object);
            case CLUSTER -> TEXTS.say("belongs-to", subject, tag(object));
            case BROKEN_LINK -> TEXTS.say("in-lead-the-link-to", subject, object);
            case TASK -> TEXTS.say("make-a-card-of-a-line-in", subject);
            case RENAME -> TEXTS.say("is-now", subject, object);
        };
    }

    private static String tag(final String object) {
        return object.isEmpty() || object.startsWith("#") ? object : "#" + object;
    }
}
