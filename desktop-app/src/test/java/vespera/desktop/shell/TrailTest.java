package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.desktop.desk.AsOf;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.Work;
import vespera.gateway.Atelier;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskTree;

/** The way to what is selected, now and as it was. */
class TrailTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("Part I"));
        Files.writeString(folder.resolve("Part I").resolve("Lamp.md"), "# Lamp\n");
        Files.writeString(folder.resolve("Part I").resolve("Oil.md"), "# Oil\n");
        atelier = Atelier.open(folder);
        atelier.scan();
        desk = new Desk(
                atelier,
                atelier.person(),
                new Selection(),
                new Work(failure -> {}),
                new Notices(),
                new Routes(),
                new SimpleBooleanProperty());
    }

    @AfterEach
    void close() {
        desk.work().close();
        atelier.close();
    }

    private List<Trail.Step> way(final Subject subject) {
        return new Trail(desk).to(Optional.of(subject), () -> {});
    }

    @Test
    void foldersLeadToADocumentAndEachStepKnowsWhatStandsBeside() {
        final List<Trail.Step> steps = way(new Subject.OfDocument(
                atelier.catalogue().at("Part I/Lamp.md").orElseThrow().id()));
        assertThat(steps).extracting(Trail.Step::text).containsExactly("Part I", "Lamp");
        assertThat(steps.getLast().beside().get())
                .extracting(Trail.Beside::text)
                .containsExactly("Lamp", "Oil");
        assertThat(steps.getLast().beside().get())
                .extracting(Trail.Beside::here)
                .containsExactly(true, false);
    }

    @Test
    void thereIsNoWayToWhatWasTakenAway() {
        final Task scene = atelier.tasks().create(atelier.person(), NewTask.titled("The well"));
        final Subject subject = new Subject.OfTask(scene.id());
        assertThat(way(subject)).hasSize(1);
        atelier.undo().undo(atelier.person());
        assertThat(way(subject)).isEmpty();
    }

    @Test
    void parentsLeadToATaskAndThePastHasTheNamesOfThen() {
        final Task part = atelier.tasks().create(atelier.person(), NewTask.titled("Part I"));
        final Task scene = atelier.tasks()
                .create(atelier.person(), NewTask.titled("The well").under(part.id()));
        final TaskTree then = atelier.tasks().tree();
        atelier.tasks().rename(atelier.person(), scene.id(), "The cistern");
        final Subject subject = new Subject.OfTask(scene.id());
        assertThat(way(subject)).extracting(Trail.Step::text).containsExactly("Part I", "The cistern");
        desk.asOf()
                .look(new AsOf.Moment(
                        Instant.EPOCH, new Past(1, 1, then, Past.NOTHING.documents(), Past.NOTHING.channels())));
        assertThat(way(subject)).extracting(Trail.Step::text).containsExactly("Part I", "The well");
        assertThat(new Trail(desk).title(subject)).contains("The well");
    }
}
