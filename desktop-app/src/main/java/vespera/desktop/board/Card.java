package vespera.desktop.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.TaskId;

/**
 * A task as its card shows it. Equal cards look the same.
 *
 * @param trail the titles above it, outermost first, or empty at the top
 * @param due when it is due
 * @param assignee a person's name or {@code @role}, or null
 * @param blockers the titles of what it waits for that is not done
 * @param parts how many tasks are directly under it
 * @param partsDone how many of those are done
 * @param done whether it is in the last column
 * @param look tags, colours and what else it shows
 */
record Card(
        TaskId id,
        String title,
        String trail,
        Due due,
        Priority priority,
        @Nullable String assignee,
        List<String> blockers,
        int parts,
        int partsDone,
        boolean done,
        Look look) {

    private static final Texts TEXTS = Texts.of(Card.class);

    /** Between the titles of a trail. */
    static final String BELOW = " › ";

    Card {
        blockers = List.copyOf(blockers);
    }

    /** The end of the trail: what the card is part of, and what that is part of. */
    String near() {
        final int last = trail.lastIndexOf(BELOW);
        final int before = last < 0 ? -1 : trail.lastIndexOf(BELOW, last - 1);
        return before < 0 ? trail : trail.substring(before + BELOW.length());
    }

    /** All of it in words, for those who hear it. */
    String spoken() {
        final StringBuilder words = new StringBuilder(title);
        if (!trail.isEmpty()) {
            words.append(TEXTS.say("spoken-part", trail));
        }
        if (due.tone() != Due.Tone.NONE) {
            words.append(TEXTS.say("spoken-due", due.words()));
        }
        if (priority != Priority.NORMAL) {
            words.append(TEXTS.say("spoken-priority", Wording.priority(priority)));
        }
        if (assignee != null) {
            words.append(", ").append(assignee);
        }
        if (!blockers.isEmpty()) {
            words.append(TEXTS.say("spoken-waits", String.join(", ", blockers)));
        }
        if (parts > 0) {
            words.append(TEXTS.say("spoken-parts", partsDone, parts));
        }
        if (look.list().total() > 0) {
            words.append(
                    TEXTS.say("spoken-list", look.list().done(), look.list().total()));
        }
        if (!look.tags().isEmpty()) {
            words.append(TEXTS.say("spoken-tags", String.join(", ", look.tags())));
        }
        if (look.document()) {
            words.append(TEXTS.say("spoken-document"));
        }
        return words.toString();
    }
}
