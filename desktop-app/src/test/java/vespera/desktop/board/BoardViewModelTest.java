package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vespera.desktop.board.BoardViewModel.Direction;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Places;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
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
        return new BoardViewModel(Workflow::standard, tree::tree, () -> TODAY);
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
        return model.board().lanes().stream()
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
        assertThat(model.board().lanes())
                .extracting(Lane::title)
                .containsExactly("Ideas", "To do", "Doing", "Review", "Done");
        assertThat(model.board().tally().free()).isEqualTo(1);
        assertThat(model.board().tally().cards()).isEqualTo(5);
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
        assertThat(model.board().lanes().get(1).cards()).extracting(Card::title).containsExactly("Salt line");
        assertThat(model.board().lanes().get(1).count()).isEqualTo("1 of 3");
        model.filterProperty().set(new BoardFilter("", new BoardFilter.Who.Nobody()));
        assertThat(model.board().lanes().get(1).cards())
                .extracting(Card::title)
                .containsExactly("Gault", "Second draft");
        assertThat(model.board().tally().people()).containsExactly("Mara");
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
        final List<Task> column = tree.tree().live().stream()
                .filter(t -> "review".equals(t.status()))
                .toList();
        final List<TaskId> shown =
                model.board().column(3).stream().map(Card::id).toList();
        final int index = CardWork.index(column, Set.of(salt.id()), shown, 1);
        Places.events(tree.tree(), List.of(salt.id()), "review", column, index).forEach(tree::happen);
        assertThat(tree.column("review")).containsExactly(above.title(), "Salt line", hidden.title(), "Below salt");
    }

    @Test
    void aColumnOverItsLimitSaysSo() {
        for (int i = 0; i < 5; i++) {
            tree.add("More " + i, "doing", null, i);
        }
        model.refresh();
        final Lane doing = model.board().lanes().get(2);
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

    private List<String> swims() {
        return model.board().swims().stream().map(Swim::title).toList();
    }

    private List<String> cell(final int swim, final int lane) {
        return model.board().swims().get(swim).cells().get(lane).stream()
                .map(Card::title)
                .toList();
    }

    @Test
    void swimlanesByParentByWhoByPriorityByTag() {
        model.groupingProperty().set(Grouping.of(Grouping.Kind.PARENT));
        assertThat(swims()).containsExactly("Part I", "Chapter five");
        assertThat(cell(0, 1)).containsExactly("Salt line", "Gault");
        model.groupingProperty().set(Grouping.of(Grouping.Kind.ASSIGNEE));
        assertThat(swims()).containsExactly("Mara", "Unassigned");
        model.groupingProperty().set(Grouping.of(Grouping.Kind.PRIORITY));
        assertThat(swims()).containsExactly("Urgent", "High", "Normal", "Low");
        tree.put(gault.withDetail(TaskDetail.TAGS, "harbour letters"));
        model.groupingProperty().set(Grouping.of(Grouping.Kind.TAG));
        assertThat(swims()).containsExactly("#harbour", "No tag");
    }

    @Test
    void aGraphFactMakesLanes() {
        final DocumentId document = new DocumentId(new UUID(7, 7));
        model.facts(new CardFacts(
                Map.of(salt.id(), new CardFacts.Fact(List.of(document), Map.of("pov", "Isaure"), List.of("Pell"))),
                new TreeSet<>(Set.of("pov"))));
        assertThat(card(salt).look().links()).isEqualTo(1);
        model.groupingProperty().set(Grouping.fact("pov"));
        assertThat(swims()).containsExactly("Isaure", "No pov");
        model.groupingProperty().set(Grouping.of(Grouping.Kind.CAST));
        assertThat(swims()).containsExactly("Pell", "Nobody and nothing");
    }

    @Test
    void anotherLaneChangesThatFieldAlone() {
        model.groupingProperty().set(Grouping.of(Grouping.Kind.ASSIGNEE));
        model.swimming().to(gault, "Mara").forEach(tree::happen);
        assertThat(tree.task(gault.id())).isEqualTo(gault.withAssignee("Mara"));
        model.groupingProperty().set(Grouping.of(Grouping.Kind.PARENT));
        model.swimming().to(salt, chapter.id().toString()).forEach(tree::happen);
        assertThat(tree.task(salt.id()).parent()).isEqualTo(chapter.id());
        final Task tagged = tree.put(gault.withDetail(TaskDetail.TAGS, "a b"));
        model.groupingProperty().set(Grouping.of(Grouping.Kind.TAG));
        model.swimming().to(tagged, "c").forEach(tree::happen);
        assertThat(tree.task(gault.id()).tags()).containsExactly("b", "c");
        assertThat(model.swimming().to(tree.task(gault.id()), "b")).isEmpty();
    }

    @Test
    void aFoldedLaneIsPassedOver() {
        model.groupingProperty().set(Grouping.of(Grouping.Kind.ASSIGNEE));
        model.fold("Mara");
        assertThat(model.spot(salt.id())).isEmpty();
        assertThat(title(model.neighbour(Direction.DOWN))).contains("Gault");
        model.fold("Mara");
        assertThat(model.spot(salt.id())).contains(new Board.Spot(0, 1, 0));
    }

    @Test
    void manyAreChosenAndGivenUpAgain() {
        final Choosing choosing = model.choosing();
        choosing.only(salt.id());
        choosing.turn(chapter.id());
        assertThat(choosing.cards()).containsExactly(salt.id(), chapter.id());
        assertThat(choosing.with(salt.id())).containsExactly(salt.id(), chapter.id());
        assertThat(choosing.with(gault.id())).containsExactly(gault.id());
        choosing.only(salt.id());
        choosing.reach(gault.id());
        assertThat(choosing.cards()).containsExactly(salt.id(), gault.id());
        choosing.column();
        assertThat(choosing.cards()).hasSize(3);
        assertThat(choosing.fewer()).isTrue();
        assertThat(choosing.fewer()).isFalse();
        assertThat(choosing.cards()).containsExactly(gault.id());
        assertThat(title(model.heir(Set.of(gault.id())))).contains("Second draft");
    }

    @Test
    void filterByTagPriorityDayAndBlocked() {
        tree.put(gault.withDetail(TaskDetail.TAGS, "harbour/letters").withPriority(Priority.HIGH));
        final BoardFilter all = BoardFilter.ALL;
        assertThat(only(all.turnTag("harbour"))).containsExactly("Gault");
        assertThat(only(all.turnPriority(Priority.HIGH))).containsExactly("Gault");
        assertThat(only(all.withDue(BoardFilter.When.OVERDUE))).containsExactly("Salt line");
        assertThat(only(all.withBlocked(true))).containsExactly("Chapter five");
        assertThat(all.turnTag("x").turnTag("x").everything()).isTrue();
    }

    private List<String> only(final BoardFilter filter) {
        model.filterProperty().set(filter);
        return model.board().lanes().stream()
                .flatMap(lane -> lane.cards().stream())
                .map(Card::title)
                .toList();
    }

    @Test
    void aChecklistIsCountedAndUnfolded() {
        tree.put(salt.withNotes("- [x] one\n- [ ] two"));
        model.refresh();
        assertThat(card(salt).look().list().done()).isEqualTo(1);
        assertThat(card(salt).look().unfolded()).isFalse();
        model.unfold(salt.id());
        assertThat(card(salt).look().unfolded()).isTrue();
        assertThat(card(salt).spoken()).contains("checklist 1 of 2");
    }
}
