package vespera.scriptorium.mirror;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** The task tree as Markdown for a person: nested checkboxes, with the ids in comments. It is never read back. */
public final class TaskPage {

    private static final String DONE = "done";

    private TaskPage() {}

    private record Level(Task task, int depth) {}

    /** The page; the same tree always gives the same text. */
    public static String of(final TaskTree tree) {
        final StringBuilder page = new StringBuilder("# Tasks\n\n");
        page.append("<!-- Written by Vespera from the journal; what is changed here is written over. -->\n\n");
        final Deque<Level> open = new ArrayDeque<>();
        final Set<TaskId> seen = new HashSet<>();
        push(open, tree.children(null), 0);
        while (!open.isEmpty()) {
            final Level at = open.pop();
            if (seen.add(at.task().id())) {
                task(page, at.task(), at.depth());
                push(open, tree.children(at.task().id()), at.depth() + 1);
            }
        }
        final List<Task> archived = tree.all().stream()
                .filter(t -> !seen.contains(t.id()))
                .sorted(Comparator.comparingDouble(Task::order).thenComparing(t -> t.id().value()))
                .toList();
        if (!archived.isEmpty()) {
            page.append("\n## Archived\n\n");
            archived.forEach(t -> task(page, t, 0));
        }
        return page.toString();
    }

    private static void push(final Deque<Level> open, final List<Task> tasks, final int depth) {
        tasks.reversed().forEach(t -> open.push(new Level(t, depth)));
    }

    private static void task(final StringBuilder page, final Task task, final int depth) {
        final String indent = "  ".repeat(depth);
        page.append(indent).append(DONE.equals(task.status()) ? "- [x] " : "- [ ] ");
        page.append(flat(task.title()));
        if (task.status() != null) {
            page.append(" · ").append(task.status());
        }
        if (task.due() != null) {
            page.append(" · due ").append(task.due());
        }
        if (task.assignee() != null) {
            page.append(" · ").append(flat(task.assignee()));
        }
        if (task.priority() != Priority.NORMAL) {
            page.append(" · ")
                    .append(task.priority().name().toLowerCase(Locale.ROOT))
                    .append(" priority");
        }
        page.append(" <!-- ").append(task.id()).append(" -->\n");
        if (!task.notes().isBlank()) {
            task.notes()
                    .strip()
                    .lines()
                    .forEach(l -> page.append(indent).append("  ").append(l).append('\n'));
        }
    }

    private static String flat(final String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
