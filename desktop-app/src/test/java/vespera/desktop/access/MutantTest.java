package vespera.desktop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.hands.Hand;

/** What the walk for people who see little must notice, planted one fault at a time. */
@ExtendWith(ApplicationExtension.class)
class MutantTest {

    private final Hand hand = new Hand();
    private final VBox page = new VBox(8);

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void start(final Stage stage) {
        final TextField field = new TextField();
        field.setAccessibleText("A field");
        page.getChildren().setAll(new Button("One"), field, new Label("Black on white"));
        page.setStyle("-fx-background-color: white");
        scene = new Scene(page, 400, 300);
        stage.setScene(scene);
        stage.show();
    }

    private void plant(final javafx.scene.Node node) {
        hand.interact(() -> {
            page.getChildren().add(node);
            page.applyCss();
            page.layout();
        });
    }

    @Test
    void whatIsRightHasNoFault() {
        assertThat(Seen.unnamed(page)).isEmpty();
        assertThat(Contrast.faint(page)).isEmpty();
        final TabWalk walk = TabWalk.around(hand, scene);
        assertThat(walk.traps()).isEmpty();
        assertThat(walk.missed()).isEmpty();
        assertThat(walk.round()).isTrue();
    }

    @Test
    void aControlWithoutANameIsCaught() {
        plant(new Button(null, new Label("")));
        assertThat(Seen.unnamed(page)).singleElement().asString().startsWith("no name: ");
    }

    @Test
    void aPaneThatTakesKeysAndDoesNotSayWhatItIsIsCaught() {
        final Pane pane = new Pane();
        pane.setMinSize(20, 20);
        pane.setFocusTraversable(true);
        pane.setAccessibleText("Something");
        plant(pane);
        assertThat(Seen.unnamed(page)).singleElement().asString().startsWith("no role: ");
    }

    @Test
    void faintTextIsCaughtByColourGroundAndOpacity() {
        final Label grey = new Label("Grey");
        grey.setStyle("-fx-text-fill: #8a8a8a");
        plant(grey);
        assertThat(Contrast.faint(page)).singleElement().asString().contains("“Grey”");
        final Label veiled = new Label("Veiled");
        veiled.setStyle("-fx-text-fill: black");
        veiled.setOpacity(0.4);
        plant(veiled);
        final Label night = new Label("Night");
        night.setStyle("-fx-text-fill: black; -fx-background-color: #303030");
        plant(night);
        assertThat(Contrast.faint(page)).hasSize(3);
        assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isBetween(20.99, 21.01);
    }

    @Test
    void whatIsFaintOnlyUnderThePointerHeldDownOrChosenIsCaught() {
        page.getStylesheets()
                .add("data:text/css,"
                        + """
                .dims:hover { -fx-opacity: 0.3; }
                .fades:pressed { -fx-text-fill: #bbbbbb; }
                .pales:selected { -fx-text-fill: #bbbbbb; }
                """.replace("#", "%23").replace(" ", "%20").replace("\n", ""));
        final ToggleButton pales = new ToggleButton("Pales");
        pales.getStyleClass().setAll("pales");
        final Label dims = new Label("Dims");
        dims.getStyleClass().setAll("dims");
        final Label fades = new Label("Fades");
        fades.getStyleClass().setAll("fades");
        plant(new VBox(dims, fades, pales));
        assertThat(Contrast.faint(page)).isEmpty();
        final List<String> found = new ArrayList<>();
        hand.interact(() -> found.addAll(States.all(page, Contrast::faint)));
        assertThat(found).hasSize(5);
        assertThat(found).filteredOn(one -> one.contains("“Dims”")).hasSize(2);
        assertThat(found)
                .filteredOn(one -> one.contains("“Fades”") && one.contains("held down"))
                .hasSize(1);
        assertThat(found)
                .filteredOn(one -> one.contains("“Pales”") && one.contains("chosen"))
                .hasSize(2);
        assertThat(Contrast.faint(page)).isEmpty();
    }

    @Test
    void aKeyboardTrapIsCaught() {
        final TextField trap = new TextField();
        trap.setId("trap");
        trap.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
        plant(trap);
        assertThat(TabWalk.around(hand, scene).traps())
                .singleElement()
                .asString()
                .contains("#trap");
    }

    @Test
    void whatTheTabKeyPassesByIsCaught() {
        final Button first = (Button) page.getChildren().getFirst();
        first.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
                page.getChildren().getLast().requestFocus();
            }
        });
        plant(new Button("Passed by"));
        plant(new Button("Last"));
        assertThat(TabWalk.around(hand, scene).missed()).anyMatch(one -> one.contains("TextField"));
    }
}
