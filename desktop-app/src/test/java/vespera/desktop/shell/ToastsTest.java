package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Notices;
import vespera.desktop.hands.Hand;

/** However long the notices are, none lies over another and none leaves the window. */
@ExtendWith(ApplicationExtension.class)
class ToastsTest {

    private static final String LONG =
            "The unsaved text of this document is back, with the caret where it was. ".repeat(7);

    private final Hand hand = new Hand();
    private final Notices notices = new Notices();

    @SuppressWarnings("NullAway.Init")
    private Toasts toasts;

    @SuppressWarnings("NullAway.Init")
    private StackPane root;

    @Start
    void start(final Stage stage) {
        toasts = new Toasts(notices);
        root = new StackPane(toasts);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        Appearance.dress(root);
        stage.setScene(new Scene(root, 900, 520));
        stage.show();
    }

    private List<Node> laidOut() {
        hand.interact(() -> {
            root.applyCss();
            root.layout();
        });
        return toasts.inSight();
    }

    @Test
    void threeTallOnesDoNotOverlapAndStayInTheWindow() {
        hand.interact(() -> {
            notices.stay(Notices.Tone.INFO, LONG, "Open it", () -> {});
            notices.offer(Notices.Tone.PROBLEM, LONG, "Try again", () -> {});
            notices.offer(Notices.Tone.DONE, LONG, "Undo", () -> {});
        });
        final List<Node> seen = laidOut();
        assertThat(seen).isNotEmpty();
        double before = 0;
        for (final Node toast : seen) {
            final var place = toast.localToScene(toast.getLayoutBounds());
            assertThat(place.getMinY()).isGreaterThanOrEqualTo(before);
            assertThat(place.getMaxY()).isLessThanOrEqualTo(520);
            before = place.getMaxY();
        }
        assertThat(notices.all()).hasSize(3);
    }

    @Test
    void shortOnesAreAllInSight() {
        hand.interact(() -> {
            notices.say(Notices.Tone.DONE, "Saved.");
            notices.say(Notices.Tone.DONE, "Moved.");
            notices.say(Notices.Tone.DONE, "Renamed.");
        });
        assertThat(laidOut()).hasSize(3);
    }
}
