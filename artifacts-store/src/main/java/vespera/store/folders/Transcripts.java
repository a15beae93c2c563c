package vespera.store.folders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.journal.Entry;

/**
 * Messages as Markdown, one file a channel and day (UTC). Each message carries its id in a comment, so that one that is
 * told of twice is written once.
 */
final class Transcripts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final Map<Path, StringBuilder> open = new LinkedHashMap<>();

    /** Adds a message to its transcript, to be written by {@link #write}. */
    void add(final Path file, final String day, final Entry entry, final ChatEvent.Posted said, final String text)
            throws IOException {
        StringBuilder transcript = open.get(file);
        if (transcript == null) {
            transcript = new StringBuilder(
                    Files.exists(file)
                            ? Files.readString(file)
                            : "# " + said.channel().replace('\n', ' ') + ", " + day + " (UTC)\n");
            open.put(file, transcript);
        }
        final String mark = "<!-- " + said.id() + " -->";
        if (transcript.indexOf(mark) >= 0) {
            return;
        }
        transcript
                .append("\n## ")
                .append(TIME.format(Instant.ofEpochMilli(entry.time())))
                .append(' ');
        transcript.append(entry.origin().actor().name().replace('\n', ' '));
        if (said.model() != null) {
            transcript.append(" (").append(said.model()).append(')');
        }
        transcript.append('\n').append(mark).append("\n\n").append(text.strip()).append('\n');
        sources(transcript, said.sources());
    }

    private static void sources(final StringBuilder transcript, final List<Source> sources) {
        if (!sources.isEmpty()) {
            transcript.append('\n');
        }
        for (final Source source : sources) {
            transcript.append('[').append(source.number()).append("] ").append(source.path());
            transcript.append(", line ").append(source.line()).append("  \n");
        }
    }

    /** Writes what was added; gives the files. */
    List<Path> write() throws IOException {
        for (final Map.Entry<Path, StringBuilder> one : open.entrySet()) {
            FolderFiles.replace(one.getKey(), one.getValue().toString().getBytes(StandardCharsets.UTF_8), true);
        }
        return List.copyOf(open.keySet());
    }
}
