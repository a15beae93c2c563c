package vespera.desktop.goals;

import atlantafx.base.controls.Popover;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;

/** The words of today, in the status line; on a click all there is about goals. */
public final class GoalLine extends Button {

    private static final Texts TEXTS = Texts.of(GoalLine.class);

    private final GoalsModel model;
    private final GoalsPane pane;
    private final Popover popover = new Popover();

    public GoalLine(final Desk desk) {
        model = new GoalsModel(desk);
        getStyleClass().addAll("flat", "status-button");
        setTooltip(new Tooltip(TEXTS.say("line-tip")));
        setId("status-goals");
        pane = new GoalsPane(model);
        pane.getStylesheets()
                .add(Objects.requireNonNull(GoalLine.class.getResource("/vespera/desktop/goals/goals.css"))
                        .toExternalForm());
        popover.setContentNode(pane);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
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
        if (popover.isShowing()) {
            popover.hide();
        } else {
            pane.choices();
            popover.show(this);
        }
    }
}
