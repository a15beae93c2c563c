package vespera.store.folders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Recorded;

/**
 * Every artifact once as a read-only file under {@code by-id}, and linked from {@code by-date}, {@code by-task} and
 * {@code by-type}; messages besides as transcripts. Of a text's versions the newest 20 and the last of each day lie
 * there. Times and days are UTC. Delete the folder, and it grows again.
 */
public final class ArtifactFolderFollower implements Follower {

    private static final int BATCH = 200;
    private static final String OFFSET = ".applied";

    private final Path root;
    private final Journal journal;
    private final ArtifactRecords artifacts;
    private final Blobs blobs;
    private final Set<Path> made = new HashSet<>();
    /** Folders with names that do not last yet. */
    private final Set<Path> touched = new HashSet<>();
    /** Days whose transcripts were written anew in this run from the start; only then are they kept here. */
    private final Set<String> renewed = new HashSet<>();

    private boolean afresh;

    /**
     * @param artifactsFolder where the four folders lie; made where it is missing
     * @param journal for the messages of a day
     * @param artifacts what is known of each event's artifact
     * @param blobs their content
     */
    public ArtifactFolderFollower(
            final Path artifactsFolder, final Journal journal, final ArtifactRecords artifacts, final Blobs blobs) {
        this.root = artifactsFolder;
        this.journal = journal;
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
        return applied(root);
    }

    static long applied(final Path root) {
        try {
            return Long.parseLong(Files.readString(root.resolve(OFFSET)).strip());
        } catch (NoSuchFileException | NumberFormatException | java.nio.charset.CharacterCodingException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything is written again by what follows; sound files stay as they are, damaged ones are replaced. */
    public synchronized void startAgain() {
        try {
            Files.deleteIfExists(root.resolve(OFFSET));
            afresh = true;
            renewed.clear();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public synchronized void apply(final List<Recorded> entries, final long upTo) {
        try {
            final Transcripts transcripts = new Transcripts();
            final Thinning thinning = new Thinning(artifacts);
            final List<Recorded> told = new ArrayList<>(entries.size());
            final List<Artifact> batch = new ArrayList<>(entries.size());
            for (final Recorded recorded : entries) {
                artifacts.artifact(recorded.entry().id()).ifPresent(artifact -> {
                    told.add(recorded);
                    batch.add(artifact);
                });
            }
            thinning.look(batch);
            for (int i = 0; i < batch.size(); i++) {
                if (thinning.stays(batch.get(i))) {
                    write(batch.get(i), told.get(i), transcripts);
                }
            }
            transcripts.write(root);
            final FolderEraser eraser = new FolderEraser(root, journal, artifacts, blobs);
            for (final Artifact old : thinning.leaving()) {
                eraser.remove(old);
            }
            for (final Recorded recorded : entries) {
                if (recorded.event() instanceof ContentErased erased) {
                    eraser.erase(erased);
                }
            }
            // The offset may only last where all before it does.
            folder(root);
            for (final Path folder : touched) {
                DurableFiles.syncFolder(folder);
            }
            touched.clear();
            FolderFiles.replace(root.resolve(OFFSET), Long.toString(upTo).getBytes(StandardCharsets.UTF_8), false);
            DurableFiles.syncFolder(root);
        } catch (IOException e) {
            // Someone may have removed a folder since it was made.
            made.clear();
            throw trouble(e);
        }
    }

    private static UncheckedIOException trouble(final IOException e) {
        return new UncheckedIOException(
                "The artifact folders could not be written. Everything is kept in the journal; they catch up once they"
                        + " can be written and the disk has room.",
                e);
    }

    private void write(final Artifact artifact, final Recorded recorded, final Transcripts transcripts)
            throws IOException {
        final Optional<byte[]> content = content(blobs, artifact);
        final Places places = Places.of(root, artifact, recorded.event(), content.isPresent());
        folder(Objects.requireNonNull(places.file().getParent()));
        FolderFiles.once(
                places.file(),
                content.orElseGet(
                        () -> String.valueOf(recorded.entry().payload()).getBytes(StandardCharsets.UTF_8)));
        for (final Path link : places.links()) {
            folder(Objects.requireNonNull(link.getParent()));
            FolderFiles.link(link, places.file());
        }
        final Path transcript = places.transcript();
        if (transcript != null && recorded.event() instanceof ChatEvent.Posted said) {
            folder(Objects.requireNonNull(transcript.getParent()));
            folder(root.resolve("by-type").resolve("message"));
            final String day = Places.day(artifact.at());
            if (!afresh) {
                transcripts.add(transcript, day, recorded.entry(), said, Transcripts.text(content));
            } else if (renewed.add(day)) {
                Transcripts.renew(root, day, journal, artifacts, blobs);
            }
        }
    }

    /** What an artifact's file holds; empty where its event stands for it. */
    static Optional<byte[]> content(final Blobs blobs, final Artifact artifact) {
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

    private void folder(final Path folder) throws IOException {
        if (made.add(folder)) {
            DurableFiles.createFolders(folder);
        }
        touched.add(folder);
    }

    @Override
    public synchronized void close() {
        made.clear();
    }
}
