package vespera.desktop.settings;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.palette.KeyNames;
import vespera.desktop.texts.Texts;

/** Every action with its keys: press others in their place. */
final class KeysSection {

    private static final Texts TEXTS = Texts.of(KeysSection.class);
    private static final double HEIGHT = 400;

    private final KeysModel model;
    private final TextField search = new TextField();
    private final ListView<KeysModel.Row> list = new ListView<>();
    private final Label says = new Label();
    private final Button take = new Button(TEXTS.say("take-anyway"));
    private final Button all = new Button(TEXTS.say("all-as-usual"));
    private final VBox node;
    private @Nullable String waiting;
    private String refused = "";

    KeysSection(final KeysModel model) {
        this.model = model;
        search.setPromptText(TEXTS.say("find-action"));
        search.setAccessibleText(TEXTS.say("find-action"));
        search.textProperty().addListener((value, before, now) -> fill());
        list.setPrefHeight(HEIGHT);
        list.setAccessibleText(TEXTS.say("keys-list"));
        list.setPlaceholder(new Label(TEXTS.say("no-action")));
        list.setCellFactory(view -> new Line());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.focusedProperty().subscribe(focused -> {
            if (!focused) {
                waitFor(null);
            }
        });
        list.getStyleClass().add("keys-list");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.getStyleClass().add("settings-quiet");
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        take.setVisible(false);
        take.managedProperty().bind(take.visibleProperty());
        take.setOnAction(event -> takeAnyway());
        all.setOnAction(event -> {
            model.resetAll();
            fill();
        });
        final HBox below = new HBox(8, says, take, all);
        below.setAlignment(Pos.CENTER_LEFT);
        node = SettingsView.section(TEXTS.say("keys"), TEXTS.say("keys-words"), search, list, below);
    }

    Node node() {
        return node;
    }

    /** Shows what there is now. */
    void refresh() {
        fill();
    }

    private void fill() {
        final Optional<String> at = chosen().map(row -> row.action().id());
        list.getItems().setAll(model.rows(search.getText()));
        list.getItems().stream()
                .filter(row -> at.equals(Optional.of(row.action().id())))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        if (chosen().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        all.setDisable(!model.changed());
        if (waiting == null && refused.isEmpty()) {
            says.setText("");
        }
    }

    private Optional<KeysModel.Row> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void waitFor(final @Nullable String action) {
        waiting = action;
        model.listen(action != null);
        refused = "";
        take.setVisible(false);
        says.setText(action == null ? "" : TEXTS.say("press-new"));
        list.refresh();
    }

    private void key(final KeyEvent event) {
        final Optional<KeysModel.Row> row = chosen();
        if (row.isEmpty()) {
            return;
        }
        if (waiting != null) {
            event.consume();
            pressed(row.get(), event);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            event.consume();
            waitFor(row.get().action().id());
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            model.set(row.get().action(), "");
            fill();
        }
    }

    private void pressed(final KeysModel.Row row, final KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            waitFor(null);
        } else if (event.getCode() == KeyCode.BACK_SPACE && !event.isShortcutDown() && !event.isAltDown()) {
            waitFor(null);
            model.set(row.action(), "");
            fill();
        } else {
            PressedKeys.of(event).ifPresent(keys -> wanted(row, keys));
        }
    }

    private void wanted(final KeysModel.Row row, final String keys) {
        final String never = PressedKeys.refused(keys, row.group().everywhere());
        final Optional<Action> other = model.conflict(row, keys);
        if (!never.isEmpty()) {
            says.setText(KeyNames.of(keys) + ": " + never);
        } else if (other.isPresent()) {
            waitFor(null);
            refused = keys;
            says.setText(TEXTS.say("taken", KeyNames.of(keys), other.get().title()));
            take.setVisible(true);
            list.refresh();
        } else {
            waitFor(null);
            model.set(row.action(), keys);
            fill();
        }
    }

    private void takeAnyway() {
        chosen().ifPresent(row -> model.take(row, refused));
        waitFor(null);
        fill();
        list.requestFocus();
    }

    private final class Line extends ListCell<KeysModel.Row> {
        private final Label name = new Label();
        private final Label place = new Label();
        private final Button keys = new Button();
        private final Button usual = new Button(null, new FontIcon("fth-rotate-ccw"));
        private final HBox box = new HBox(8);

        Line() {
            place.getStyleClass().add("settings-quiet");
            keys.setFocusTraversable(false);
            keys.getStyleClass().add("keys-button");
            usual.getStyleClass().addAll("button-icon", "flat");
            usual.setFocusTraversable(false);
            final Region room = new Region();
            HBox.setHgrow(room, Priority.ALWAYS);
            name.setMinWidth(0);
            place.setMinWidth(0);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().addAll(name, place, room, usual, keys);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !isEmpty()) {
                    begin();
                }
            });
        }

        private void begin() {
            list.getSelectionModel().select(getItem());
            list.requestFocus();
            waitFor(getItem().action().id());
        }

        @Override
        protected void updateItem(final KeysModel.Row row, final boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            final boolean now = row.action().id().equals(waiting);
            name.setText(row.action().title());
            place.setText(row.group().title());
            keys.setText(
                    now
                            ? TEXTS.say("press-keys")
                            : row.keys().isBlank() ? TEXTS.say("no-keys") : KeyNames.of(row.keys()));
            keys.setAccessibleText(TEXTS.say("keys-of", row.action().title(), keys.getText()));
            keys.setOnAction(event -> begin());
            usual.setVisible(row.changed());
            usual.setAccessibleText(TEXTS.say("usual-keys", row.action().title()));
            usual.setOnAction(event -> {
                model.reset(row.action());
                fill();
            });
            setGraphic(box);
        }
    }
}
