package vespera.store.folders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Journal;

/**
 * Messages as Markdown, one file a channel and day (UTC). Each message carries its id in a comment, so that one that is
 * told of twice is written once.
 */
final class Transcripts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private static final EventCodec CODEC = new EventCodec(ChatEvent.types());
    private static final String POSTED = "message.posted";
    private static final int PAGE = 500;

    private final Map<Path, StringBuilder> open = new LinkedHashMap<>();

    /** Adds a message to its transcript, to be written by {@link #write}. */
    void add(final Path file, final String day, final Entry entry, final ChatEvent.Posted said, final String text)
            throws IOException {
        StringBuilder transcript = open.get(file);
        if (transcript == null) {
            transcript = Files.exists(file) ? new StringBuilder(Files.readString(file)) : head(said.channel(), day);
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

    /** Writes what was added, under both names. */
    void write(final Path root) throws IOException {
        for (final Map.Entry<Path, StringBuilder> one : open.entrySet()) {
            FolderFiles.replace(one.getKey(), one.getValue().toString().getBytes(StandardCharsets.UTF_8), true);
            FolderFiles.link(Places.byType(root, one.getKey()), one.getKey());
        }
    }

    /** A message's text as it stands in a transcript. */
    static String text(final Optional<byte[]> content) {
        return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("*(erased)*");
    }

    /** What the transcripts of a day are to hold, by file. */
    static Map<Path, String> ofDay(
            final Path root,
            final String day,
            final Journal journal,
            final ArtifactRecords artifacts,
            final Blobs blobs,
            final long upTo)
            throws IOException {
        final Transcripts transcripts = new Transcripts();
        final long start =
                LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        long after = journal.lastAt(start - 1);
        final long last =
                Math.min(upTo, journal.lastAt(start + Duration.ofDays(1).toMillis() - 1));
        while (after < last) {
            final List<Entry> page = journal.read(after, (int) Math.min(PAGE, last - after));
            for (final Entry entry : page) {
                final String payload = entry.payload();
                if (payload != null && entry.type().equals(POSTED)) {
                    final ChatEvent.Posted said =
                            (ChatEvent.Posted) CODEC.decode(entry.type(), entry.schema(), payload);
                    final Path file = Places.transcript(root, said.channel(), entry.time());
                    transcripts.open.putIfAbsent(file, head(said.channel(), day));
                    final Optional<byte[]> content =
                            artifacts.artifact(entry.id()).flatMap(a -> ArtifactFolderFollower.content(blobs, a));
                    transcripts.add(file, day, entry, said, text(content));
                }
            }
            after = page.isEmpty() ? last : page.getLast().sequence();
        }
        final Map<Path, String> texts = new LinkedHashMap<>();
        transcripts.open.forEach((file, text) -> texts.put(file, text.toString()));
        return texts;
    }

    /** Writes the transcripts of a day anew; those that hold nothing any more go. */
    static void renew(
            final Path root,
            final String day,
            final Journal journal,
            final ArtifactRecords artifacts,
            final Blobs blobs)
            throws IOException {
        final Map<Path, String> texts = ofDay(root, day, journal, artifacts, blobs, Long.MAX_VALUE);
        final Path folder = root.resolve("by-date").resolve(day);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> there = Files.newDirectoryStream(folder, "* " + day + ".md")) {
                for (final Path old : there) {
                    if (!texts.containsKey(old)) {
                        FolderFiles.delete(old);
                        FolderFiles.delete(Places.byType(root, old));
                    }
                }
            }
        }
        for (final Map.Entry<Path, String> one : texts.entrySet()) {
            DurableFiles.createFolders(folder);
            DurableFiles.createFolders(root.resolve("by-type").resolve("message"));
            FolderFiles.once(one.getKey(), one.getValue().getBytes(StandardCharsets.UTF_8));
            FolderFiles.link(Places.byType(root, one.getKey()), one.getKey());
        }
    }

    private static StringBuilder head(final String channel, final String day) {
        return new StringBuilder("# " + channel.replace('\n', ' ') + ", " + day + " (UTC)\n");
    }
}
