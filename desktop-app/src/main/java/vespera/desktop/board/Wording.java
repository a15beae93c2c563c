package vespera.desktop.board;

import java.util.Locale;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.QuickAdd;

/** Small words of the board. */
final class Wording {

    private static final Texts TEXTS = Texts.of(Wording.class);

    private Wording() {}

    /** How priorities are called where they stand alone. */
    static final class Priorities {

        private Priorities() {}

        static String title(final Priority priority) {
            return TEXTS.say("is-" + priority.name().toLowerCase(Locale.ROOT));
        }
    }

    static String priority(final Priority priority) {
        return TEXTS.say("priority-" + priority.name().toLowerCase(Locale.ROOT));
    }

    /** What the lane of cards that have none of what lanes are made by is called. */
    static String without(final Grouping by) {
        return switch (by.kind()) {
            case NONE -> "";
            case PARENT -> TEXTS.say("without-parent");
            case ASSIGNEE -> TEXTS.say("unassigned");
            case TAG -> TEXTS.say("without-tag");
            case PRIORITY -> TEXTS.say("without-priority");
            case FACT -> TEXTS.say("without-fact", by.key());
            case CAST -> TEXTS.say("without-cast");
        };
    }

    /** Why a word of a quick line stayed in the title. */
    static String unread(final QuickAdd.Unread one) {
        return TEXTS.say("unread", one.word()) + " "
                + TEXTS.say("unread-" + one.why().name().toLowerCase(Locale.ROOT));
    }
}
