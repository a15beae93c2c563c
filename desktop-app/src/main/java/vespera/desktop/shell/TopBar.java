package vespera.desktop.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** Where one is, the way to the palette, and what the side pane can show. */
final class TopBar extends HBox {

    private static final Texts TEXTS = Texts.of(TopBar.class);
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final PseudoClass LITTLE = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW = 760;

    private final Crumbs crumbs = new Crumbs();
    private final HBox panels = new HBox(2);
    private final Button time = new Button(null, new FontIcon("fth-clock"));

    TopBar(final List<Panel> available, final Shell shell, final Tips tips) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        final Button palette = new Button(TEXTS.say("find-or-do"), new FontIcon("fth-search"));
        palette.getStyleClass().add("palette-button");
        final Label keys = new Label();
        tips.on(palette, TEXTS.say("palette"), "window.palette");
        shell.keymap().versionProperty().subscribe(version -> keys.setText(tips.keys("window.palette")));
        keys.getStyleClass().add("palette-keys");
        palette.setMinWidth(Region.USE_PREF_SIZE);
        palette.setAccessibleText(TEXTS.say("palette"));
        palette.setOnAction(event -> shell.openPalette());
        final HBox way = new HBox(palette, keys);
        way.setAlignment(Pos.CENTER);
        way.getStyleClass().add("palette-way");
        way.setMinWidth(Region.USE_PREF_SIZE);
        panels.setAlignment(Pos.CENTER);
        time.setId("time-button");
        time.getStyleClass().addAll("button-icon", "flat", "panel-button");
        time.setAccessibleText(TEXTS.say("look-back"));
        tips.on(time, TEXTS.say("look-back"), "time.open");
        time.setOnAction(event -> shell.time().toggle());
        panels.getChildren().add(time);
        for (final Panel panel : available) {
            panels.getChildren().add(button(panel, shell, tips));
        }
        getChildren().addAll(crumbs, way, panels);
        // Where there is little room, the way one went is worth more than the invitation.
        widthProperty().subscribe(width -> {
            final boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
            palette.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            pseudoClassStateChanged(LITTLE, narrow);
        });
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

    void crumbs(final List<Trail.Step> steps) {
        crumbs.show(steps);
    }
}
