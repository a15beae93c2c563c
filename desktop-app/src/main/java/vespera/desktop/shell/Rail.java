package vespera.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.View;

/** The slim column of views at the left; the last one stands at the bottom. */
final class Rail extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<String, Button> buttons = new HashMap<>();

    Rail(final List<View> views, final Tips tips, final Consumer<String> chosen) {
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        for (int i = 0; i < views.size(); i++) {
            final View view = views.get(i);
            if (i > 0 && i == views.size() - 1) {
                final Region room = new Region();
                VBox.setVgrow(room, Priority.ALWAYS);
                getChildren().add(room);
            }
            getChildren().add(button(view, tips, chosen));
        }
    }

    private Button button(final View view, final Tips tips, final Consumer<String> chosen) {
        final Button button = new Button(view.title(), new FontIcon(view.icon()));
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(view.title());
        tips.on(button, view.title(), "view." + view.id());
        button.setOnAction(event -> chosen.accept(view.id()));
        buttons.put(view.id(), button);
        return button;
    }

    /** Marks which view is in front. */
    void mark(final String viewId) {
        buttons.forEach((id, button) -> button.pseudoClassStateChanged(CURRENT, id.equals(viewId)));
    }
}
