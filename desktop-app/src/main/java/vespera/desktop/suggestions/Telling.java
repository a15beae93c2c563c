package vespera.desktop.suggestions;

import vespera.scriptorium.suggestions.Progress;

/** How the queue as a whole stands, in plain words. */
final class Telling {

    private Telling() {}

    /** Over the list. */
    static String summary(final QueueModel model, final Progress progress, final boolean loaded) {
        if (!loaded) {
            return "Looking…";
        }
        final int open = model.countsProperty().get().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        final String many = Wording.count(open, "suggestion") + (model.filtered() ? " fit the filter" : "");
        return many + far(progress) + silenced(progress);
    }

    private static String far(final Progress progress) {
        return progress.working() ? " · " + looked(progress) + ", more may come" : "";
    }

    private static String silenced(final Progress progress) {
        return progress.silenced() == 0
                ? ""
                : " · " + progress.silenced() + " held back, since you dismissed the like of them";
    }

    /** The looking goes through documents and then through kinds of suggestions, so it is told by its share. */
    private static String looked(final Progress progress) {
        return progress.total() == 0
                ? "still looking"
                : "still looking, " + 100 * progress.done() / progress.total() + " % done";
    }

    /** In place of an empty list. */
    static String nothing(final QueueModel model, final Progress progress, final boolean loaded) {
        if (!loaded) {
            return "";
        }
        if (!model.empty() && model.filtered()) {
            return "No suggestion fits the filter.";
        }
        if (progress.working()) {
            return "Nothing to suggest yet; " + looked(progress) + ".";
        }
        return "Nothing to suggest. Everything was looked at; when you write or bring in more, what could be linked,"
                + " tagged or mended is proposed here. Nothing of it happens by itself.";
    }
}
