package vespera.desktop.goals;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;

/** The words of today, in the status line; on a click all there is about goals. */
public final class GoalLine extends Button {

    private static final Texts TEXTS = Texts.of(GoalLine.class);

    private final GoalsModel model;
    private @Nullable GoalsPane pane;
    private final Popup popup = new Popup();

    public GoalLine(final Desk desk) {
        model = new GoalsModel(desk);
        getStyleClass().addAll("flat", "status-button");
        setTooltip(new Tooltip(TEXTS.say("line-tip")));
        setId("status-goals");
        popup.setAutoHide(true);
        setOnAction(event -> open());
        model.stateProperty().subscribe(this::say);
    }

    private void say(final GoalsModel.State state) {
        final int written = state.written();
        final boolean reached = state.daily() > 0 && written >= state.daily();
        setText(state.daily() > 0 ? TEXTS.say("line-of", written, state.daily()) : TEXTS.say("line", written));
        setGraphic(reached ? new FontIcon("fth-check") : null);
        setAccessibleText(getText());
    }

    /** Shows goals, history and streak. */
    public void open() {
        model.refresh();
        if (popup.isShowing()) {
            popup.hide();
        } else {
            pane().choices();
            final Bounds at = localToScreen(getBoundsInLocal());
            popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_RIGHT);
            popup.show(this, at.getMaxX(), at.getMinY() - 4);
        }
    }

    /** Made on first use: its chart alone has thirty explanations. */
    private GoalsPane pane() {
        GoalsPane made = pane;
        if (made == null) {
            made = new GoalsPane(model);
            made.getStylesheets()
                    .add(Objects.requireNonNull(GoalLine.class.getResource("/vespera/desktop/goals/goals.css"))
                            .toExternalForm());
            popup.getContent().add(made);
            pane = made;
        }
        return made;
    }
}
