package vespera.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.sessions.SessionRecord;

/** What the next window is told of one that was cut off. */
final class SessionsTest {

    @TempDir
    private Path folder;

    private Atelier window(final Path root) {
        return Atelier.open(root, SessionRecord.Kind.WINDOW, text -> {});
    }

    @Test
    void a_window_that_was_cut_off_says_what_was_unsaved_and_where_it_stood() throws IOException {
        final Path root = Files.createDirectories(folder.resolve("Orchard"));
        Files.writeString(root.resolve("One.md"), "# One\n");
        final Path copy = folder.resolve("as a kill leaves it");
        final SessionRecord cutOff;
        try (Atelier atelier = window(root)) {
            assertThat(atelier.sessions().interrupted()).isEmpty();
            atelier.scan();
            final Document one = atelier.catalogue().at("One.md").orElseThrow();
            atelier.documents()
                    .records()
                    .keepDraft(new Draft(one.id(), one.state().hash(), "# One\nNaïve 🏠 words.", 9, 1_234));
            atelier.memory().remember("window.view", "writing");
            atelier.memory().remember("writing.last", one.id().toString());
            atelier.memory().remember("writing.place." + one.id(), "9 0.5");
            atelier.sessions().beat();
            cutOff = atelier.sessions().latest(1).getFirst();
            copy(root, copy);
        }
        try (Atelier next = window(copy)) {
            final Sessions.Interrupted told = next.sessions().interrupted().orElseThrow();
            assertThat(told.session()).isEqualTo(cutOff);
            assertThat(told.lastBeat().toEpochMilli()).isEqualTo(cutOff.beat());
            assertThat(told.unsaved()).hasSize(1);
            assertThat(told.unsaved().getFirst().document().path()).isEqualTo("One.md");
            assertThat(told.unsaved().getFirst().at().toEpochMilli()).isEqualTo(1_234);
            assertThat(told.unsaved().getFirst().change()).isEqualTo(14);
            assertThat(told.place())
                    .containsEntry("view", "writing")
                    .containsEntry("caret", "9")
                    .containsKey("document");
        }
        try (Atelier again = window(copy)) {
            assertThat(again.sessions().interrupted())
                    .as("closed in good order")
                    .isEmpty();
        }
        try (Atelier again = window(root)) {
            assertThat(again.sessions().interrupted()).isEmpty();
        }
    }

    private static void copy(final Path from, final Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (final Path path : all.toList()) {
                final Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.toString().endsWith("-shm")) {
                    Files.copy(path, target);
                }
            }
        }
    }
}
