package vespera.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import vespera.desktop.desk.View;

/** Clicks on cards of the board while mind map, inspector and the line at the top are in sight beside it. */
final class SelectionChild {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final long LOOK_MILLIS = 300;
    private static final double FREE_OF_NOTICES = 0.6;
    private static final long SETTLING_MILLIS = 1_500;

    private final Opened opened;
    private final Robot robot = WindowChild.onFx(Robot::new);

    private SelectionChild(final Opened opened) {
        this.opened = opened;
    }

    public static void main(final String[] arguments) throws Exception {
        try (Opened opened = Opened.sample(Path.of(arguments[0]))) {
            new SelectionChild(opened).measure(Integer.parseInt(arguments[1]));
        }
        System.exit(0);
    }

    private void measure(final int rounds) throws Exception {
        keys(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        WindowChild.rest(SETTLING_MILLIS);
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        WindowChild.rest(SETTLING_MILLIS);
        WindowChild.onFx(() -> {
            if (!opened.shell().panel().equals("inspector")) {
                opened.shell().togglePanel("inspector");
            }
            return true;
        });
        WindowChild.rest(SETTLING_MILLIS);
        final Node board = view("board");
        final Node map = view("mindmap");
        final boolean beside = map.getScene() != null && board.getScene() != null;
        final Samples all = new Samples();
        for (int i = 0; i < rounds + 3; i++) {
            final int number = i;
            final Labeled card = WindowChild.onFx(() -> {
                final List<Labeled> cards = cards(board);
                return cards.get(number % cards.size());
            });
            final double millis = opened.untilDrawn(() -> click(card), seen(card.getText(), board, map, beside));
            if (i >= 3) {
                all.add(millis);
            }
            WindowChild.rest(LOOK_MILLIS);
        }
        Child.say("parts", beside ? "board, mind map, inspector" : "board, inspector");
        Child.say("median", all.median());
        Child.say("p95", all.percentile(95));
    }

    private Node view(final String id) {
        return WindowChild.onFx(() -> opened.shell().views().stream()
                .filter(view -> view.id().equals(id))
                .map(View::node)
                .findFirst()
                .orElseThrow());
    }

    private BooleanSupplier seen(final String title, final Node board, final Node map, final boolean beside) {
        return () -> selected(board, title)
                && (!beside || selected(map, title))
                && says(Objects.requireNonNull(opened.shell().root().lookup(".side-pane"), "the inspector"), title);
    }

    private void click(final Node node) {
        final Bounds place = node.localToScreen(node.getLayoutBounds());
        robot.mouseMove(place.getCenterX(), place.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /** The titles of cards that are wholly in sight, above where notices come. */
    private static List<Labeled> cards(final Node board) {
        final Bounds whole = board.localToScreen(board.getLayoutBounds());
        final Bounds room = new BoundingBox(
                whole.getMinX(), whole.getMinY(), whole.getWidth(), whole.getHeight() * FREE_OF_NOTICES);
        final List<Labeled> all = new ArrayList<>();
        for (final Node node : board.lookupAll(".card-title")) {
            if (node instanceof Labeled label
                    && !label.getText().isBlank()
                    && room.contains(label.localToScreen(label.getLayoutBounds()))) {
                all.add(label);
            }
        }
        return all;
    }

    private static boolean selected(final Node within, final String title) {
        if (within.getPseudoClassStates().contains(SELECTED) && says(within, title)) {
            return true;
        }
        return within instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> selected(child, title));
    }

    private static boolean says(final Node within, final String title) {
        if (within instanceof Labeled label && title.equals(label.getText())
                || within instanceof Text text && title.equals(text.getText())
                || within instanceof TextInputControl field && title.equals(field.getText())) {
            return true;
        }
        return within instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, title));
    }

    private void keys(final KeyCode... codes) {
        WindowChild.onFx(() -> {
            for (final KeyCode code : codes) {
                robot.keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                robot.keyRelease(codes[i]);
            }
            return true;
        });
    }
}
