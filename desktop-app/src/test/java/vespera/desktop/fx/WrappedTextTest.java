package vespera.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Text from the right breaks into lines: the toolkit alone fails at that where Pango shapes it, with the window. */
@ExtendWith(ApplicationExtension.class)
class WrappedTextTest {

    private static final String HEBREW =
            "הספר הזה נכתב בעברית, והוא ארוך מאוד, כדי שהשורה תישבר פעמיים או שלוש פעמים. ";

    @Start
    void start(final javafx.stage.Stage stage) {
        WrappedText.mend();
        stage.setScene(new Scene(new Group(), 10, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEBREW + HEBREW + HEBREW,
                "هذا نص طويل باللغة العربية، مكتوب لكي ينكسر السطر مرتين أو ثلاث مرات على الأقل.",
                "Linnet said שלום עולם and went home in 1908, " + HEBREW,
                "--- --- --- ... *** --- - - -"
            })
    void linesBreakWhateverTheirDirection(final String words, final FxRobot robot) {
        assertThatCode(() -> robot.interact(() -> {
                    for (final NodeOrientation orientation :
                            new NodeOrientation[] {NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT}) {
                        for (int width = 40; width < 700; width += 60) {
                            laidOut(words, orientation, width);
                        }
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void theFirstLineOfTwoIsNotShapedAsTheWhole(final FxRobot robot) {
        final double[] widths = new double[2];
        robot.interact(() -> {
            widths[0] = laidOut(HEBREW + HEBREW, NodeOrientation.RIGHT_TO_LEFT, 300)
                    .getChildren()
                    .getFirst()
                    .getLayoutBounds()
                    .getWidth();
            WrappedText.mend();
            widths[1] = laidOut(HEBREW + HEBREW, NodeOrientation.RIGHT_TO_LEFT, 300)
                    .getChildren()
                    .getFirst()
                    .getLayoutBounds()
                    .getWidth();
        });
        assertThat(widths[0]).isPositive().isLessThanOrEqualTo(301);
        assertThat(widths[1]).as("mended twice is mended once").isEqualTo(widths[0]);
    }

    private static TextFlow laidOut(final String words, final NodeOrientation orientation, final double width) {
        final TextFlow flow = new TextFlow(new Text(words));
        flow.setNodeOrientation(orientation);
        new Scene(new Group(flow));
        flow.resize(width, flow.prefHeight(width));
        flow.layout();
        return flow;
    }
}
