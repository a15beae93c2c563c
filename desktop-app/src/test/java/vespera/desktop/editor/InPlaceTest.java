package vespera.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.editor.TextEditor.Underline;

/** What is typed goes into the line that stands on the screen, and looks there as if everything were drawn anew. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test
class InPlaceTest {

    private static final String TEXT = """
            # The glass orchard

            She *slowly* mended the **lamp** and [[Isaure]] said nothing.

            - a thing
            - [ ] another, `so` to speak

            Again the light of winter walked to a house, and nobody came.
            """;

    private CodeAreaEditor editor;

    @Start
    void start(final Stage stage) {
        editor = new CodeAreaEditor();
        stage.setScene(new Scene(new StackPane(editor.node()), 700, 500));
        stage.show();
        editor.show(TEXT);
    }

    private static <T> T onFx(final Callable<T> what) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, what);
    }

    private void drawn() {
        final Parent root = editor.node().getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    private void type(final String letter) {
        Event.fireEvent(
                editor.node(),
                new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private List<TextFlow> flows() {
        final List<TextFlow> all = new ArrayList<>();
        collect(editor.node(), all);
        all.sort(Comparator.comparingDouble(flow -> flow.localToScene(0, 0).getY()));
        return all;
    }

    private static void collect(final Node node, final List<TextFlow> into) {
        if (node instanceof TextFlow flow) {
            into.add(flow);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** What is to be seen: each line's letters with their looks and where they stand. */
    private List<String> seen() {
        return flows().stream()
                .map(flow -> flow.getChildren().stream()
                                .map(Text.class::cast)
                                .map(text -> text.getText() + text.getStyleClass())
                                .collect(Collectors.joining())
                        + " at " + flow.localToScene(0, 0) + " " + flow.getHeight())
                .toList();
    }

    private String words() {
        return flows().stream()
                .map(flow -> flow.getChildren().stream()
                        .map(text -> ((Text) text).getText())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aLetterLeavesTheOtherLinesAsTheyStand() {
        final List<TextFlow> before = onFx(() -> {
            drawn();
            editor.select(editor.lineStart(2) + 4, editor.lineStart(2) + 4);
            drawn();
            return flows();
        });

        final List<TextFlow> after = onFx(() -> {
            type("x");
            drawn();
            return flows();
        });

        assertThat(before).hasSizeGreaterThan(5);
        assertThat(after).as("the very nodes that stood there").containsExactlyElementsOf(before);
        assertThat(onFx(this::words)).isEqualTo(onFx(editor::text)).contains("She x*slowly*");
    }

    @Test
    void howeverItIsEditedItLooksAsIfAllWereDrawnAnew() {
        final Random random = new Random(7);
        final String[] typed = {"a", " ", "*", "`", "[", "]", "#", "word ", "\n", "```", "-", "“", "ש", "字", "😀"};
        for (int i = 0; i < 150; i++) {
            final int step = i;
            onFx(() -> {
                edit(random, typed);
                drawn();
                if (step % 10 == 9) {
                    final List<String> now = seen();
                    assertThat(words()).isEqualTo(editor.text());
                    editor.anew(0, editor.lines() - 1);
                    drawn();
                    assertThat(now).as("after step " + step).isEqualTo(seen());
                }
                return step;
            });
            if (i % 30 == 29) {
                onFx(() -> {
                    editor.show(TEXT);
                    return true;
                });
            }
        }
    }

    private void edit(final Random random, final String[] typed) {
        final int length = editor.length();
        switch (random.nextInt(8)) {
            case 0 -> {
                final int to = random.nextInt(length + 1);
                editor.select(to, to);
            }
            case 1 -> editor.undo();
            case 2 -> editor.redo();
            case 3 -> {
                final int from = random.nextInt(length + 1);
                editor.replace(from, Math.min(length, from + random.nextInt(12)), typed[random.nextInt(typed.length)]);
            }
            default -> type(typed[random.nextInt(typed.length)]);
        }
    }

    @Test
    void whatIsUnderWordsGoesWithThemAndIsNoLetter() {
        final List<Underline> under = new ArrayList<>(List.of(new Underline(4, 12, "proof-spelling")));
        onFx(() -> {
            editor.underline(line -> line == 2 ? List.copyOf(under) : List.of());
            editor.redraw(2, 2);
            editor.select(editor.lineStart(2), editor.lineStart(2));
            drawn();
            return true;
        });
        final double first = onFx(this::waveStart);

        onFx(() -> {
            under.set(0, new Underline(7, 15, "proof-spelling"));
            type("mmm");
            drawn();
            return true;
        });

        assertThat(onFx(this::waveStart)).as("it moved to the right").isGreaterThan(first + 5);
        assertThat(onFx(this::words)).isEqualTo(onFx(editor::text));
    }

    private double waveStart() {
        final List<Wave> waves = editor.node().lookupAll(".proof-spelling").stream()
                .filter(Wave.class::isInstance)
                .map(Wave.class::cast)
                .toList();
        assertThat(waves).hasSize(1);
        return waves.getFirst()
                .localToScene(waves.getFirst().getBoundsInLocal())
                .getMinX();
    }

    @Test
    void theLineOfATypewriterStaysInTheMiddle() throws java.util.concurrent.TimeoutException {
        onFx(() -> {
            editor.show("A line of the story.\n\n".repeat(200));
            editor.centred(true);
            editor.select(editor.lineStart(201), editor.lineStart(201));
            return true;
        });
        WaitForAsyncUtils.waitFor(30, java.util.concurrent.TimeUnit.SECONDS, () -> onFx(this::offMiddle) < 40);
    }

    private double offMiddle() {
        final double middle =
                editor.node().localToScreen(editor.node().getLayoutBounds()).getCenterY();
        return editor.caretOnScreen()
                .map(caret -> Math.abs(caret.getCenterY() - middle))
                .orElse(Double.MAX_VALUE);
    }
}
