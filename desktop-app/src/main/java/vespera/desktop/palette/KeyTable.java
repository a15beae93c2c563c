package vespera.desktop.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.KeyHint;
import vespera.desktop.desk.Keymap;
import vespera.desktop.texts.Texts;

/** The table of all keys that act where one is: from the same data that the keys act by. */
public final class KeyTable {

    private static final Texts TEXTS = Texts.of(KeyTable.class);
    private static final double WIDTH = 860;
    private static final double COLUMN = 390;
    private static final double HEIGHT = 460;
    private static final double STEP = 0.15;

    private final Overlay overlay;
    private final Keymap keymap;
    private final Supplier<List<ActionGroup>> here;

    /** @param here what acts where one is now */
    public KeyTable(final Overlay overlay, final Keymap keymap, final Supplier<List<ActionGroup>> here) {
        this.overlay = overlay;
        this.keymap = keymap;
        this.here = here;
    }

    /** The rows of a group that fit what was typed: actions that have keys, then the other keys. */
    static List<KeyHint> rows(final ActionGroup group, final Keymap keymap, final String typed) {
        final String wanted = typed.strip().toLowerCase(Locale.ROOT);
        final List<KeyHint> all = new ArrayList<>();
        for (final Action action : group.actions()) {
            final String keys = keymap.keys(action);
            if (!keys.isBlank()) {
                all.add(new KeyHint(KeyNames.of(keys), action.title()));
            }
        }
        all.addAll(group.hints());
        return all.stream()
                .filter(row -> (row.keys() + " " + row.does() + " " + group.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    /** Shows it over the window. */
    public void open() {
        final List<ActionGroup> groups = here.get();
        final TextField field = new TextField();
        field.setPromptText(TEXTS.say("which-keys"));
        field.setAccessibleText(TEXTS.say("find-keys"));
        final FlowPane columns = new FlowPane(24, 20);
        columns.getStyleClass().add("key-table");
        final ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.getStyleClass().add("key-table-scroll");
        field.textProperty()
                .subscribe(typed -> columns.getChildren()
                        .setAll(groups.stream()
                                .map(group -> section(group, typed))
                                .filter(section -> !section.getChildren().isEmpty())
                                .toList()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                scroll.setVvalue(scroll.getVvalue() + (event.getCode() == KeyCode.DOWN ? STEP : -STEP));
                event.consume();
            }
        });
        final Label below = new Label(TEXTS.say("keys-hint"));
        below.getStyleClass().add("chooser-hint");
        final VBox box = new VBox(field, scroll, below);
        box.getStyleClass().addAll("chooser", "keyboard");
        overlay.show(box, field);
    }

    private VBox section(final ActionGroup group, final String typed) {
        final List<KeyHint> rows = rows(group, keymap, typed);
        final VBox section = new VBox(2);
        section.setPrefWidth(COLUMN);
        if (!rows.isEmpty()) {
            final Label title = new Label(group.title());
            title.getStyleClass().add("key-table-title");
            section.getChildren().add(title);
            rows.forEach(row -> section.getChildren().add(line(row)));
        }
        return section;
    }

    private static Node line(final KeyHint row) {
        final Label does = new Label(row.does());
        does.setWrapText(true);
        does.setMinWidth(0);
        HBox.setHgrow(does, Priority.ALWAYS);
        does.setMaxWidth(Double.MAX_VALUE);
        final Label keys = new Label(row.keys());
        keys.getStyleClass().add("choice-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        final HBox line = new HBox(8, does, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("key-table-line");
        return line;
    }
}
