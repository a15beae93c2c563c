package vespera.desktop.codex;

import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import vespera.desktop.passages.Quote;
import vespera.desktop.passages.QuoteFlow;
import vespera.scriptorium.codex.Appearance;

/** A passage that opens where it stands, by a click or by Enter. As tall as its words, which a button would not be. */
final class PassageRow extends VBox {

    private static final int LONG = 300;

    private final Runnable go;

    PassageRow(final Appearance where, final List<String> marks, final String above, final Runnable go) {
        super(2);
        this.go = go;
        getStyleClass().add("codex-passage");
        final QuoteFlow flow = new QuoteFlow(Quote.around(where.passage(), marks, LONG));
        final Label place = new Label(above);
        place.getStyleClass().add("codex-place");
        getChildren().addAll(place, flow);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(above + ": " + flow.getAccessibleText());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                go.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                go.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(final AccessibleAction action, final Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            go.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
