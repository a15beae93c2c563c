package vespera.gateway.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.sessions.SessionRecord;
import vespera.scriptorium.tasks.Checklist;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskTree;

/** The shapes that the doors give, field names in lower camel case. */
public final class Json {

    private Json() {}

    public static Map<String, @Nullable Object> task(final Task task, final TaskTree tree) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", task.id().toString());
        map.put("title", task.title());
        map.put("notes", task.notes());
        map.put("status", task.status());
        map.put(
                "parent",
                Optional.ofNullable(task.parent()).map(Object::toString).orElse(null));
        map.put(
                "children",
                tree.children(task.id()).stream().map(t -> t.id().toString()).toList());
        map.put("dependsOn", task.dependsOn().stream().map(Object::toString).toList());
        map.put("assignee", task.assignee());
        map.put("priority", lower(task.priority()));
        map.put("due", Optional.ofNullable(task.due()).map(Object::toString).orElse(null));
        map.put("autonomy", lower(task.autonomy()));
        map.put("archived", task.archived());
        map.put("tags", task.tags());
        map.put("details", task.details());
        final Checklist list = Checklist.of(task.notes());
        map.put("checklist", Map.of("done", list.done(), "total", list.total()));
        return map;
    }

    public static Map<String, @Nullable Object> artifact(final Artifact artifact) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", artifact.id().toString());
        map.put("type", lower(artifact.type()));
        map.put("at", Instant.ofEpochMilli(artifact.at()).toString());
        map.put("actor", actor(artifact.actor()));
        map.put("title", artifact.title());
        map.put("task", text(artifact.task()));
        map.put("document", text(artifact.document()));
        map.put("path", artifact.path());
        map.put("cause", text(artifact.cause()));
        map.put("size", artifact.size());
        map.put("hash", artifact.hash());
        return map;
    }

    public static Map<String, @Nullable Object> hit(final Hit hit) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("path", hit.path());
        map.put("title", hit.title());
        map.put("score", hit.score());
        map.put("passage", hit.passage());
        map.put("line", hit.line());
        map.put("why", hit.why());
        map.put("type", hit.type());
        map.put(
                "highlights",
                hit.highlights().stream()
                        .map(h -> Map.of("from", h.from(), "to", h.to()))
                        .toList());
        return map;
    }

    public static Map<String, String> actor(final Actor actor) {
        return Map.of("kind", lower(actor.kind()), "name", actor.name());
    }

    /** @param self the session that runs now */
    static Map<String, @Nullable Object> session(final SessionRecord session, final UUID self) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        final Long ended = session.ended();
        map.put("id", session.id().toString());
        map.put("kind", lower(session.kind()));
        map.put("actor", session.actor());
        map.put("started", Instant.ofEpochMilli(session.started()).toString());
        map.put("beat", Instant.ofEpochMilli(session.beat()).toString());
        map.put("ended", ended == null ? null : Instant.ofEpochMilli(ended).toString());
        map.put("state", ended != null ? "ended" : session.id().equals(self) ? "running" : "cut-off");
        return map;
    }

    static String lower(final Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(final @Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
