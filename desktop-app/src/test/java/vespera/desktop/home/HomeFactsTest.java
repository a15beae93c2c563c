package vespera.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vespera.desktop.past.SinceHere;
import vespera.gateway.Atelier;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** What home has to say of an atelier in which much happened. */
@ExtendWith(ApplicationExtension.class)
class HomeFactsTest {

    @TempDir
    Path folder;

    @Test
    void aCommandThatChangedManyCardsIsOneLine() {
        try (Atelier atelier = Atelier.open(folder)) {
            final List<TaskId> ids = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ids.add(atelier.tasks()
                        .create(atelier.person(), NewTask.titled("Card " + i).withStatus("todo"))
                        .id());
            }
            atelier.tasks()
                    .all(
                            atelier.person(),
                            "moved 12 cards to Doing",
                            tree -> ids.stream()
                                    .map(id -> new TaskEvent.StatusChanged(id, "todo", "doing"))
                                    .toList());
            final HomeFacts facts =
                    HomeFacts.gather(atelier, Optional.empty(), Optional.empty(), new SinceHere(atelier, 0));
            assertThat(facts.recent().getFirst().happening().tasks()).hasSize(12);
            assertThat(facts.recent().get(1).words()).contains("Card 11");
        }
    }

    @Test
    void ofManyRowsOnlyThoseThatAreShownAreMade() {
        final List<Integer> made = new ArrayList<>();
        final List<Integer> many = IntStream.range(0, 427).boxed().toList();
        new FxRobot().interact(() -> {
            final VBox card = Rows.card("Under way", 3, many, one -> {
                made.add(one);
                return new Region();
            });
            assertThat(made).hasSize(3);
            final Hyperlink more = (Hyperlink) card.getChildren().getLast();
            assertThat(more.getText()).contains("20").contains("424");
            more.fire();
            assertThat(made).hasSize(23);
            assertThat(((Hyperlink) card.getChildren().getLast()).getText()).contains("404");
        });
    }
}
