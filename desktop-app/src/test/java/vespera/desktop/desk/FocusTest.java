package vespera.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.hands.Hand;

/** A wish for the keyboard outlives the moment before the first picture. */
@ExtendWith(ApplicationExtension.class)
class FocusTest {

    private final Hand hand = new Hand();
    private final Focus focus = new Focus();

    @SuppressWarnings("NullAway.Init")
    private Button other;

    @SuppressWarnings("NullAway.Init")
    private StackPane root;

    @Start
    void start(final Stage stage) {
        other = new Button("other");
        root = new StackPane(other);
        stage.setScene(new Scene(root, 300, 200));
        stage.show();
    }

    @Test
    void whatStandsInASceneHasItAtOnce() {
        hand.interact(() -> {
            focus.to(other);
            assertThat(other.getScene().getFocusOwner()).isSameAs(other);
        });
    }

    @Test
    void whatIsInAPaneWithoutItsSkinHasItWithTheNextPicture() {
        final Button deep = new Button("deep");
        hand.interact(() -> {
            final ScrollPane pane = new ScrollPane(deep);
            root.getChildren().add(pane);
            focus.to(deep);
            assertThat(deep.getScene()).isNull();
            assertThat(focus.waitsFor(deep)).isTrue();
            pane.applyCss();
            assertThat(root.getScene().getFocusOwner()).isSameAs(deep);
            assertThat(focus.waitsFor(deep)).isFalse();
        });
    }

    @Test
    void theLastWishWins() {
        final Button early = new Button("early");
        final Button late = new Button("late");
        hand.interact(() -> {
            focus.to(early);
            focus.to(late);
            root.getChildren().addAll(late, early);
            assertThat(root.getScene().getFocusOwner()).isSameAs(late);
            root.getChildren().remove(early);
            focus.to(early);
            focus.to(other);
            root.getChildren().add(early);
            assertThat(root.getScene().getFocusOwner()).isSameAs(other);
        });
    }

    @Test
    void whatIsReadyLateDoesNotTakeItFromWhoAskedSince() {
        hand.interact(() -> {
            final Button text = new Button("text");
            root.getChildren().add(text);
            final Runnable first = focus.later(text, text::requestFocus);
            focus.to(other);
            first.run();
            assertThat(root.getScene().getFocusOwner()).isSameAs(other);
            focus.later(text, text::requestFocus).run();
            assertThat(root.getScene().getFocusOwner()).isSameAs(text);
        });
    }
}
