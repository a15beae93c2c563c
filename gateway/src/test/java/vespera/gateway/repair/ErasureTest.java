package vespera.gateway.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;
import vespera.gateway.Forgetting;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.erasure.ErasurePlan;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.mirror.ContentLine;
import vespera.scriptorium.tasks.NewTask;
import vespera.store.mirror.MirrorSource;

/** What is erased is in no file of the store any more, and everything else is as it was. */
final class ErasureTest {

    private static final String SECRET = "xyzzy-swordfish-1917";

    @TempDir
    private Path folder;

    private Atelier open() {
        return Atelier.open(folder);
    }

    @Test
    void a_secret_in_a_version_a_message_and_a_note_is_gone_from_every_file() throws IOException {
        final UUID version;
        final UUID message;
        final UUID note;
        final String hash;
        try (Atelier atelier = open()) {
            final var me = atelier.person();
            final String long1 = "The harbour at dawn. ".repeat(80);
            final Document one = atelier.documents().create(me, "One.md", "# One\n\n" + long1);
            atelier.documents().save(me, one.id(), one.state().hash(), "# One\n\n" + long1 + SECRET);
            hash = atelier.documents().existing(one.id()).state().hash();
            final Document same = atelier.documents().create(me, "Same.md", "# One\n\n" + long1 + SECRET);
            message = atelier.chat().post(me, "desk", "The word is " + SECRET);
            final var task = atelier.tasks().create(me, NewTask.titled("Ask"));
            atelier.tasks().rename(me, task.id(), SECRET + " is the word");
            note = newest(atelier, Artifact.Type.ACTION);
            version = newest(atelier, Artifact.Type.VERSION);
            atelier.files().catchUp(60_000);
            assertThat(holding(SECRET)).isNotEmpty();

            final Forgetting forgetting = new Forgetting(atelier);
            assertThatThrownBy(() -> forgetting.erasures().plan(version))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("holds this content now");
            assertThatThrownBy(() -> forgetting.erasures().plan(note)).isInstanceOf(Refused.class);
            atelier.documents().save(me, one.id(), hash, "# One\n\n" + long1 + "And then.");
            atelier.documents().save(me, same.id(), hash, "# Same\n");
            atelier.tasks().rename(me, task.id(), "Asked");

            final long before = atelier.gate().last();
            final ErasurePlan plan = forgetting.erasures().plan(version);
            assertThat(plan.artifacts()).hasSize(2);
            assertThat(atelier.gate().last()).isEqualTo(before);
            forgetting.erasures().erase(me, plan, "a password");
            forgetting.erasures().erase(me, forgetting.erasures().plan(message), "");
            forgetting.erasures().erase(me, forgetting.erasures().plan(note), "");
            assertThat(forgetting.everywhere()).isTrue();
            assertThat(atelier.journal().verifyEverything().problems()).isEmpty();
        }
        assertThat(holding(SECRET)).isEmpty();
        try (Atelier atelier = open();
                MirrorSource mirror = new MirrorSource(store().resolve("mirror"), _ -> Optional.empty())) {
            assertThat(mirror.content(hash)).isEmpty();
            assertThat(atelier.blobs().read(hash)).isEmpty();
            final Doctor doctor = new Doctor(atelier, false);
            assertThat(List.of(doctor.journal(), doctor.mirror(), doctor.folders()))
                    .allSatisfy(p -> assertThat(p.problems()).isEmpty());
            assertThat(atelier.documents().text(atelier.catalogue().at("One.md").orElseThrow()))
                    .hasValueSatisfying(t -> assertThat(t).endsWith("And then."));
        }
        // Grown again from the mirror, what was erased does not come back and is not missed.
        Files.delete(store().resolve("databases/core.db"));
        assertThat(Rebuild.run(folder).lost()).isEmpty();
        try (Atelier atelier = open()) {
            assertThat(atelier.blobs().read(hash)).isEmpty();
            assertThat(atelier.journal().verify().problems()).isEmpty();
        }
    }

    private static UUID newest(final Atelier atelier, final Artifact.Type type) {
        return atelier.artifacts()
                .artifacts(new ArtifactRecords.Filter(type, null, null, null, "", 1))
                .getFirst()
                .id();
    }

    private Path store() {
        return folder.resolve(".vespera_scriptorium");
    }

    /** Files that hold a text, plainly or within a content of the mirror. */
    private List<String> holding(final String text) throws IOException {
        try (Stream<Path> all = Files.walk(store())) {
            return all.filter(Files::isRegularFile)
                    .filter(p -> holds(p, text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean holds(final Path file, final String text) {
        try {
            final String plain = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return plain.contains(text)
                    || file.toString().endsWith(".contents.jsonl")
                            && plain.lines()
                                    .anyMatch(l -> unpacked(ContentLine.of(l)).contains(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A frame against a base holds what is new in it as plain bytes. */
    private static String unpacked(final ContentLine line) {
        final String raw = new String(line.zstd(), StandardCharsets.ISO_8859_1);
        return line.base() == null
                ? new String(
                        com.github.luben.zstd.Zstd.decompress(line.zstd(), (int) line.size()),
                        StandardCharsets.ISO_8859_1)
                : raw;
    }
}
