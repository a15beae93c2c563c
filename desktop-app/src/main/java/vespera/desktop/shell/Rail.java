package vespera.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.View;

/** The slim column of views at the left; the last one stands at the bottom. */
final class Rail extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NAMED = 59;
    private static final double EDGE = 24;

    private final Map<String, Button> buttons = new HashMap<>();

    /** @param inTab opens a view in a tab of its own, by a middle click */
    Rail(final List<View> views, final Tips tips, final Consumer<String> chosen, final Consumer<String> inTab) {
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        setMinHeight(0);
        final VBox upper = new VBox();
        upper.getStyleClass().add("rail-views");
        final ScrollPane scroll = new ScrollPane(upper);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("rail-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        for (int i = 0; i < views.size(); i++) {
            final Button button = button(views.get(i), tips, chosen, inTab);
            final boolean last = i == views.size() - 1;
            (last ? this : upper).getChildren().add(button);
            button.focusedProperty().subscribe(focused -> {
                if (focused && !last) {
                    reveal(scroll, upper, button);
                }
            });
        }
        // Where there is too little room for names, the icons alone say it, and the tips.
        heightProperty()
                .subscribe(height ->
                        narrow(height.doubleValue() > 0 && height.doubleValue() < views.size() * NAMED + EDGE));
    }

    private void narrow(final boolean icons) {
        pseudoClassStateChanged(NARROW, icons);
        buttons.values()
                .forEach(button -> button.setContentDisplay(icons ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP));
    }

    private static void reveal(final ScrollPane scroll, final VBox list, final Button button) {
        final double more = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (more > 0) {
            scroll.setVvalue(Math.clamp((button.getLayoutY() - EDGE) / more, 0, 1));
        }
    }

    private Button button(
            final View view, final Tips tips, final Consumer<String> chosen, final Consumer<String> inTab) {
        final Button button = new Button(view.title(), new FontIcon(view.icon()));
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(view.title());
        tips.on(button, view.title(), "view." + view.id());
        button.setOnAction(event -> chosen.accept(view.id()));
        button.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                inTab.accept(view.id());
            }
        });
        buttons.put(view.id(), button);
        return button;
    }

    /** Marks which view is in front. */
    void mark(final String viewId) {
        buttons.forEach((id, button) -> button.pseudoClassStateChanged(CURRENT, id.equals(viewId)));
    }
}
