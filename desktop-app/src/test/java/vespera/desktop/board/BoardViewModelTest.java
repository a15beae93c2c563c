package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vespera.desktop.board.BoardViewModel.Direction;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Workflow;

class BoardViewModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Tree tree = new Tree();
    private Task part = tree.add("Part I", null, null, 1);
    private Task salt = tree.add("Salt line", "todo", part, 1);
    private Task gault = tree.add("Gault", "todo", part, 2);
    private Task chapter = tree.add("Chapter five", "doing", part, 3);
    private BoardViewModel model = model();

    private BoardViewModel model() {
        return new BoardViewModel(Workflow.standard(), tree::tree, () -> TODAY);
    }

    @BeforeEach
    void details() {
        salt = tree.put(salt.withAssignee("Mara").withDue(TODAY.minusDays(2)));
        chapter = tree.put(chapter.withDependsOn(List.of(gault.id())));
        tree.add("First draft", "done", chapter, 1);
        tree.add("Second draft", "todo", chapter, 2);
        model = model();
    }

    private Card card(final Task task) {
        return model.lanesProperty().get().stream()
                .flatMap(lane -> lane.cards().stream())
                .filter(c -> c.id().equals(task.id()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> title(final Optional<TaskId> id) {
        return id.flatMap(i -> tree.tree().find(i)).map(Task::title);
    }

    @Test
    void columnsAreThoseOfTheWorkflowAndFreeTopicsAreCounted() {
        assertThat(model.lanesProperty().get())
                .extracting(Lane::title)
                .containsExactly("Ideas", "To do", "Doing", "Review", "Done");
        assertThat(model.freeTopicsProperty().get()).isEqualTo(1);
        assertThat(model.cards()).isEqualTo(5);
    }

    @Test
    void aCardTellsWhatIsAboveItWhatItWaitsForAndHowFarItsPartsAre() {
        assertThat(card(salt).due()).isEqualTo(new Due("2 days late", Due.Tone.LATE));
        assertThat(card(salt).trail()).isEqualTo("Part I");
        assertThat(card(chapter).blockers()).containsExactly("Gault");
        assertThat(card(chapter).parts()).isEqualTo(2);
        assertThat(card(chapter).partsDone()).isEqualTo(1);
    }

    @Test
    void aBlockerThatIsDoneBlocksNoMore() {
        tree.put(gault.withStatus("done"));
        model.refresh();
        assertThat(card(chapter).blockers()).isEmpty();
    }

    @Test
    void filterByWordsAndByAssignee() {
        model.filterProperty().set(new BoardFilter("SALT part", new BoardFilter.Who.Anyone()));
        assertThat(model.lanesProperty().get().get(1).cards())
                .extracting(Card::title)
                .containsExactly("Salt line");
        assertThat(model.lanesProperty().get().get(1).count()).isEqualTo("1 of 3");
        model.filterProperty().set(new BoardFilter("", new BoardFilter.Who.Nobody()));
        assertThat(model.lanesProperty().get().get(1).cards())
                .extracting(Card::title)
                .containsExactly("Gault", "Second draft");
        assertThat(model.peopleProperty().get()).containsExactly("Mara");
    }

    @Test
    void arrowsGoAlongColumnsAndAcrossThemPassingEmptyOnes() {
        assertThat(title(model.neighbour(Direction.DOWN))).contains("Salt line");
        model.selectedProperty().set(Optional.of(gault.id()));
        assertThat(title(model.neighbour(Direction.UP))).contains("Salt line");
        assertThat(title(model.neighbour(Direction.RIGHT))).contains("Chapter five");
        assertThat(model.neighbour(Direction.LEFT)).isEmpty();
        model.selectedProperty().set(Optional.of(chapter.id()));
        assertThat(title(model.neighbour(Direction.RIGHT))).contains("First draft");
        assertThat(model.laneInHand().status()).isEqualTo("doing");
    }

    @Test
    void aDropBetweenFilteredCardsGoesRightAfterTheOneAbove() {
        final Task hidden = tree.add("Hidden", "review", null, 2);
        final Task above = tree.add("Above salt", "review", null, 1);
        tree.add("Below salt", "review", null, 3);
        model.filterProperty().set(new BoardFilter("salt", new BoardFilter.Who.Anyone()));
        model.steps(salt.id(), "review", 1).forEach(step -> tree.place(step, "review"));
        assertThat(tree.column("review")).containsExactly(above.title(), "Salt line", hidden.title(), "Below salt");
    }

    @Test
    void aColumnOverItsLimitSaysSo() {
        for (int i = 0; i < 5; i++) {
            tree.add("More " + i, "doing", null, i);
        }
        model.refresh();
        final Lane doing = model.lanesProperty().get().get(2);
        assertThat(doing.overfull()).isTrue();
        assertThat(doing.count()).isEqualTo("6 / 5");
    }

    @Test
    void theTrailIsCutToItsEnd() {
        final Task deep = tree.add("Deep", "todo", chapter, 9);
        final Task deeper = tree.add("Deeper", "todo", deep, 1);
        model.refresh();
        assertThat(card(deeper).trail()).isEqualTo("Part I › Chapter five › Deep");
        assertThat(card(deeper).near()).isEqualTo("Chapter five › Deep");
        assertThat(card(deep).near()).isEqualTo("Part I › Chapter five");
        assertThat(card(salt).near()).isEqualTo("Part I");
    }
}
