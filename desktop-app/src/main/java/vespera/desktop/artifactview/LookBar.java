package vespera.desktop.artifactview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** Since when, by whom, and the ways of looking that were given a name. */
final class LookBar extends VBox {

    private static final Texts TEXTS = Texts.of(LookBar.class);
    private static final List<Integer> DAYS = List.of(0, 1, 7, 30, 365);

    private final ArtifactsViewModel model;
    private final SavedLooks saved;
    private final ComboBox<Integer> days = new ComboBox<>();
    private final ComboBox<String> who = new ComboBox<>();
    private final MenuButton looks = new MenuButton();
    private final HBox naming = new HBox(6);
    private final TextField name = new TextField();

    LookBar(final ArtifactsViewModel model, final SavedLooks saved) {
        super(8);
        this.model = model;
        this.saved = saved;
        getStyleClass().add("look-bar");
        choice(days, DAYS, model.daysProperty().get(), LookBar::days, TEXTS.say("since-when"));
        days.setId("artifacts-days");
        days.valueProperty().subscribe((was, is) -> model.daysProperty().set(is));
        model.daysProperty().subscribe(days::setValue);
        choice(who, List.of(""), "", one -> one.isEmpty() ? TEXTS.say("anybody") : one, TEXTS.say("by-whom"));
        who.setId("artifacts-who");
        who.valueProperty().subscribe((was, is) -> model.whoProperty().set(is == null ? "" : is));
        model.whoProperty().subscribe(who::setValue);
        looks.setId("artifacts-looks");
        looks.setText(TEXTS.say("saved-looks"));
        looks.getStyleClass().addAll("small", "flat");
        looks.setMaxWidth(Double.MAX_VALUE);
        looks.setOnShowing(event -> fill());
        name();
        fill();
        getChildren().addAll(days, who, looks, naming);
    }

    private static <T> void choice(
            final ComboBox<T> box,
            final List<T> values,
            final T value,
            final java.util.function.Function<T, String> words,
            final String called) {
        box.getItems().setAll(values);
        box.setValue(value);
        box.setAccessibleText(called);
        box.setTooltip(new Tooltip(called));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("small");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(final T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(final String text) {
                return value;
            }
        });
    }

    private static String days(final int days) {
        return switch (days) {
            case 0 -> TEXTS.say("all-time");
            case 1 -> TEXTS.say("of-today");
            default -> TEXTS.say("last-days", days);
        };
    }

    /** Takes in who there is to choose from. */
    void people(final List<String> people) {
        final String now = model.whoProperty().get();
        final List<String> all = new java.util.ArrayList<>(people);
        if (!now.isEmpty() && !all.contains(now)) {
            all.add(now);
        }
        all.addFirst("");
        if (!who.getItems().equals(all)) {
            who.getItems().setAll(all);
            who.setValue(now);
        }
    }

    private void fill() {
        looks.getItems().clear();
        for (final String one : saved.names()) {
            final MenuItem item = new MenuItem(one);
            item.setOnAction(event -> saved.find(one).ifPresent(model::look));
            looks.getItems().add(item);
        }
        if (!looks.getItems().isEmpty()) {
            looks.getItems().add(new SeparatorMenuItem());
        }
        final MenuItem keep = new MenuItem(TEXTS.say("save-look"), new FontIcon("fth-bookmark"));
        keep.setOnAction(event -> ask());
        looks.getItems().add(keep);
        saved.names().forEach(one -> {
            final MenuItem away = new MenuItem(TEXTS.say("remove-look", one), new FontIcon("fth-x"));
            away.setOnAction(event -> saved.remove(one));
            looks.getItems().add(away);
        });
        final MenuItem everything = new MenuItem(TEXTS.say("look-at-all"));
        everything.setOnAction(event -> model.look(Looking.ALL));
        looks.getItems().add(everything);
    }

    private void name() {
        name.setId("artifacts-look-name");
        name.setPromptText(TEXTS.say("name-of-look"));
        name.setAccessibleText(TEXTS.say("name-of-look"));
        HBox.setHgrow(name, Priority.ALWAYS);
        final Button keep = new Button(null, new FontIcon("fth-check"));
        keep.setAccessibleText(TEXTS.say("save-look"));
        keep.getStyleClass().addAll("small", "button-icon");
        keep.setOnAction(event -> keep());
        name.setOnAction(event -> keep());
        name.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                event.consume();
                shown(naming, false);
            }
        });
        naming.getChildren().addAll(name, keep);
        shown(naming, false);
    }

    /** Asks what the present way of looking is to be called. */
    void ask() {
        shown(naming, true);
        name.requestFocus();
    }

    private void keep() {
        saved.save(name.getText(), model.looking());
        name.clear();
        shown(naming, false);
        looks.requestFocus();
    }

    private static void shown(final Node node, final boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
