package vespera.desktop.searchview;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.search.SavedSearch;

/** What stands where nothing was typed yet: the saved searches, and how a search can be put. */
final class SavedList {

    private static final Texts TEXTS = Texts.of(SavedList.class);

    private final SearchModel model;
    private final Notices notices;
    private final NameLine name;
    private final ListView<SavedSearch> list = new ListView<>();
    private final VBox node;

    SavedList(final SearchModel model, final Notices notices, final NameLine name) {
        this.model = model;
        this.notices = notices;
        this.name = name;
        final Label head = new Label(TEXTS.say("saved-searches"));
        head.getStyleClass().add("search-head");
        final Label keys = quiet(TEXTS.say("saved-hint"));
        final Label none = quiet(TEXTS.say("saved-none"));
        list.setItems(model.saved());
        list.setAccessibleText(TEXTS.say("saved-searches"));
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(this::key);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == javafx.scene.input.MouseButton.PRIMARY) {
                chosen().ifPresent(model::run);
            }
        });
        list.setContextMenu(menu());
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(6, head, none, list, keys, new HowList());
        model.saved().subscribe(() -> {
            final boolean empty = model.saved().isEmpty();
            for (final Node one : List.of(none, list, keys)) {
                one.setVisible(empty == (one == none));
                one.setManaged(empty == (one == none));
            }
        });
        none.setVisible(true);
        list.setVisible(false);
        list.setManaged(false);
        keys.setVisible(false);
        keys.setManaged(false);
    }

    Node node() {
        return node;
    }

    ListView<SavedSearch> list() {
        return list;
    }

    private static Label quiet(final String text) {
        final Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.getStyleClass().add("search-said");
        return label;
    }

    private ContextMenu menu() {
        final MenuItem run = new MenuItem(TEXTS.say("search"));
        run.setOnAction(event -> chosen().ifPresent(model::run));
        final MenuItem rename = new MenuItem(TEXTS.say("another-name"));
        rename.setOnAction(event -> rename());
        final MenuItem forget = new MenuItem(TEXTS.say("forget"));
        forget.setOnAction(event -> forget());
        return new ContextMenu(run, rename, forget);
    }

    private Optional<SavedSearch> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void key(final KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> chosen().ifPresent(model::run);
            case F2 -> rename();
            case DELETE -> forget();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void rename() {
        chosen().ifPresent(one -> name.ask(one.name(), to -> model.rename(one, to), list::requestFocus));
    }

    private void forget() {
        chosen().ifPresent(one -> model.forget(
                one,
                gone -> notices.offer(
                        Notices.Tone.DONE,
                        TEXTS.say("forgotten", gone.name()),
                        TEXTS.say("keep-it"),
                        () -> model.keep(gone, before -> {}))));
    }

    /** Name and query. */
    private static final class Cell extends ListCell<SavedSearch> {
        private final Label name = new Label();
        private final Label query = new Label();
        private final VBox box = new VBox(2, name, query);

        Cell() {
            name.getStyleClass().add("hit-title");
            query.getStyleClass().add("search-said");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(final SavedSearch search, final boolean empty) {
            super.updateItem(search, empty);
            final boolean none = empty || search == null;
            setGraphic(none ? null : box);
            if (search != null && !none) {
                name.setText(search.name());
                query.setText(search.query());
                setAccessibleText(search.name() + ", " + search.query());
            }
        }
    }
}
