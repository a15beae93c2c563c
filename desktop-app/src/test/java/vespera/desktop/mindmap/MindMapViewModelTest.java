package vespera.desktop.mindmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vespera.desktop.mindmap.Arrows.Direction;
import vespera.desktop.mindmap.layout.Layout;
import vespera.desktop.mindmap.layout.Place;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

class MindMapViewModelTest {

    private final List<Task> tasks = new ArrayList<>();
    private final Task book = add("Book", null);
    private final Task research = add("Research", null);
    private final Task one = add("One", book);
    private final Task two = add("Two", book);
    private final Task scene = add("Scene", two);
    private final MindMapViewModel model = new MindMapViewModel(
            () -> TaskTree.of(tasks),
            Workflow::standard,
            "Atelier",
            (title, depth, marks) -> new Sizer.Size(10.0 * title.length(), 20));

    private Task add(final String title, final @Nullable Task parent) {
        final Task task = new Task(
                new TaskId(new UUID(0, tasks.size() + 1)),
                title,
                "",
                tasks.size() % 2 == 0 ? "done" : null,
                Priority.NORMAL,
                null,
                parent == null ? null : parent.id(),
                tasks.size(),
                List.of(),
                null,
                Autonomy.HUMAN,
                false);
        tasks.add(task);
        return task;
    }

    private Topic topic(final Task task) {
        return model.mapProperty().get().find(task.id()).orElseThrow();
    }

    private Optional<String> from(final Task task, final Direction to) {
        return Arrows.from(model.mapProperty().get(), topic(task), to).map(Topic::title);
    }

    @Test
    void theWholeTreeIsAroundTheAtelier() {
        assertThat(model.mapProperty().get().centre().title()).isEqualTo("Atelier");
        assertThat(model.mapProperty().get().topics()).hasSize(6);
        assertThat(topic(book).place().side()).isEqualTo(Place.Side.RIGHT);
        assertThat(topic(research).place().side()).isEqualTo(Place.Side.LEFT);
        assertThat(topic(scene).branch())
                .isEqualTo(topic(book).branch())
                .isNotEqualTo(topic(research).branch());
        assertThat(topic(book).status()).isEqualTo(Topic.Status.DONE);
        assertThat(topic(research).status()).isEqualTo(Topic.Status.FREE);
    }

    @Test
    void aFoldHidesCountsAndIsRememberedAndRevealUnfolds() {
        model.fold(topic(book));
        assertThat(topic(book).hidden()).isEqualTo(3);
        assertThat(model.mapProperty().get().find(scene.id())).isEmpty();
        assertThat(model.folds()).isEqualTo(book.id().toString());
        assertThat(model.reveal(scene.id())).isTrue();
        assertThat(model.inHand().title()).isEqualTo("Scene");
        assertThat(model.folds()).isEmpty();
        model.recallFolds("nonsense," + two.id());
        assertThat(topic(two).hidden()).as("what is in hand is not folded away").isZero();
        model.select(topic(one).key());
        model.recallFolds("nonsense," + two.id());
        assertThat(topic(two).hidden()).isEqualTo(1);
    }

    @Test
    void aLargeMapBeginsWithItsFarBranchesFoldedUnlessFoldsAreRemembered() {
        for (int i = 0; i < 300; i++) {
            add("Detail", i % 3 == 0 ? research : one);
        }
        final MindMapViewModel large = new MindMapViewModel(
                () -> TaskTree.of(tasks),
                Workflow::standard,
                "Atelier",
                (title, depth, marks) -> new Sizer.Size(10.0 * title.length(), 20));
        assertThat(large.map().topics()).hasSize(6);
        assertThat(large.map().find(research.id()).orElseThrow().hidden()).isEqualTo(100);
        assertThat(large.map().find(scene.id())).isPresent();
        large.recallFolds("");
        assertThat(large.map().topics()).hasSize(306);
    }

    @Test
    void aNewTopicHasItsPlaceBeforeItIsATask() {
        model.begin(topic(one), Beginning.AFTER);
        assertThat(model.draft()).contains(new Draft(book.id(), Optional.of(one.id()), false, ""));
        final Place place =
                model.mapProperty().get().find(Topic.NEW).orElseThrow().place();
        assertThat(place.midY())
                .isBetween(topic(one).place().midY(), topic(two).place().midY());
        model.end();
        assertThat(model.mapProperty().get().find(Topic.NEW)).isEmpty();
        assertThat(model.inHand().title()).isEqualTo("One");
    }

    @Test
    void aChildOfTheCentreIsAtTheTop() {
        model.begin(model.mapProperty().get().centre(), Beginning.CHILD);
        assertThat(model.draft()).contains(new Draft(null, Optional.empty(), false, ""));
        assertThat(model.mapProperty().get().find(Topic.NEW).orElseThrow().parent())
                .isEqualTo(Topic.CENTRE);
    }

    @Test
    void arrowsGoWhereTheyPoint() {
        assertThat(from(one, Direction.DOWN)).contains("Two");
        assertThat(from(two, Direction.UP)).contains("One");
        assertThat(from(two, Direction.RIGHT)).contains("Scene");
        assertThat(from(scene, Direction.LEFT)).contains("Two");
        assertThat(from(research, Direction.RIGHT)).contains("Atelier");
        assertThat(Arrows.from(
                                model.mapProperty().get(),
                                model.mapProperty().get().centre(),
                                Direction.LEFT)
                        .map(Topic::title))
                .contains("Research");
    }

    @Test
    void nothingFitsUnderItsOwnParts() {
        assertThat(model.fits(book.id(), topic(scene))).isFalse();
        assertThat(model.fits(book.id(), topic(book))).isFalse();
        assertThat(model.fits(scene.id(), topic(research))).isTrue();
        assertThat(model.fits(scene.id(), model.mapProperty().get().centre())).isTrue();
    }

    @Test
    void aTaskInTheMiddleShowsOnlyWhatIsUnderIt() {
        model.centreProperty().set(Optional.of(two.id()));
        model.refresh();
        assertThat(model.mapProperty().get().topics().values())
                .extracting(Topic::title)
                .containsExactly("Two", "Scene");
        assertThat(model.reveal(research.id())).isFalse();
    }

    @Test
    void whenATopicGoesTheNextOneTakesItsPlace() {
        assertThat(model.heir(topic(one)).title()).isEqualTo("Two");
        assertThat(model.heir(topic(two)).title()).isEqualTo("One");
        assertThat(model.heir(topic(scene)).title()).isEqualTo("Two");
    }

    @Test
    void aTopicBeforeAnotherStandsAboveIt() {
        model.begin(topic(two), Beginning.BEFORE);
        final Place place = model.map().find(Topic.NEW).orElseThrow().place();
        assertThat(place.midY())
                .isBetween(topic(one).place().midY(), topic(two).place().midY());
    }

    @Test
    void severalTopicsAreInHandButNotTheirParts() {
        model.select(one.id().toString());
        model.choose(two.id().toString());
        model.extend(scene.id().toString());
        assertThat(model.chosenProperty().get()).hasSize(3);
        assertThat(model.inHand().title()).isEqualTo("Scene");
        assertThat(model.inHands()).extracting(Topic::title).containsExactly("One", "Two");
        model.choose(two.id().toString());
        assertThat(model.inHands()).extracting(Topic::title).containsExactly("One", "Scene");
        model.select(book.id().toString());
        assertThat(model.inHands()).extracting(Topic::title).containsExactly("Book");
    }

    @Test
    void linesAcrossBranchesAreShownWhereBothEndsAre() {
        tasks.set(2, one.withDetail(TaskDetail.RELATIONS, scene.id() + "\tbecause\n" + new UUID(9, 9) + "\t"));
        model.refresh();
        assertThat(model.map().relations())
                .containsExactly(new Relation(one.id().toString(), scene.id().toString(), "because"));
        model.fold(topic(two));
        assertThat(model.map().relations()).isEmpty();
    }

    @Test
    void everyLayoutPlacesEveryTopicAndArrowsReachThem() {
        for (final Layout layout : Layout.values()) {
            model.layoutProperty().set(layout);
            model.refresh();
            assertThat(model.map().topics()).hasSize(6);
            final Topic centre = model.map().centre();
            assertThat(java.util.stream.Stream.of(Direction.values())
                            .flatMap(d -> Arrows.from(model.map(), centre, d).stream()))
                    .as(layout.name())
                    .isNotEmpty();
        }
        model.layoutProperty().set(Layout.ORG);
        model.refresh();
        assertThat(from(two, Direction.DOWN)).contains("Scene");
        assertThat(from(scene, Direction.UP)).contains("Two");
        assertThat(from(one, Direction.RIGHT)).contains("Two");
    }

    @Test
    void twentyThousandLevelsAreNotTooDeep() {
        Task above = scene;
        for (int i = 0; i < 20_000; i++) {
            above = add("Deeper", above);
        }
        model.refresh();
        assertThat(model.map().topics()).hasSize(20_006);
        model.fold(topic(book));
        assertThat(topic(book).hidden()).isEqualTo(20_003);
    }

    @Test
    void aDocumentInTheMiddleHasItsHeadingsAndTasksAroundIt() {
        final Topic.Page page = new Topic.Page(new DocumentId(new UUID(3, 3)), 4);
        final Seed heading = new Seed(
                "line:4",
                Optional.empty(),
                Optional.of(page),
                "Chapter",
                Topic.Status.FREE,
                Topic.Look.PLAIN,
                List.of());
        final Seed document = new Seed(
                "page:x",
                Optional.empty(),
                Optional.of(page),
                "Novel",
                Topic.Status.FREE,
                Topic.Look.PLAIN,
                List.of(heading, Seed.of(two, Workflow.standard())));
        model.pageProperty().set(Optional.of(document));
        model.refresh();
        assertThat(model.map().topics().values())
                .extracting(Topic::title)
                .containsExactly("Novel", "Chapter", "Two", "Scene");
        assertThat(model.fits(one.id(), model.map().centre())).isFalse();
    }
}
