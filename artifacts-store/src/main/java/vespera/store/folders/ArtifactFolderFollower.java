package vespera.store.folders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Recorded;

/**
 * Every artifact once as a read-only file under {@code by-id}, and linked from {@code by-date}, {@code by-task} and
 * {@code by-type}; messages besides as transcripts. Times and days are UTC. Delete the folder, and it grows again.
 */
public final class ArtifactFolderFollower implements Follower {

    private static final int BATCH = 200;
    private static final String OFFSET = ".applied";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss").withZone(ZoneOffset.UTC);

    private final Path root;
    private final ArtifactRecords artifacts;
    private final Blobs blobs;
    private final Set<Path> made = new HashSet<>();
    /** Folders with names that do not last yet. */
    private final Set<Path> touched = new HashSet<>();

    /**
     * @param artifactsFolder where the four folders lie; made where it is missing
     * @param artifacts what is known of each event's artifact
     * @param blobs their content
     */
    public ArtifactFolderFollower(final Path artifactsFolder, final ArtifactRecords artifacts, final Blobs blobs) {
        this.root = artifactsFolder;
        this.artifacts = artifacts;
        this.blobs = blobs;
    }

    @Override
    public String name() {
        return "artifact folders";
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** The offset; what cannot be read as one counts as none, and everything is written again. */
    @Override
    public long applied() {
        try {
            return Long.parseLong(Files.readString(root.resolve(OFFSET)).strip());
        } catch (NoSuchFileException | NumberFormatException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void apply(final List<Recorded> entries, final long upTo) {
        try {
            final Transcripts transcripts = new Transcripts();
            for (final Recorded recorded : entries) {
                final Optional<Artifact> artifact =
                        artifacts.artifact(recorded.entry().id());
                if (artifact.isPresent()) {
                    write(artifact.get(), recorded, transcripts);
                }
            }
            for (final Path transcript : transcripts.write()) {
                FolderFiles.link(folder("by-type", "message").resolve(transcript.getFileName()), transcript);
            }
            // The offset may only last where all before it does.
            for (final Path folder : touched) {
                DurableFiles.syncFolder(folder);
            }
            touched.clear();
            FolderFiles.replace(folder().resolve(OFFSET), Long.toString(upTo).getBytes(StandardCharsets.UTF_8), false);
            DurableFiles.syncFolder(root);
        } catch (IOException e) {
            // Someone may have removed a folder since it was made.
            made.clear();
            throw new UncheckedIOException("The artifact folders could not be written.", e);
        }
    }

    private void write(final Artifact artifact, final Recorded recorded, final Transcripts transcripts)
            throws IOException {
        final Entry entry = recorded.entry();
        final Optional<byte[]> content = content(artifact);
        final byte[] bytes =
                content.orElseGet(() -> String.valueOf(entry.payload()).getBytes(StandardCharsets.UTF_8));
        final String ending = content.isPresent() ? ending(artifact) : "json";
        final Path file = folder("by-id").resolve(artifact.id() + "." + ending);
        FolderFiles.once(file, bytes);
        final String day = DAY.format(Instant.ofEpochMilli(artifact.at()));
        final String name = Names.readable(
                MOMENT.format(Instant.ofEpochMilli(artifact.at())), artifact.title(), artifact.id(), ending);
        final UUID task = artifact.task();
        if (task != null) {
            FolderFiles.link(folder("by-task", task.toString()).resolve(name), file);
        }
        if (recorded.event() instanceof ChatEvent.Posted said) {
            final Path transcript = folder("by-date", day).resolve(Names.safe(said.channel(), 60) + " " + day + ".md");
            transcripts.add(transcript, day, entry, said, new String(bytes, StandardCharsets.UTF_8));
            return;
        }
        FolderFiles.link(folder("by-date", day).resolve(name), file);
        FolderFiles.link(
                folder("by-type", artifact.type().name().toLowerCase(Locale.ROOT))
                        .resolve(name),
                file);
    }

    private Optional<byte[]> content(final Artifact artifact) {
        if (!artifact.blob()) {
            return Optional.empty();
        }
        try {
            return blobs.read(artifact.hash());
        } catch (JournalException e) {
            if (e.code() == JournalException.Code.DAMAGED) {
                // One damaged content must not hold up the rest; the journal's own check tells of it.
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String ending(final Artifact artifact) {
        final String path = artifact.path();
        return artifact.type() == Artifact.Type.VERSION && path != null ? Names.ending(path) : "md";
    }

    private Path folder(final String... names) throws IOException {
        Path folder = root;
        for (final String name : names) {
            folder = folder.resolve(name);
        }
        if (made.add(folder)) {
            DurableFiles.createFolders(folder);
        }
        touched.add(folder);
        return folder;
    }

    @Override
    public void close() {
        made.clear();
    }
}
