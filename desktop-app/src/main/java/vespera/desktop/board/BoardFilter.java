package vespera.desktop.board;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;

/**
 * Which cards are shown.
 *
 * @param words every one must stand in the title, what is above it, the notes, the tags or the assignee; case does not
 *     matter
 * @param who whose cards
 * @param tags any of these, or one below it such as {@code chapter/one}; all where there is none
 * @param priorities any of these; all where there is none
 * @param blocked only what waits for something that is not done
 */
record BoardFilter(String words, Who who, SortedSet<String> tags, Set<Priority> priorities, When due, boolean blocked) {

    static final BoardFilter ALL = new BoardFilter("", new Who.Anyone());

    /** When a card is due. */
    enum When {
        ANY,
        OVERDUE,
        TODAY,
        WEEK,
        NONE;

        boolean fits(final @Nullable LocalDate due, final LocalDate today, final boolean done) {
            return switch (this) {
                case ANY -> true;
                case OVERDUE -> due != null && due.isBefore(today) && !done;
                case TODAY -> today.equals(due);
                case WEEK -> due != null && !due.isBefore(today) && due.isBefore(today.plusDays(7));
                case NONE -> due == null;
            };
        }
    }

    /** Whose cards are shown. */
    sealed interface Who {

        record Anyone() implements Who {}

        record Nobody() implements Who {}

        record One(String name) implements Who {}
    }

    BoardFilter {
        tags = new TreeSet<>(tags);
        priorities = priorities.isEmpty() ? EnumSet.noneOf(Priority.class) : EnumSet.copyOf(priorities);
    }

    BoardFilter(final String words, final Who who) {
        this(words, who, new TreeSet<>(), Set.of(), When.ANY, false);
    }

    boolean everything() {
        return words.isBlank() && equals(ALL.withWords(words));
    }

    BoardFilter withWords(final String to) {
        return new BoardFilter(to, who, tags, priorities, due, blocked);
    }

    BoardFilter withWho(final Who to) {
        return new BoardFilter(words, to, tags, priorities, due, blocked);
    }

    BoardFilter withDue(final When to) {
        return new BoardFilter(words, who, tags, priorities, to, blocked);
    }

    BoardFilter withBlocked(final boolean to) {
        return new BoardFilter(words, who, tags, priorities, due, to);
    }

    /** With a tag more, or without it where it was there. */
    BoardFilter turnTag(final String tag) {
        final SortedSet<String> next = new TreeSet<>(tags);
        if (!next.remove(tag)) {
            next.add(tag);
        }
        return new BoardFilter(words, who, next, priorities, due, blocked);
    }

    /** With a priority more, or without it where it was there. */
    BoardFilter turnPriority(final Priority one) {
        final Set<Priority> next = EnumSet.noneOf(Priority.class);
        next.addAll(priorities);
        if (!next.remove(one)) {
            next.add(one);
        }
        return new BoardFilter(words, who, tags, next, due, blocked);
    }

    /**
     * Whether a card is shown.
     *
     * @param trail the titles above it
     * @param waits whether it waits for something that is not done
     */
    boolean passes(
            final Task task, final String trail, final boolean waits, final LocalDate today, final boolean done) {
        return his(task)
                && (tags.isEmpty() || tags.stream().anyMatch(tag -> tagged(task, tag)))
                && (priorities.isEmpty() || priorities.contains(task.priority()))
                && due.fits(task.due(), today, done)
                && (!blocked || waits)
                && (words.isBlank() || says(task, trail));
    }

    private boolean his(final Task task) {
        return switch (who) {
            case Who.Anyone _ -> true;
            case Who.Nobody _ -> task.assignee() == null;
            case Who.One one -> one.name().equals(task.assignee());
        };
    }

    private static boolean tagged(final Task task, final String tag) {
        return task.tags().stream()
                .anyMatch(one -> one.equalsIgnoreCase(tag)
                        || one.toLowerCase(Locale.ROOT).startsWith(tag.toLowerCase(Locale.ROOT) + "/"));
    }

    private boolean says(final Task task, final String trail) {
        final String text = String.join(
                        "\n",
                        task.title(),
                        trail,
                        task.notes(),
                        String.join(" ", task.tags().stream().map(t -> "#" + t).toList()),
                        task.assignee() == null ? "" : task.assignee())
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
