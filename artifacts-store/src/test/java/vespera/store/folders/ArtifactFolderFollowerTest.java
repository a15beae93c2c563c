package vespera.store.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.testing.InMemoryStore;
import vespera.scriptorium.testing.Samples;

/** The artifact folders: everything once, linked from everywhere, the same however often it is told. */
final class ArtifactFolderFollowerTest {

    private final Samples samples = new Samples();
    private final InMemoryStore store = new InMemoryStore(samples.codec(), samples.chain());
    private final UUID task = samples.ids().next();
    private final List<Recorded> recorded = new ArrayList<>();

    @TempDir
    private Path folder;

    private ArtifactFolderFollower follower() {
        return new ArtifactFolderFollower(folder.resolve("artifacts"), store, store, store);
    }

    private UUID version(final String path, final String text, final boolean kept) {
        final Blob blob = Blob.of(text);
        final FileState state = new FileState(blob.hash(), blob.bytes().length, 1, kept);
        return keep(
                new DocumentEvent.Added(new DocumentId(samples.ids().next()), path, state),
                Artifact.Type.VERSION,
                "found “" + path + "”: a/b?",
                null,
                path,
                kept ? blob : null);
    }

    private UUID say(final String text) {
        final Blob blob = Blob.of(text);
        return keep(
                new ChatEvent.Posted(
                        new MessageId(samples.ids().next()),
                        "the hall",
                        blob.hash(),
                        blob.bytes().length,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null),
                Artifact.Type.MESSAGE,
                text,
                task,
                null,
                blob);
    }

    private UUID keep(
            final Event event,
            final Artifact.Type type,
            final String title,
            final @Nullable UUID ofTask,
            final @Nullable String path,
            final @Nullable Blob blob) {
        final Change change =
                new Change(samples.origin("Ada"), samples.command(title), List.of(event), List.of(), List.of());
        final Entry entry = samples.chain().link(store.tail(), change).getFirst();
        final Row row = new ArtifactRow(new Artifact(
                entry.id(),
                entry.sequence(),
                type,
                entry.time(),
                entry.origin().actor(),
                title,
                ofTask,
                null,
                path,
                null,
                blob == null ? entry.payloadHash() : blob.hash(),
                1,
                blob != null));
        store.append(List.of(entry), List.of(row), blob == null ? List.of() : List.of(blob));
        recorded.add(new Recorded(entry, event));
        return entry.id();
    }

    @Test
    void every_artifact_lies_once_by_its_id_and_is_linked_from_the_rest() throws IOException {
        final UUID text = version("f/Über.md", "a text", true);
        final UUID large = version("film.mov", "not kept", false);
        final UUID moved = keep(samples.created("Card"), Artifact.Type.ACTION, "made a card", task, null, null);
        follower().apply(recorded, 3);
        final Path root = folder.resolve("artifacts");
        final Path file = root.resolve("by-id/" + text + ".md");
        assertThat(file).hasContent("a text");
        assertThat(Files.getPosixFilePermissions(file)).noneMatch(p -> p.name().endsWith("_WRITE"));
        assertThat(root.resolve("by-id/" + large + ".json")).content().contains("film.mov");
        final Path action = root.resolve("by-id/" + moved + ".json");
        assertThat(action).content().contains("Card");
        assertThat(only(root.resolve("by-task/" + task))).hasSameBinaryContentAs(action);
        assertThat(only(root.resolve("by-type/action"))).hasSameBinaryContentAs(action);
        try (Stream<Path> versions = Files.list(root.resolve("by-type/version"))) {
            final Path link = versions.filter(p -> p.toString().endsWith(".md"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.isSameFile(link, file)).isTrue();
            assertThat(link.getFileName().toString()).startsWith("2026-11-02 10-15-30 found “f-Über.md”- a-b-");
        }
        try (Stream<Path> day = Files.list(root.resolve("by-date/2026-11-02"))) {
            assertThat(day).hasSize(3);
        }
    }

    @Test
    void messages_make_one_transcript_a_channel_and_day() throws IOException {
        say("Where does she live?");
        try (ArtifactFolderFollower follower = follower()) {
            follower.apply(recorded, 1);
        }
        say("By the sea.");
        final UUID last = say("Thanks.");
        try (ArtifactFolderFollower follower = follower()) {
            assertThat(follower.applied()).isEqualTo(1);
            // The first is told of again, as after a crash.
            follower.apply(recorded, 3);
            assertThat(follower.applied()).isEqualTo(3);
        }
        final Path root = folder.resolve("artifacts");
        final Path transcript = root.resolve("by-date/2026-11-02/the hall 2026-11-02.md");
        assertThat(Files.readString(transcript))
                .startsWith("# the hall, 2026-11-02 (UTC)")
                .containsSubsequence("Where does she live?", "By the sea.", "Thanks.")
                .containsOnlyOnce("Where does she live?")
                .contains("10:15 Ada");
        assertThat(root.resolve("by-type/message/the hall 2026-11-02.md")).hasSameBinaryContentAs(transcript);
        assertThat(root.resolve("by-id/" + last + ".md")).hasContent("Thanks.");
        try (Stream<Path> ofTask = Files.list(root.resolve("by-task/" + task))) {
            assertThat(ofTask).hasSize(3);
        }
    }

    @Test
    void told_twice_or_grown_again_from_nothing_it_is_the_same() throws IOException {
        version("a.md", "one", true);
        say("Hello");
        version("b", "two", true);
        follower().apply(recorded, 3);
        final Map<String, String> once = tree();
        assertThat(once).hasSize(11);
        follower().apply(recorded, 3);
        assertThat(tree()).isEqualTo(once);
        try (Stream<Path> all = Files.walk(folder.resolve("artifacts"))) {
            for (final Path path :
                    all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        assertThat(follower().applied()).isZero();
        follower().apply(recorded.subList(0, 1), 1);
        follower().apply(recorded.subList(1, 3), 3);
        assertThat(tree()).isEqualTo(once);
    }

    @Test
    void a_broken_offset_starts_again() throws IOException {
        Files.createDirectories(folder.resolve("artifacts"));
        Files.writeString(folder.resolve("artifacts/.applied"), "nonsense");
        assertThat(follower().applied()).isZero();
    }

    private Map<String, String> tree() throws IOException {
        final Path root = folder.resolve("artifacts");
        final Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (final Path path : all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                tree.put(root.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
            }
        }
        return tree;
    }

    private static Path only(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            final List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
