package vespera.gateway.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Refused;

/** Messages, file versions and actions, each by its id. */
@Command(name = "artifact", description = "Lists and shows what was said, written and done.")
final class ArtifactCommand {

    private final Session session;

    ArtifactCommand(final Session session) {
        this.session = session;
    }

    /** What to order a list by. */
    enum By {
        TASK,
        DATE,
        TYPE,
        ID
    }

    @Command(name = "list", description = "Newest first, or grouped.")
    int list(
            @Option(names = "--by", defaultValue = "date", description = "task, date, type or id") final By by,
            @Option(names = "--type", description = "message, version, decision or action")
                    final Artifact.@Nullable Type type,
            @Option(names = "--since", description = "A day or a time, UTC.") final @Nullable String since,
            @Option(names = "--task", paramLabel = "ID") final @Nullable UUID task,
            @Option(names = "--words", defaultValue = "") final String words,
            @Option(names = "--limit", defaultValue = "1000") final int limit) {
        final List<Artifact> found = session.atelier()
                .artifacts()
                .artifacts(new ArtifactRecords.Filter(
                        type,
                        task,
                        null,
                        since == null ? null : millis(since),
                        words,
                        Math.clamp(limit, 1, 1_000_000)));
        final List<Artifact> sorted = found.stream().sorted(order(by)).toList();
        session.out().value(sorted.stream().map(Json::artifact).toList());
        sorted.forEach(a -> session.out()
                .line(Instant.ofEpochMilli(a.at()) + "  " + Json.lower(a.type()) + "  "
                        + a.actor().name() + "  " + a.title() + "  " + a.id()));
        return 0;
    }

    private static Comparator<Artifact> order(final By by) {
        final Comparator<Artifact> newest =
                Comparator.comparingLong(Artifact::sequence).reversed();
        return switch (by) {
            case DATE -> newest;
            case ID -> Comparator.comparing(a -> a.id().toString());
            case TYPE -> Comparator.comparing(Artifact::type).thenComparing(newest);
            case TASK ->
                Comparator.comparing((Artifact a) -> Objects.toString(a.task(), "~"))
                        .thenComparing(newest);
        };
    }

    @Command(name = "show", description = "What is known about an artifact.")
    int show(@Parameters(paramLabel = "ID") final String id) {
        final Artifact artifact = existing(id);
        session.out().value(Json.artifact(artifact));
        final var lines = Json.artifact(artifact);
        lines.put(
                "actor",
                artifact.actor().name() + " (" + Json.lower(artifact.actor().kind()) + ")");
        lines.values().removeIf(Objects::isNull);
        lines.forEach((name, value) -> session.out().line(name + ": " + value));
        return 0;
    }

    @Command(name = "cat", description = "Its content, as it is.")
    int cat(@Parameters(paramLabel = "ID") final String id) {
        final Artifact artifact = existing(id);
        final Atelier atelier = session.atelier();
        final String text = artifact.blob()
                ? new String(
                        atelier.blobs().read(artifact.hash()).orElseThrow(ArtifactCommand::gone),
                        StandardCharsets.UTF_8)
                : atelier.journal().find(artifact.id()).map(Entry::payload).orElseThrow(ArtifactCommand::gone);
        if (session.out().json()) {
            session.out().value(java.util.Map.of("id", artifact.id().toString(), "content", text));
        } else {
            session.out().raw(text);
        }
        return 0;
    }

    private static Refused gone() {
        return new Refused("content-missing", "The content of this artifact was not kept or was erased.", "");
    }

    private Artifact existing(final String id) {
        try {
            return session.atelier()
                    .artifacts()
                    .artifact(UUID.fromString(id))
                    .orElseThrow(() -> new Refused("no-such-artifact", "There is no artifact " + id + ".", ""));
        } catch (IllegalArgumentException e) {
            throw new Refused("no-such-artifact", "“" + id + "” is no id.", "“artifact list” shows the ids there are.");
        }
    }

    private static long millis(final String since) {
        try {
            return since.contains("T")
                    ? Instant.parse(since).toEpochMilli()
                    : LocalDate.parse(since)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new Refused(
                    "bad-date", "“" + since + "” is no time.", "Write it like 2026-11-21 or 2026-11-21T08:00:00Z.");
        }
    }
}
