package vespera.scriptorium.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.testing.Scriptorium;

/** Decisions are written down, found again and taken back. */
@SuppressWarnings("NullAway.Init")
final class DecisionsTest {

    private static final Decision LIGHT = new Decision(
            "Who keeps the light?", List.of("Mara", "nobody"), "nobody", "Ada", "Dark is better.", null, null);

    @TempDir
    private Path folder;

    private Scriptorium s;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
    }

    @AfterEach
    void close() {
        s.close();
    }

    @Test
    void a_decision_is_found_again_with_its_reason() {
        final Decided made = s.decisions().make(s.ada(), LIGHT);
        assertThat(s.decisions().all()).containsExactly(made);
        assertThat(made.decision()).isEqualTo(LIGHT);
        assertThat(made.recorder()).isEqualTo(s.ada().actor());
        final Artifact artifact = s.store().artifact(made.artifact()).orElseThrow();
        assertThat(artifact.type()).isEqualTo(Artifact.Type.DECISION);
        assertThat(artifact.title()).contains("Who keeps the light?").contains("nobody");
        try (Scriptorium again = s.again()) {
            assertThat(again.decisions().all()).containsExactly(made);
        }
    }

    @Test
    void undo_withdraws_it_and_redo_makes_it_hold_again() {
        final Decided made = s.decisions().make(s.ada(), LIGHT);
        assertThat(s.undo().undo(s.ada())).contains("decided “Who keeps the light?”: nobody");
        assertThat(s.decisions().all())
                .singleElement()
                .satisfies(d -> assertThat(d.withdrawn()).isTrue());
        s.undo().redo(s.ada());
        assertThat(s.decisions().all()).containsExactly(made);
        s.decisions().withdraw(s.ada(), made.id());
        assertThatThrownBy(() -> s.decisions().withdraw(s.ada(), made.id()))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("withdrawn"));
        s.undo().undo(s.ada());
        assertThat(s.decisions().find(made.id()).orElseThrow().withdrawn()).isFalse();
    }

    @Test
    void a_merge_is_a_decision_about_its_document() {
        final Document a = s.documents().create(s.ada(), "a.md", "One.");
        final Decided made = s.decisions().merged(s.ada(), a, 2, 1, 0, "");
        assertThat(s.decisions().about(a.id())).containsExactly(made);
        assertThat(made.decision().chosen()).contains("2").contains("1");
        assertThat(s.store()
                        .artifacts(
                                new ArtifactRecords.Filter(Artifact.Type.DECISION, null, a.id().value(), null, "", 9)))
                .singleElement()
                .satisfies(artifact -> assertThat(artifact.path()).isEqualTo("a.md"));
    }

    @Test
    void without_a_question_or_a_choice_nothing_is_written_down() {
        final long before = s.gate().last();
        for (final Decision empty : List.of(
                new Decision(" ", List.of(), "yes", "Ada", "", null, null),
                new Decision("Why?", List.of(), "", "Ada", "", null, null))) {
            assertThatThrownBy(() -> s.decisions().make(s.ada(), empty)).isInstanceOf(Refused.class);
        }
        assertThat(s.gate().last()).isEqualTo(before);
    }
}
