package vespera.store.folders;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.journal.Event;

/**
 * Where an artifact lies.
 *
 * @param file the one that holds its content
 * @param links the other names of that file
 * @param transcript the day's transcript that a message also stands in, or null
 */
record Places(Path file, List<Path> links, @Nullable Path transcript) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss").withZone(ZoneOffset.UTC);
    private static final int LONGEST_CHANNEL = 60;

    Places {
        links = List.copyOf(links);
    }

    /** @param content whether its content is kept; otherwise its event stands for it */
    static Places of(final Path root, final Artifact artifact, final Event event, final boolean content) {
        final String ending = content ? ending(artifact) : "json";
        final String name = Names.readable(
                MOMENT.format(Instant.ofEpochMilli(artifact.at())), artifact.title(), artifact.id(), ending);
        final List<Path> links = new ArrayList<>();
        final UUID task = artifact.task();
        if (task != null) {
            links.add(root.resolve("by-task").resolve(task.toString()).resolve(name));
        }
        final Path file = root.resolve("by-id").resolve(artifact.id() + "." + ending);
        if (event instanceof ChatEvent.Posted said) {
            return new Places(file, links, transcript(root, said.channel(), artifact.at()));
        }
        links.add(date(root, artifact.at()).resolve(name));
        links.add(type(root, artifact).resolve(name));
        return new Places(file, links, null);
    }

    static Path transcript(final Path root, final String channel, final long at) {
        return date(root, at).resolve(Names.safe(channel, LONGEST_CHANNEL) + " " + day(at) + ".md");
    }

    /** The other name of a transcript. */
    static Path byType(final Path root, final Path transcript) {
        return root.resolve("by-type").resolve("message").resolve(transcript.getFileName());
    }

    static Path date(final Path root, final long at) {
        return root.resolve("by-date").resolve(day(at));
    }

    static Path type(final Path root, final Artifact artifact) {
        return root.resolve("by-type").resolve(artifact.type().name().toLowerCase(Locale.ROOT));
    }

    /** The day of a time, UTC. */
    static String day(final long at) {
        return DAY.format(Instant.ofEpochMilli(at));
    }

    private static String ending(final Artifact artifact) {
        final String path = artifact.path();
        return artifact.type() == Artifact.Type.VERSION && path != null ? Names.ending(path) : "md";
    }
}
