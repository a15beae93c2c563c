package vespera.desktop.suggestions;

import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Progress;

/** How the queue as a whole stands, in plain words. */
final class Telling {

    private static final Texts TEXTS = Texts.of(Telling.class);

    private Telling() {}

    /** Over the list. */
    static String summary(final QueueModel model, final Progress progress, final boolean loaded) {
        if (!loaded) {
            return TEXTS.say("looking");
        }
        final int open = model.countsProperty().get().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        final String many = TEXTS.say(model.filtered() ? "fit-the-filter" : "suggestions-many", open);
        return many + far(progress) + silenced(progress);
    }

    private static String far(final Progress progress) {
        return progress.working() ? " · " + TEXTS.say("more-may-come", looked(progress)) : "";
    }

    private static String silenced(final Progress progress) {
        return progress.silenced() == 0 ? "" : " · " + TEXTS.say("held-back-since-you-dismissed", progress.silenced());
    }

    /** The looking goes through documents and then through kinds of suggestions, so it is told by its share. */
    private static String looked(final Progress progress) {
        return progress.total() == 0
                ? TEXTS.say("still-looking")
                : TEXTS.say("still-looking-done", 100 * progress.done() / progress.total());
    }

    /** In place of an empty list. */
    static String nothing(final QueueModel model, final Progress progress, final boolean loaded) {
        if (!loaded) {
            return "";
        }
        if (!model.empty() && model.filtered()) {
            return TEXTS.say("no-suggestion-fits-the-filter");
        }
        if (progress.working()) {
            return TEXTS.say("nothing-to-suggest-yet", looked(progress));
        }
        return TEXTS.say("nothing-to-suggest");
    }
}
