package vespera.store.folders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Journal;

/** Compares every file of the artifact folders with the journal and names what differs. Changes nothing. */
public final class FolderCheck {

    private static final int MOST = 100;
    private static final int PAGE = 500;

    private final Path root;
    private final Journal journal;
    private final ArtifactRecords artifacts;
    private final Blobs blobs;
    private final Function<Entry, Event> events;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> days = new HashSet<>();

    public FolderCheck(
            final Path artifactsFolder,
            final Journal journal,
            final ArtifactRecords artifacts,
            final Blobs blobs,
            final Function<Entry, Event> events) {
        this.root = artifactsFolder;
        this.journal = journal;
        this.artifacts = artifacts;
        this.blobs = blobs;
        this.events = events;
    }

    /**
     * What was found.
     *
     * @param files how many artifacts were looked at
     * @param problems for a person, at most 100
     */
    public record Found(long files, List<String> problems) {

        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** Looks at every file that should be there; one that is not written yet is no damage, nor one put there besides. */
    public Found run() throws IOException {
        final long until = ArtifactFolderFollower.applied(root);
        long files = 0;
        long after = 0;
        while (after < until) {
            final List<Entry> page = journal.read(after, (int) Math.min(PAGE, until - after));
            if (page.isEmpty()) {
                break;
            }
            files += page(page);
            after = page.getLast().sequence();
        }
        for (final String day : days) {
            transcripts(day, until);
        }
        return new Found(files, problems);
    }

    private int page(final List<Entry> page) throws IOException {
        final List<Entry> kept = new ArrayList<>();
        final List<Artifact> batch = new ArrayList<>();
        for (final Entry entry : page) {
            final Optional<Artifact> artifact =
                    entry.payload() == null ? Optional.empty() : artifacts.artifact(entry.id());
            if (artifact.isPresent()) {
                kept.add(entry);
                batch.add(artifact.get());
            }
        }
        final Thinning thinning = new Thinning(artifacts);
        thinning.look(batch);
        for (int i = 0; i < batch.size(); i++) {
            if (thinning.stays(batch.get(i))) {
                look(batch.get(i), kept.get(i));
            }
        }
        return batch.size();
    }

    private void look(final Artifact artifact, final Entry entry) throws IOException {
        final Optional<byte[]> content = ArtifactFolderFollower.content(blobs, artifact);
        final Places places = Places.of(root, artifact, events.apply(entry), content.isPresent());
        final byte[] expected =
                content.orElseGet(() -> String.valueOf(entry.payload()).getBytes(StandardCharsets.UTF_8));
        if (!same(places.file(), expected)) {
            return;
        }
        for (final Path link : places.links()) {
            if (!Files.exists(link) || !Files.isSameFile(link, places.file())) {
                same(link, expected);
            }
        }
        if (places.transcript() != null) {
            days.add(Places.day(artifact.at()));
        }
    }

    private void transcripts(final String day, final long until) throws IOException {
        final Map<Path, String> texts = Transcripts.ofDay(root, day, journal, artifacts, blobs, until);
        for (final Map.Entry<Path, String> one : texts.entrySet()) {
            final byte[] expected = one.getValue().getBytes(StandardCharsets.UTF_8);
            final Path other = Places.byType(root, one.getKey());
            if (same(one.getKey(), expected) && !(Files.exists(other) && Files.isSameFile(other, one.getKey()))) {
                same(other, expected);
            }
        }
    }

    private boolean same(final Path file, final byte[] expected) throws IOException {
        final String name = "artifacts/" + root.relativize(file).toString().replace('\\', '/');
        if (!Files.isRegularFile(file)) {
            bad(name + " is missing.");
            return false;
        }
        if (Files.size(file) != expected.length || !Arrays.equals(Files.readAllBytes(file), expected)) {
            bad(name + " was changed.");
            return false;
        }
        return true;
    }

    private void bad(final String problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }
}
