package vespera.desktop.suggestions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** The lines of the queue; what is selected stays selected while others come and go. */
final class QueueList extends ListView<Row> {

    private static final Texts TEXTS = Texts.of(QueueList.class);

    /** What can be done to lines. */
    interface Doing {

        void accept(List<Suggestion> which);

        void dismiss(List<Suggestion> which);

        void acceptAll(Kind kind);

        void dismissAll(Kind kind);

        void preview();

        void open(Suggestion one);
    }

    private final QueueModel model;
    private final Doing doing;
    private final Consumer<List<Suggestion>> chosen;
    private final EmptyPage none = new EmptyPage("fth-inbox", "", "");
    private @Nullable Row next;
    private boolean filling;

    /** @param chosen is told what is selected */
    QueueList(
            final QueueModel model, final Targets targets, final Doing doing, final Consumer<List<Suggestion>> chosen) {
        this.model = model;
        this.doing = doing;
        this.chosen = chosen;
        setId("suggestions-list");
        getStyleClass().addAll("queue-list", "edge-to-edge");
        setAccessibleText(TEXTS.say("list-name"));
        setFixedCellSize(SuggestionCell.HEIGHT);
        setCellFactory(view -> new SuggestionCell(targets, model.countsProperty(), doing));
        setPlaceholder(none);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .getSelectedItems()
                .addListener((final ListChangeListener.Change<? extends Row> change) -> tell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.touch());
        addEventFilter(ScrollEvent.SCROLL, event -> model.touch());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        model.rowsProperty().subscribe(this::fill);
    }

    private void fill(final List<Row> rows) {
        filling = true;
        final List<Row> before = selected();
        final Set<String> keys = new HashSet<>();
        before.forEach(row -> keys.add(row.key()));
        Patch.apply(getItems(), rows);
        final List<Integer> at = java.util.stream.IntStream.range(0, getItems().size())
                .filter(i -> keys.contains(getItems().get(i).key()))
                .boxed()
                .toList();
        final boolean all = !at.isEmpty() && next == null;
        if (all && !getSelectionModel().getSelectedIndices().equals(at)) {
            getSelectionModel().clearSelection();
            at.forEach(getSelectionModel()::select);
        }
        goOn();
        filling = false;
        tell();
    }

    /** Where lines go, stands on the one that follows. */
    private void goOn() {
        final Row wanted = next;
        if (wanted != null) {
            for (int i = 0; i < getItems().size(); i++) {
                if (getItems().get(i).key().equals(wanted.key())) {
                    getSelectionModel().clearAndSelect(i);
                    getFocusModel().focus(i);
                }
            }
            next = null;
        }
    }

    /** These lines are about to go: what follows is selected at once. */
    void leaving(final Collection<String> ids) {
        final boolean mine = selected().stream().anyMatch(row -> ids.contains(row.key()));
        if (mine) {
            next = model.after(ids).orElse(null);
        }
    }

    /** Selects the first suggestion where nothing is selected. */
    void first() {
        if (getSelectionModel().isEmpty() && getItems().size() > 1) {
            getSelectionModel().clearAndSelect(1);
        }
    }

    void say(final String words) {
        final int end = words.indexOf('\n');
        none.say(end < 0 ? words : words.substring(0, end), end < 0 ? "" : words.substring(end + 1));
        none.setVisible(!words.isEmpty());
    }

    private List<Row> selected() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Suggestion> suggestions() {
        return selected().stream()
                .filter(row -> row instanceof Row.Item item && item.standing() == Row.Standing.OPEN)
                .map(row -> ((Row.Item) row).suggestion())
                .toList();
    }

    /** The kind of what is selected. */
    Optional<Kind> kind() {
        return selected().stream().findFirst().map(row -> switch (row) {
            case Row.Heading heading -> heading.kind();
            case Row.Item item -> item.suggestion().kind();
        });
    }

    private void tell() {
        if (!filling) {
            chosen.accept(suggestions());
        }
    }

    void accept() {
        decide(true);
    }

    void dismiss() {
        decide(false);
    }

    private void decide(final boolean yes) {
        final List<Row> rows = selected();
        if (rows.size() == 1 && rows.getFirst() instanceof Row.Heading(final Kind kind)) {
            if (yes) {
                doing.acceptAll(kind);
            } else {
                doing.dismissAll(kind);
            }
        } else if (yes) {
            doing.accept(suggestions());
        } else {
            doing.dismiss(suggestions());
        }
    }

    void open() {
        suggestions().stream().findFirst().ifPresent(doing::open);
    }

    private void key(final KeyEvent event) {
        model.touch();
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> accept();
            case DELETE, BACK_SPACE -> dismiss();
            case SPACE -> doing.preview();
            case RIGHT -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
