package vespera.desktop.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.finding.Everywhere.Found;
import vespera.desktop.finding.Everywhere.Hit;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.DocumentId;

/** Words in all documents, each hit as it is and as it would be; all are replaced as one command that undo takes back. */
public final class FindEverywhere extends BorderPane {

    private static final Texts TEXTS = Texts.of(FindEverywhere.class);
    private static final long CALM_MILLIS = 250;

    private final Desk desk;
    private final Everywhere everywhere;
    private final Runnable done;
    private final Fields fields;
    private final Debounce searching = new Debounce(CALM_MILLIS, this::search);
    private final ListView<Row> list = new ListView<>();
    private final Label said = new Label(TEXTS.say("nothing-yet"));
    private final Button replace = new Button(TEXTS.say("replace-everywhere"));
    private final Set<DocumentId> left = new HashSet<>();
    private List<Found> found = List.of();
    private long asked;

    /** A document or a hit in it. */
    private record Row(Found in, @Nullable Hit hit) {}

    /** @param done is called when it is to be closed */
    public FindEverywhere(final Desk desk, final Runnable done) {
        this.desk = desk;
        this.done = done;
        everywhere = new Everywhere(desk.atelier(), desk.origin());
        fields = new Fields(this::changed);
        getStyleClass().add("find-everywhere");
        getStylesheets()
                .add(Objects.requireNonNull(FindEverywhere.class.getResource("/vespera/desktop/finding/finding.css"))
                        .toExternalForm());
        final Label title = new Label(TEXTS.say("everywhere"));
        title.getStyleClass().add("find-title");
        final Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        final HBox head = new HBox(8, title, space, Fields.button("fth-x", TEXTS.say("close"), done));
        head.getStyleClass().add("find-row");
        final HBox first = new HBox(6, fields.words(), fields.matchCase(), fields.whole(), fields.pattern());
        first.getStyleClass().add("find-row");
        replace.setOnAction(event -> replace());
        replace.setDisable(true);
        final HBox second = new HBox(6, fields.with(), replace, said);
        second.getStyleClass().add("find-row");
        said.getStyleClass().add("find-count");
        final VBox top = new VBox(8, head, first, second);
        top.getStyleClass().add("find-top");
        setTop(top);
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(TEXTS.say("hits"));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        setCenter(list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Begins, with what the bar of the open text looks for. */
    public void begin(final FindBar bar, final String selected) {
        fields.like(bar.fields());
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            fields.words().setText(selected);
        }
        fields.words().requestFocus();
        fields.words().selectAll();
        // What is being saved just now is to be found as it will be.
        desk.work().command(() -> true, saved -> search());
    }

    private void changed() {
        searching.call();
    }

    private void search() {
        final Wanted wanted = fields.wanted();
        final String with = fields.with().getText();
        final long number = ++asked;
        if (wanted.words().isEmpty() || wanted.broken()) {
            show(List.of());
            said.setText(wanted.broken() ? TEXTS.say("broken") : TEXTS.say("nothing-yet"));
            return;
        }
        desk.work().query(() -> everywhere.find(wanted, with), now -> {
            if (number == asked) {
                show(now);
            }
        });
    }

    private void show(final List<Found> now) {
        found = now;
        final List<Row> rows = new ArrayList<>();
        for (final Found one : now) {
            rows.add(new Row(one, null));
            one.hits().forEach(hit -> rows.add(new Row(one, hit)));
        }
        list.getItems().setAll(rows);
        tell();
    }

    private boolean taken(final Found one) {
        return one.refusal().isEmpty() && !left.contains(one.document().id());
    }

    private void tell() {
        final Predicate<Found> taken = this::taken;
        final int matches = found.stream().mapToInt(Found::matches).sum();
        said.setText(TEXTS.say("everywhere-found", matches, found.size()));
        replace.setDisable(found.stream().noneMatch(taken));
        final int some = found.stream().filter(taken).mapToInt(Found::matches).sum();
        replace.setText(some == 0 ? TEXTS.say("replace-everywhere") : TEXTS.say("replace-some", some));
    }

    private void replace() {
        final Wanted wanted = fields.wanted();
        final String with = fields.with().getText();
        final Set<DocumentId> in = found.stream()
                .filter(this::taken)
                .map(one -> one.document().id())
                .collect(Collectors.toSet());
        if (in.isEmpty() || !desk.mayChange()) {
            return;
        }
        final TakeBack back = new TakeBack(desk);
        record Outcome(Everywhere.Done what, java.util.Optional<String> undoable) {}
        desk.work().command(() -> new Outcome(everywhere.replace(wanted, with, in), back.next()), outcome -> {
            final Everywhere.Done what = outcome.what();
            back.said(TEXTS.say("everywhere-replaced", what.matches(), what.documents()), outcome.undoable());
            search();
        });
    }

    private void go() {
        final Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            final Hit hit = row.hit();
            done.run();
            desk.navigator().openAt(row.in().document().id(), hit == null ? 1 : hit.line());
        }
    }

    private void toggle(final Found one) {
        final DocumentId id = one.document().id();
        if (!left.remove(id)) {
            left.add(id);
        }
        list.refresh();
        tell();
    }

    private void key(final KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            done.run();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && event.getTarget() != list) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getTarget() == list && event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        } else if (event.getTarget() == list && event.getCode() == KeyCode.SPACE) {
            final Row row = list.getSelectionModel().getSelectedItem();
            if (row != null && row.in().refusal().isEmpty()) {
                toggle(row.in());
            }
            event.consume();
        }
    }

    private final class Cell extends ListCell<Row> {

        private final CheckBox box = new CheckBox();
        private final Label name = new Label();
        private final Label about = new Label();
        private final HBox document = new HBox(8, box, name, about);
        private final TextFlow words = new TextFlow();

        Cell() {
            document.getStyleClass().add("find-document");
            name.getStyleClass().add("find-name");
            about.getStyleClass().add("find-count");
            box.setFocusTraversable(false);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(final @Nullable Row row, final boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            final Hit hit = row.hit();
            if (hit == null) {
                head(row.in());
            } else {
                words(hit, row.in().refusal().isEmpty());
            }
        }

        private void head(final Found in) {
            final boolean may = in.refusal().isEmpty();
            box.setSelected(taken(in));
            box.setDisable(!may);
            box.setOnAction(event -> toggle(in));
            box.setAccessibleText(TEXTS.say("replace-in", in.document().name()));
            name.setText(in.document().name());
            about.setText(may ? TEXTS.say("found", in.matches()) : in.refusal());
            setAccessibleText(in.document().name() + ", " + about.getText());
            setGraphic(document);
        }

        private void words(final Hit hit, final boolean may) {
            final boolean replacing = may && !fields.with().getText().isEmpty();
            words.getChildren().setAll(text(hit.line() + "  ", "find-line"), text(hit.before(), "find-around"));
            words.getChildren().add(text(hit.match(), replacing ? "find-old" : "find-match"));
            if (replacing) {
                words.getChildren().add(text(hit.now(), "find-new"));
            }
            words.getChildren().add(text(hit.after(), "find-around"));
            words.getStyleClass().setAll("find-hit");
            setAccessibleText(hit.before() + hit.match() + hit.after());
            setGraphic(words);
        }

        private static Text text(final String words, final String style) {
            final Text text = new Text(words);
            text.getStyleClass().add(style);
            return text;
        }
    }
}
