package vespera.desktop.board;

import java.util.Locale;
import vespera.scriptorium.tasks.Priority;

/** Small words of the board. */
final class Wording {

    private Wording() {}

    static String priority(final Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    static String count(final int number, final String one, final String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }
}
