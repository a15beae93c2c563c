package vespera.desktop.board;

import java.util.Locale;
import vespera.scriptorium.tasks.Task;

/**
 * Which cards are shown.
 *
 * @param words every one must stand in the title, what is above it, the notes or the assignee; case does not matter
 * @param who whose cards
 */
record BoardFilter(String words, Who who) {

    static final BoardFilter ALL = new BoardFilter("", new Who.Anyone());

    /** Whose cards are shown. */
    sealed interface Who {

        record Anyone() implements Who {

            @Override
            public String toString() {
                return "Everyone";
            }
        }

        record Nobody() implements Who {

            @Override
            public String toString() {
                return "Unassigned";
            }
        }

        record One(String name) implements Who {

            @Override
            public String toString() {
                return name;
            }
        }
    }

    boolean everything() {
        return words.isBlank() && who instanceof Who.Anyone;
    }

    BoardFilter withWords(final String to) {
        return new BoardFilter(to, who);
    }

    BoardFilter withWho(final Who to) {
        return new BoardFilter(words, to);
    }

    boolean passes(final Task task, final String trail) {
        final String assignee = task.assignee() == null ? "" : task.assignee();
        final boolean his = switch (who) {
            case Who.Anyone _ -> true;
            case Who.Nobody _ -> assignee.isEmpty();
            case Who.One one -> assignee.equals(one.name());
        };
        if (!his || words.isBlank()) {
            return his;
        }
        final String text =
                String.join("\n", task.title(), trail, task.notes(), assignee).toLowerCase(Locale.ROOT);
        for (final String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
