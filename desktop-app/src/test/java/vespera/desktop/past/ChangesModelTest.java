package vespera.desktop.past;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.Work;
import vespera.desktop.hands.Hand;
import vespera.desktop.past.Change.Standing;
import vespera.desktop.past.ChangesModel.Period;
import vespera.desktop.past.ChangesModel.Row;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** What changed: in an earlier session a card was made, in this one it was moved twice, once taken back. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class ChangesModelTest {

    private final Hand hand = new Hand();
    private final Work work = new Work(failure -> {});

    @TempDir
    static Path folder;

    private Atelier atelier;
    private Task card;
    private ChangesModel model;
    private Optional<Instant> moment = Optional.empty();

    @Start
    void start(final Stage stage) throws java.io.IOException {
        final Path root = Files.createTempDirectory(folder, "atelier");
        try (Atelier before = Atelier.open(root)) {
            card = before.tasks().create(before.person(), NewTask.titled("Lamp").withStatus("todo"));
        }
        atelier = Atelier.open(root);
        atelier.tasks().setStatus(atelier.person(), card.id(), "doing");
        atelier.tasks().setStatus(atelier.person(), card.id(), "review");
        atelier.undo().undo(atelier.person());
        atelier.tasks()
                .create(
                        atelier.person().as(Actor.role("editor")),
                        NewTask.titled("Pane").withStatus("todo"));
        model = new ChangesModel(
                work,
                new SinceHere(atelier, 0),
                () -> moment,
                subject -> subject instanceof Subject.OfTask t
                        ? atelier.tasks().tree().find(t.id()).orElseThrow().title()
                        : "?",
                Instant::now,
                ZoneId.systemDefault());
        stage.setTitle("none");
    }

    @AfterEach
    void close() {
        work.close();
        atelier.close();
    }

    private List<Row> rows(final Period period) throws TimeoutException {
        hand.interact(() -> {
            model.periodProperty().set(period);
            model.refresh();
        });
        until(() -> !model.summaryProperty().get().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        return model.rowsProperty().get();
    }

    private static List<Standing> standings(final List<Row> rows) {
        return rows.stream()
                .filter(Row.Item.class::isInstance)
                .map(row -> ((Row.Item) row).change().standing())
                .toList();
    }

    @Test
    void sinceTheLastSessionByWhatItHappenedToNewestFirstWithWhatWasTakenBack() throws TimeoutException {
        final List<Row> rows = rows(Period.LAST_HERE);
        assertThat(rows.stream().filter(Row.Heading.class::isInstance).map(row -> ((Row.Heading) row).title()))
                .containsExactly("Pane", "Lamp");
        assertThat(standings(rows))
                .containsExactly(Standing.DONE, Standing.TAKES_BACK, Standing.TAKEN_BACK, Standing.DONE);
        assertThat(model.summaryProperty().get())
                .startsWith("4 changes by editor (role) and "
                        + atelier.person().actor().name() + ", since ");
    }

    @Test
    void whatWasTakenBackAfterTheSecondMomentIsSaidToo() throws TimeoutException {
        final long moved = atelier.journal().read(2, 1).getFirst().time();
        hand.interact(() -> model.between(Optional.empty(), Optional.of(Instant.ofEpochMilli(moved))));
        until(() -> !model.summaryProperty().get().isEmpty());
        assertThat(standings(model.rowsProperty().get()))
                .containsExactly(Standing.TAKEN_BACK, Standing.DONE, Standing.DONE);
        assertThat(model.summaryProperty().get()).contains("since the beginning until ");
    }

    @Test
    void twoMomentsInTheWrongOrderAreTurnedRound() throws TimeoutException {
        final Instant made =
                Instant.ofEpochMilli(atelier.journal().read(0, 1).getFirst().time());
        final Instant moved =
                Instant.ofEpochMilli(atelier.journal().read(1, 1).getFirst().time());
        hand.interact(() -> model.between(Optional.of(moved), Optional.of(made)));
        until(() -> !model.summaryProperty().get().isEmpty());
        assertThat(standings(model.rowsProperty().get())).containsExactly(Standing.DONE);
    }

    @Test
    void theMomentOnTheTimeLineCountsAndNowHasNothingSince() throws TimeoutException {
        assertThat(rows(Period.MOMENT)).isEmpty();
        assertThat(model.summaryProperty().get()).startsWith("The time line shows now.");
        moment = Optional.of(
                Instant.ofEpochMilli(atelier.journal().read(3, 1).getFirst().time()));
        hand.interact(model::refresh);
        until(() -> !model.rowsProperty().get().isEmpty());
        assertThat(standings(model.rowsProperty().get())).containsExactly(Standing.DONE);
    }

    @Test
    void theFirstSessionHasNothingBefore() throws java.io.IOException {
        try (Atelier first = Atelier.open(Files.createTempDirectory(folder, "first"))) {
            first.tasks().create(first.person(), NewTask.titled("Lamp"));
            assertThat(new SinceHere(first, 0).read(9)).isEmpty();
            assertThat(new SinceHere(first, 5).read(9).orElseThrow().changes()).hasSize(1);
        }
    }
}
