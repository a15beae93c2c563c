package vespera.desktop.board;

import java.util.Locale;
import vespera.scriptorium.tasks.Priority;

/** Small words of the board. */
final class Wording {

    private Wording() {}

    /** How priorities are called. */
    static final class Priorities {

        private Priorities() {}

        static String title(final Priority priority) {
            final String word = priority(priority);
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
    }

    static String priority(final Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    static String count(final int number, final String one, final String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }

    /** What the lane of cards that have none of what lanes are made by is called. */
    static String without(final Grouping by) {
        return switch (by.kind()) {
            case NONE -> "";
            case PARENT -> "Part of nothing";
            case ASSIGNEE -> "Unassigned";
            case TAG -> "No tag";
            case PRIORITY -> "No priority";
            case FACT -> "No " + by.key();
            case CAST -> "Nobody and nothing";
        };
    }
}
