package vespera.gateway.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vespera.gateway.Atelier;
import vespera.gateway.Backups;
import vespera.scriptorium.meaning.VectorStore;
import vespera.scriptorium.models.Models;

/** What there is and how far each part is. */
@Command(name = "status", description = "What there is, and how far graph, vectors and models are.")
final class StatusCommand implements Callable<Integer> {

    private static final int SESSIONS = 10;

    private final Session session;

    StatusCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        final Atelier atelier = session.atelier();
        final VectorStore.Counts vectors = atelier.meaning().counts();
        final long events = atelier.gate().last();
        final Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("state", Json.lower(atelier.graph().state()));
        graph.put("behind", atelier.upkeep().behind());
        final List<Map<String, Object>> models = new ArrayList<>();
        for (final Models.Answer answer : atelier.chat().models().ask()) {
            models.add(Map.of(
                    "provider", answer.provider(),
                    "state", answer.trouble().isEmpty() ? "ready" : "unavailable",
                    "models", answer.models().size(),
                    "message", answer.trouble()));
        }
        final int tasks = atelier.tasks().tree().live().size();
        final Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("documents", atelier.catalogue().size());
        answer.put("tasks", tasks);
        answer.put("events", events);
        answer.put("graph", graph);
        answer.put(
                "embeddings",
                Map.of(
                        "model", atelier.meaning().model(),
                        "chunks", vectors.chunks(),
                        "pending", vectors.chunks() - vectors.embedded()));
        answer.put("models", models);
        answer.put(
                "sessions",
                atelier.sessions().latest(SESSIONS).stream()
                        .map(s -> Json.session(s, atelier.sessions().id()))
                        .toList());
        answer.put("backups", backups(atelier.backups()));
        session.out().value(answer);
        session.out().line(atelier.catalogue().size() + " documents, " + tasks + " tasks, " + events + " events");
        final long behind = atelier.upkeep().behind();
        session.out()
                .line("graph: " + (behind == 0 ? "in step" : behind + " events behind; it catches up when it is used"));
        if (!atelier.settings().problem().isEmpty()) {
            session.out().remark(atelier.settings().problem());
        }
        session.out().line("passages: " + vectors.embedded() + " of " + vectors.chunks() + " read for meaning");
        told(atelier);
        models.forEach(m -> session.out()
                .line(m.get("provider") + ": "
                        + ("ready".equals(m.get("state")) ? m.get("models") + " models" : m.get("message"))));
        return 0;
    }

    private static Map<String, Object> backups(final Backups backups) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("on", backups.plan().on());
        map.put("folder", backups.folder().toString());
        map.put(
                "last",
                backups.list().stream().findFirst().map(k -> k.at().toString()).orElse(""));
        map.put("nextDue", backups.nextDue().map(Object::toString).orElse(""));
        map.put("trouble", backups.trouble().orElse(""));
        return map;
    }

    private void told(final Atelier atelier) {
        session.out()
                .line("backups: "
                        + atelier.backups().list().stream()
                                .findFirst()
                                .map(kept -> "the last of " + kept.at())
                                .orElse("none yet"));
        atelier.backups()
                .trouble()
                .ifPresent(trouble -> session.out().remark("The last automatic backup failed. " + trouble));
        atelier.sessions().latest(1).stream()
                .filter(last -> last.end().isEmpty()
                        && !last.id().equals(atelier.sessions().id()))
                .forEach(last -> session.out()
                        .line("sessions: the last was cut off; it was alive at " + Instant.ofEpochMilli(last.beat())));
    }
}
