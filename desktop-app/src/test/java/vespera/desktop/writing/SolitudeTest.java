package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Alone and back again: what stood beside is there again, as wide as it was. */
@ExtendWith(ApplicationExtension.class)
class SolitudeTest {

    private final StackPane text = new StackPane();
    private final StackPane binder = new StackPane();
    private final StackPane rail = new StackPane();

    @Start
    void start(final Stage stage) {
        rail.setMinWidth(150);
        binder.setMinWidth(Region.USE_PREF_SIZE);
        binder.setPrefWidth(20);
        SplitPane.setResizableWithParent(binder, false);
        final SplitPane split = new SplitPane(binder, text);
        split.setDividerPositions(0.3);
        final BorderPane root = new BorderPane(split);
        root.setLeft(rail);
        stage.setScene(new Scene(root, 900, 500));
        stage.show();
    }

    @Test
    void whatStoodBesideIsAsWideAsBefore(final FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> binder.getWidth() > 100);
        final double before = binder.getWidth();
        final Solitude solitude = new Solitude(text);
        for (int i = 0; i < 3; i++) {
            robot.interact(solitude::toggle);
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> text.getWidth() > 880);
            assertThat(rail.isVisible()).isFalse();
            robot.interact(solitude::toggle);
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> text.getWidth() < 700 && Math.abs(binder.getWidth() - before) <= 3);
            assertThat(rail.isVisible()).isTrue();
        }
    }
}
