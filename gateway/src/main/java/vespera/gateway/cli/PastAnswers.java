package vespera.gateway.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.past.Happening;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** The past as the doors tell it. */
final class PastAnswers {

    private PastAnswers() {}

    static Map<String, @Nullable Object> json(final Happening one) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("at", Instant.ofEpochMilli(one.time()).toString());
        map.put("actor", Json.actor(one.actor()));
        map.put("words", one.words());
        map.put("nature", Json.lower(one.nature()));
        map.put("command", one.command().toString());
        map.put("tasks", one.tasks().stream().map(Object::toString).sorted().toList());
        map.put(
                "documents",
                one.documents().stream().map(Object::toString).sorted().toList());
        map.put("channels", one.channels().stream().sorted().toList());
        map.put("from", one.firstSequence());
        map.put("to", one.lastSequence());
        return map;
    }

    /** What a person reads of it. */
    static List<String> lines(final Instant at, final Past past, final List<LinkThen> links) {
        final List<String> lines = new ArrayList<>();
        final List<Task> live = past.tasks().live();
        final List<Document> here = past.here();
        final long missing = links.stream().filter(l -> l.to().isEmpty()).count();
        lines.add("As of " + at + ", after event " + past.sequence() + ":");
        lines.add("");
        lines.add("Tasks (" + live.size() + (archived(past) == 0 ? "" : ", and " + archived(past) + " in the archive")
                + ")");
        branch(past.tasks(), null, 1, lines);
        lines.add("Documents (" + here.size() + ")");
        here.forEach(d -> lines.add("  " + d.path() + (d.title() == null ? "" : "  “" + d.title() + "”")));
        if (!past.archived().isEmpty()) {
            lines.add("In the archive (" + past.archived().size() + ")");
            past.archived().forEach(d -> lines.add("  " + d.path()));
        }
        lines.add("Links: " + links.size() + (missing == 0 ? "" : ", " + missing + " of them to nothing"));
        lines.add("Channels (" + past.channels().size() + ")");
        new TreeMap<>(past.channels())
                .values()
                .forEach(c -> lines.add(
                        "  " + c.name() + "  " + c.messages() + (c.messages() == 1 ? " message" : " messages")));
        return lines;
    }

    private static long archived(final Past past) {
        return past.tasks().all().stream().filter(Task::archived).count();
    }

    private static void branch(
            final TaskTree tree, final @Nullable TaskId parent, final int depth, final List<String> lines) {
        for (final Task task : tree.children(parent)) {
            lines.add("  ".repeat(depth) + task.title() + (task.status() == null ? "" : "  [" + task.status() + "]"));
            branch(tree, task.id(), depth + 1, lines);
        }
    }
}
