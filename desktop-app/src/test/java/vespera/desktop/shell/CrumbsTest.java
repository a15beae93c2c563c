package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.hands.Hand;

/** The way to where one is, with more and with less room. */
@ExtendWith(ApplicationExtension.class)
class CrumbsTest {

    private static final List<String> NAMES = List.of(
            "Atelier", "Mind map", "The Glass Orchard", "Part One: Putty", "The Agent of the Board", "A nephew");

    private final Hand hand = new Hand();

    @SuppressWarnings("NullAway.Init")
    private Crumbs crumbs;

    @Start
    void start(final Stage stage) {
        crumbs = new Crumbs();
        stage.setScene(new Scene(crumbs, 900, 40));
        stage.show();
    }

    private List<Button> shown(final double width, final List<String> names) {
        hand.interact(() -> {
            crumbs.show(names.stream()
                    .map(name -> new Trail.Step(name, () -> {}, List::of))
                    .toList());
            crumbs.applyCss();
            crumbs.resize(width, 40);
            crumbs.layout();
        });
        return crumbs.getChildren().stream()
                .filter(node -> node.isVisible() && !node.getStyleClass().contains("crumb-between"))
                .map(Button.class::cast)
                .toList();
    }

    private static List<String> texts(final List<Button> buttons) {
        return buttons.stream().map(Button::getText).toList();
    }

    @Test
    void allStepsStandWhereThereIsRoom() {
        assertThat(texts(shown(1_600, NAMES))).isEqualTo(NAMES);
    }

    @Test
    void inLittleRoomTheMiddleGoesAndTheEndsStayLegible() {
        final List<Button> left = shown(360, NAMES);
        assertThat(texts(left)).startsWith("Atelier", "›  …").endsWith("A nephew");
        assertThat(left.getLast().getWidth())
                .isGreaterThanOrEqualTo(left.getLast().prefWidth(-1));
        assertThat(left).allMatch(one -> one.getLayoutX() + one.getWidth() <= 360);
    }

    @Test
    void inVeryLittleRoomOnlyTheEndStays() {
        final List<Button> left =
                shown(150, Stream.of("A rather long name", "Board", "A card").toList());
        assertThat(texts(left)).containsExactly("›  …", "A card");
    }
}
