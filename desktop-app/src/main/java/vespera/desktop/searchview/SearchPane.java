package vespera.desktop.searchview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Debounce;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;

/** Search as one types: words at once, meaning after a pause; each hit with its passage and its reasons. */
public final class SearchPane {

    private static final int LIMIT = 40;
    private static final long WORDS_MILLIS = 90;
    private static final long MEANING_MILLIS = 450;

    private final Desk desk;
    private final VBox node = new VBox(8);
    private final TextField field = new TextField();
    private final ListView<Hit> list = new ListView<>();
    private final Label said = new Label();
    private final Debounce words;
    private final Debounce meaning;
    private long asked;

    public SearchPane(final Desk desk) {
        this.desk = desk;
        words = new Debounce(WORDS_MILLIS, () -> ask(Mode.TEXT));
        meaning = new Debounce(MEANING_MILLIS, () -> ask(Mode.ALL));
        node.getStyleClass().add("search-pane");
        node.getStylesheets()
                .add(Objects.requireNonNull(SearchPane.class.getResource("/vespera/desktop/searchview.css"))
                        .toExternalForm());
        field.setPromptText("Words, or a question");
        field.setAccessibleText("Search by words and meaning");
        list.setAccessibleText("What was found");
        list.setCellFactory(view -> new HitCell());
        said.setWrapText(true);
        said.getStyleClass().add("search-said");
        VBox.setVgrow(list, Priority.ALWAYS);
        node.getChildren().addAll(field, said, list);
        listen();
        empty();
    }

    private void listen() {
        field.textProperty().subscribe(text -> {
            if (text.isBlank()) {
                empty();
            } else {
                words.call();
                meaning.call();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !list.getItems().isEmpty()) {
                open(list.getItems().getFirst());
                event.consume();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() == 0) {
                field.requestFocus();
            }
        });
        list.setOnMouseClicked(event -> open(list.getSelectionModel().getSelectedItem()));
    }

    private void empty() {
        words.cancel();
        meaning.cancel();
        asked++;
        list.getItems().clear();
        list.setPlaceholder(new Label(""));
        said.setText("Words are found at once; what is only close in meaning follows after a moment.");
    }

    private void ask(final Mode mode) {
        final String query = field.getText();
        final long number = ++asked;
        desk.work().query(() -> desk.atelier().search().search(query, mode, LIMIT), found -> {
            if (number == asked) {
                show(found, mode);
            }
        });
    }

    private void show(final Found found, final Mode mode) {
        list.getItems().setAll(found.hits());
        list.setPlaceholder(new Label(mode == Mode.TEXT ? "" : "Nothing was found."));
        final List<String> words = new ArrayList<>();
        words.add(found.hits().size() == 1 ? "1 hit" : found.hits().size() + " hits");
        if (mode == Mode.TEXT) {
            words.add("by words; looking for meaning…");
        }
        words.addAll(found.missing());
        said.setText(String.join(" · ", words));
    }

    private void open(final Hit hit) {
        if (hit == null) {
            return;
        }
        if (hit.document() != null) {
            desk.navigator().openAt(hit.document(), hit.line());
        } else if (hit.task() != null) {
            desk.navigator().open(new Subject.OfTask(hit.task()));
        }
    }

    /** The pane. */
    public Node node() {
        return node;
    }

    /** It came into sight: takes the focus. */
    public void shown() {
        field.requestFocus();
        field.selectAll();
    }

    /** Searches for these words. */
    public void search(final String query) {
        field.setText(query);
        field.requestFocus();
        field.end();
    }
}
