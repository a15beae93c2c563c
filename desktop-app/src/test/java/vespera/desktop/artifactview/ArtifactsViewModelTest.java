package vespera.desktop.artifactview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.tasks.TaskId;

class ArtifactsViewModelTest {

    private static final long DAY = 86_400_000L;
    private static final UUID TASK = new UUID(7, 7);

    private final ArtifactsViewModel model =
            new ArtifactsViewModel(id -> "Prologue", () -> LocalDate.ofEpochDay(20), ZoneOffset.UTC);

    private static Artifact artifact(
            final int id, final Artifact.Type type, final long day, final @Nullable UUID task) {
        return new Artifact(
                new UUID(0, id),
                id,
                type,
                day * DAY,
                Actor.person("Mara"),
                "number " + id,
                task,
                null,
                null,
                null,
                "h",
                1,
                false);
    }

    @BeforeEach
    void fill() {
        model.found(List.of(
                artifact(4, Artifact.Type.MESSAGE, 20, null),
                artifact(3, Artifact.Type.ACTION, 19, TASK),
                artifact(2, Artifact.Type.VERSION, 19, null),
                artifact(1, Artifact.Type.ACTION, 3, TASK)));
    }

    private List<String> lines() {
        return model.rowsProperty().get().stream()
                .map(row -> switch (row) {
                    case ListRow.Heading h -> h.text() + " " + h.count();
                    case ListRow.Item i -> i.artifact().title();
                })
                .toList();
    }

    @Test
    void byDateUnderTheDays() {
        assertThat(lines())
                .containsExactly(
                        "Today 1", "number 4", "Yesterday 2", "number 3", "number 2", "Sun, Jan 4, 1970 1", "number 1");
    }

    @Test
    void byTaskWithTheRestLast() {
        model.groupingProperty().set(Grouping.TASK);
        assertThat(lines())
                .containsExactly("Prologue 2", "number 3", "number 1", "Not of a task 2", "number 4", "number 2");
    }

    @Test
    void byTypeAndById() {
        model.groupingProperty().set(Grouping.TYPE);
        assertThat(lines())
                .containsExactly(
                        "Messages 1", "number 4", "Versions 1", "number 2", "Actions 2", "number 3", "number 1");
        model.groupingProperty().set(Grouping.ID);
        assertThat(lines()).containsExactly("number 1", "number 2", "number 3", "number 4");
    }

    @Test
    void aSingleSortIsAskedOfTheStoreOthersAreLeftOut() {
        model.typesProperty().set(EnumSet.of(Artifact.Type.ACTION));
        assertThat(model.wanted().type()).isEqualTo(Artifact.Type.ACTION);
        model.typesProperty().set(EnumSet.of(Artifact.Type.ACTION, Artifact.Type.VERSION));
        assertThat(model.wanted().type()).isNull();
        assertThat(lines()).doesNotContain("number 4").contains("number 2");
    }

    @Test
    void aPastedIdIsKnownAsOne() {
        assertThat(model.typedId()).isEmpty();
        model.wordsProperty().set(" " + TASK + " ");
        assertThat(model.typedId()).contains(TASK);
    }

    @Test
    void theNewestOfWhatIsSelectedIsTakenUnlessOneOfItsOwnIsInHand() {
        final Subject task = new Subject.OfTask(new TaskId(TASK));
        assertThat(model.newest(task).map(Artifact::title)).contains("number 3");
        assertThat(model.newest(new Subject.OfTag("sea"))).isEmpty();
        model.select(artifact(1, Artifact.Type.ACTION, 3, TASK));
        assertThat(model.newest(task)).as("she chose another of the same").isEmpty();
    }
}
