package vespera.scriptorium.suggestions;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A text while several suggestions change it. Edits speak of the text as it was; other changes come after them. */
final class Edited {

    private final String base;
    private final String before;
    private final TreeMap<Integer, Deed.Edit> edits = new TreeMap<>();
    private Function<String, String> after = Function.identity();

    /** @param base the hash of the content that the text was read from */
    Edited(final String base, final String text) {
        this.base = base;
        this.before = text;
    }

    String base() {
        return base;
    }

    /** The text as it was. */
    String original() {
        return before;
    }

    String text() {
        final StringBuilder out = new StringBuilder(before.length() + 64);
        int at = 0;
        for (final Deed.Edit edit : edits.values()) {
            out.append(before, at, edit.from()).append(edit.after());
            at = edit.to();
        }
        return after.apply(out.append(before, at, before.length()).toString());
    }

    /** Why the edits cannot be made, or empty where they are. */
    Optional<String> replace(final Iterable<Deed.Edit> wanted) {
        for (final Deed.Edit edit : wanted) {
            if (edit.to() > before.length()
                    || !before.substring(edit.from(), edit.to()).equals(edit.before())) {
                return Optional.of("the text was changed since; look again");
            }
            final Map.Entry<Integer, Deed.Edit> below = edits.lowerEntry(edit.to());
            if (below != null && below.getValue().to() > edit.from()) {
                return Optional.of("another one changes the same words");
            }
        }
        wanted.forEach(e -> edits.put(e.from(), e));
        return Optional.empty();
    }

    /** Why a change cannot be made, or empty where it is. */
    Optional<String> change(final Function<String, Optional<String>> change) {
        final Optional<String> now = change.apply(text());
        if (now.isEmpty()) {
            return Optional.of("its text is written in a way that is better changed by hand");
        }
        final Function<String, String> sofar = after;
        after = text -> {
            final String done = sofar.apply(text);
            return change.apply(done).orElse(done);
        };
        return Optional.empty();
    }
}
