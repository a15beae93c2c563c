package vespera.gateway.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.past.ChannelThen;
import vespera.scriptorium.past.Happening;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** The past as the doors tell it. */
final class PastAnswers {

    private PastAnswers() {}

    /** @param at the moment that was asked for */
    static Map<String, @Nullable Object> json(final Instant at, final Past past, final List<LinkThen> links) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("at", at.toString());
        map.put("sequence", past.sequence());
        map.put("lastEventAt", past.sequence() == 0 ? null : Instant.ofEpochMilli(past.time()).toString());
        map.put(
                "tasks",
                past.tasks().all().stream()
                        .sorted(Comparator.comparingDouble(Task::order).thenComparing(t -> t.id().value()))
                        .map(t -> task(t, past.tasks()))
                        .toList());
        map.put(
                "documents",
                past.documents().values().stream()
                        .sorted(Comparator.comparing(Document::path).thenComparing(d -> d.id().value()))
                        .map(PastAnswers::document)
                        .toList());
        map.put("links", links.stream().map(PastAnswers::link).toList());
        map.put(
                "channels",
                new TreeMap<>(past.channels()).values().stream().map(PastAnswers::channel).toList());
        return map;
    }

    private static Map<String, @Nullable Object> task(final Task task, final TaskTree tree) {
        final Map<String, @Nullable Object> map = Json.task(task, tree);
        map.put("order", task.order());
        return map;
    }

    private static Map<String, @Nullable Object> document(final Document document) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", document.id().toString());
        map.put("path", document.path());
        map.put("title", document.name());
        map.put("hash", document.state().hash());
        map.put("versions", document.versions());
        map.put("place", Json.lower(document.place()));
        return map;
    }

    private static Map<String, @Nullable Object> link(final LinkThen link) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("from", link.from().path());
        link.to().ifPresentOrElse(
                to -> map.put("to", to.path()), () -> map.put("missing", link.link().target()));
        map.put("line", link.link().line());
        map.put("type", Json.lower(link.link().kind()));
        return map;
    }

    private static Map<String, @Nullable Object> channel(final ChannelThen channel) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", channel.name());
        map.put("messages", channel.messages());
        map.put("last", channel.last().toString());
        map.put("lastAt", Instant.ofEpochMilli(channel.time()).toString());
        return map;
    }

    static Map<String, @Nullable Object> json(final Happening one) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("at", Instant.ofEpochMilli(one.time()).toString());
        map.put("actor", Json.actor(one.actor()));
        map.put("words", one.words());
        map.put("nature", Json.lower(one.nature()));
        map.put("command", one.command().toString());
        map.put("tasks", one.tasks().stream().map(Object::toString).sorted().toList());
        map.put("documents", one.documents().stream().map(Object::toString).sorted().toList());
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
        new TreeMap<>(past.channels()).values().forEach(c -> lines.add("  " + c.name() + "  " + c.messages()
                + (c.messages() == 1 ? " message" : " messages")));
        return lines;
    }

    private static long archived(final Past past) {
        return past.tasks().all().stream().filter(Task::archived).count();
    }

    private static void branch(
            final TaskTree tree,
            final @Nullable TaskId parent,
            final int depth,
            final List<String> lines) {
        for (final Task task : tree.children(parent)) {
            lines.add("  ".repeat(depth) + task.title() + (task.status() == null ? "" : "  [" + task.status() + "]"));
            branch(tree, task.id(), depth + 1, lines);
        }
    }
}
