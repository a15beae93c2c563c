package vespera.desktop.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where one is, the way to the palette, and what the side pane can show. */
final class TopBar extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final HBox crumbs = new HBox();
    private final HBox panels = new HBox(2);
    private final Button time = new Button(null, new FontIcon("fth-clock"));

    TopBar(final List<Panel> available, final Shell shell, final Tips tips) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        crumbs.getStyleClass().add("crumbs");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.setMinWidth(0);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        final Button palette = new Button("Find or do anything", new FontIcon("fth-search"));
        palette.getStyleClass().add("palette-button");
        final Label keys = new Label();
        tips.on(palette, "Command palette", "window.palette");
        shell.keymap().versionProperty().subscribe(version -> keys.setText(tips.keys("window.palette")));
        keys.getStyleClass().add("palette-keys");
        palette.setMinWidth(Region.USE_PREF_SIZE);
        palette.setAccessibleText("Command palette");
        palette.setOnAction(event -> shell.openPalette());
        final HBox way = new HBox(palette, keys);
        way.setAlignment(Pos.CENTER);
        way.getStyleClass().add("palette-way");
        way.setMinWidth(Region.USE_PREF_SIZE);
        panels.setAlignment(Pos.CENTER);
        time.setId("time-button");
        time.getStyleClass().addAll("button-icon", "flat", "panel-button");
        time.setAccessibleText("Look back in time");
        tips.on(time, "Look back in time", "time.open");
        time.setOnAction(event -> shell.time().toggle());
        panels.getChildren().add(time);
        for (final Panel panel : available) {
            panels.getChildren().add(button(panel, shell, tips));
        }
        getChildren().addAll(crumbs, way, panels);
    }

    private static Button button(final Panel panel, final Shell shell, final Tips tips) {
        final Button button = new Button(null, new FontIcon(panel.icon()));
        button.getStyleClass().addAll("button-icon", "flat", "panel-button");
        button.setAccessibleText(panel.title());
        tips.on(button, panel.title(), "panel." + panel.id());
        button.setUserData(panel.id());
        button.setOnAction(event -> shell.togglePanel(panel.id()));
        return button;
    }

    /** Marks which panel is in sight; empty for none. */
    void mark(final String panelId) {
        for (final Node button : panels.getChildren()) {
            if (button == time) {
                continue;
            }
            button.pseudoClassStateChanged(CURRENT, panelId.equals(button.getUserData()));
        }
    }

    /** Marks whether the time line is in sight. */
    void markTime(final boolean open) {
        time.pseudoClassStateChanged(CURRENT, open);
    }

    /** One step of the way to where one is. */
    record Crumb(String text, Runnable go) {}

    void crumbs(final List<Crumb> steps) {
        crumbs.getChildren().clear();
        for (int i = 0; i < steps.size(); i++) {
            final Crumb step = steps.get(i);
            if (i > 0) {
                final Label between = new Label("›");
                between.getStyleClass().add("crumb-between");
                between.setMinWidth(Region.USE_PREF_SIZE);
                crumbs.getChildren().add(between);
            }
            final boolean last = i == steps.size() - 1;
            final Button crumb = new Button(step.text());
            crumb.getStyleClass().addAll("flat", "crumb");
            crumb.pseudoClassStateChanged(CURRENT, last);
            crumb.setMinWidth(last ? 0 : Region.USE_PREF_SIZE);
            crumb.setOnAction(event -> step.go().run());
            crumbs.getChildren().add(crumb);
        }
    }
}
