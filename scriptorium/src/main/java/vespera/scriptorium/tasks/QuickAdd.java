package vespera.scriptorium.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Origin;

/**
 * A task written in one line, such as {@code Mend the well scene !high @editor #chapter/one due:friday >Part One}.
 *
 * <p>A word that begins with {@code !} is a priority, with {@code @} who does it, with {@code #} a tag, with
 * {@code due:} a day, with {@code >} what it is part of (all words up to the next such word, or those in quotation
 * marks: {@code >"Part One"}; so too {@code @"Anna Berg"}). A backslash before such a word, or quotation marks around
 * words, keep them as they are. What is not understood stays in the title, and {@link #unread} tells of it.
 *
 * @param title what is left, with one space between words; may be empty
 * @param priority or null where none is written
 * @param who {@code @role}, or a person's name where it stood in quotation marks; null where none is written
 * @param tags each once, as written, without the hash
 * @param due or null
 * @param parent the title of what it is part of, or null
 * @param unread what looked like one of these and is none
 */
public record QuickAdd(
        String title,
        @Nullable Priority priority,
        @Nullable String who,
        List<String> tags,
        @Nullable LocalDate due,
        @Nullable String parent,
        List<Unread> unread) {

    /** Why a word was left in the title. */
    public enum Why {
        NO_PRIORITY,
        NO_TAG,
        NO_DAY,
        NO_PARENT,
        MANY_PARENTS,
        TWICE
    }

    /** A word that was left in the title. */
    public record Unread(String word, Why why) {

        /** In English, as one sentence. */
        public String said() {
            return "“" + word + "” stays in the title: "
                    + switch (why) {
                        case NO_PRIORITY -> "a priority is low, normal, high or urgent.";
                        case NO_TAG -> "a tag has letters, digits, - _ and /, not only digits.";
                        case NO_DAY -> "a day is like friday, tomorrow, +3d or 2026-12-01.";
                        case NO_PARENT -> "there is no task of that title to put it under.";
                        case MANY_PARENTS -> "several tasks have that title.";
                        case TWICE -> "only one can be given.";
                    };
        }
    }

    /**
     * What is to be made.
     *
     * @param task with no status yet
     * @param details as {@link Task} keeps them: the tags
     * @param unread all that was not understood, and a parent that is not there
     */
    public record Draft(NewTask task, Map<String, String> details, List<Unread> unread) {

        public Draft {
            details = Map.copyOf(details);
            unread = List.copyOf(unread);
        }

        public Draft withStatus(final @Nullable String status) {
            return new Draft(task.withStatus(status), details, unread);
        }

        /**
         * Makes the task, as one command.
         *
         * @throws vespera.scriptorium.journal.Refused where nothing is left for a title
         */
        public Task create(final Tasks tasks, final Origin origin) {
            final String title = NewTask.title(task.title());
            final TaskId id = tasks.nextId();
            tasks.all(
                    origin,
                    "created “" + title + "”",
                    tree -> List.of(new TaskEvent.Created(id, made(id, title, tree))));
            return tasks.tree().find(id).orElseThrow();
        }

        /** The task as it will be, last in its column. */
        public Task made(final TaskId id, final TaskTree tree) {
            return made(id, NewTask.title(task.title()), tree);
        }

        private Task made(final TaskId id, final String title, final TaskTree tree) {
            return new Task(
                    id,
                    title,
                    task.notes(),
                    task.status(),
                    task.priority(),
                    task.due(),
                    task.parent(),
                    tree.nextOrder(),
                    task.dependsOn(),
                    task.assignee(),
                    task.autonomy(),
                    false,
                    new TreeMap<>(details));
        }

        /** The same under a task, unless the line named another. */
        public Draft under(final @Nullable TaskId parent) {
            return task.parent() != null ? this : new Draft(task.under(parent), details, unread);
        }
    }

    public QuickAdd {
        tags = List.copyOf(tags);
        unread = List.copyOf(unread);
    }

    /**
     * Reads a line.
     *
     * @param today what {@code tomorrow} is relative to
     * @param locale whose words for days and priorities are understood beside the English ones
     */
    public static QuickAdd read(final String line, final LocalDate today, final Locale locale) {
        return new QuickReader(today, locale).read(line);
    }

    /** A line that reads as just this title, whatever stands in it. */
    public static String literal(final String title) {
        return QuickReader.literal(title);
    }

    /**
     * Finds the people and the parent that are meant.
     *
     * @param tree where the parent is looked for: by its title, else by how its title begins; case does not matter
     * @param people names of people; who is none of them is a role
     */
    public Draft draft(final TaskTree tree, final Collection<String> people) {
        final List<Task> found = parent == null ? List.of() : QuickReader.titled(tree, parent);
        final List<Unread> told = new ArrayList<>(unread);
        String all = title;
        if (parent != null && found.size() != 1) {
            all = (title + " >" + parent).strip();
            told.add(new Unread(">" + parent, found.isEmpty() ? Why.NO_PARENT : Why.MANY_PARENTS));
        }
        final Map<String, String> details = new LinkedHashMap<>();
        if (!tags.isEmpty()) {
            details.put(TaskDetail.TAGS, TaskDetail.ofTags(tags));
        }
        final NewTask task = new NewTask(
                all,
                "",
                null,
                priority == null ? Priority.NORMAL : priority,
                due,
                found.size() == 1 ? found.getFirst().id() : null,
                List.of(),
                person(people),
                Autonomy.HUMAN);
        return new Draft(task, details, told);
    }

    private @Nullable String person(final Collection<String> people) {
        if (who == null || !who.startsWith("@")) {
            return who;
        }
        final String name = who.substring(1);
        return people.stream()
                .filter(one -> one.equalsIgnoreCase(name))
                .findFirst()
                .or(() -> people.stream()
                        .filter(one -> one.split("\\s", 2)[0].equalsIgnoreCase(name))
                        .findFirst())
                .orElse(who);
    }
}
