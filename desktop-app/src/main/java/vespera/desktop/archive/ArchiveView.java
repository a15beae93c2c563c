package vespera.desktop.archive;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.archive.ArchiveModel.Sort;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.View;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.texts.Texts;

/** Everything that was put away, documents and tasks in one place: to be found, read and brought back. */
public final class ArchiveView implements View {

    private static final Texts TEXTS = Texts.of(ArchiveView.class);

    private final ArchiveModel model = new ArchiveModel();
    private final ArchiveReader reader;
    private final ArchiveWork work;
    private final Desk desk;
    private final Follow<List<Kept>> follow;
    private final BorderPane node = new BorderPane();
    private final CustomTextField words = new CustomTextField();
    private final ListView<Kept> list = new ListView<>();
    private final Label title = new Label();
    private final Label away = new Label();
    private final TextArea text = new TextArea();
    private final Button restore = new Button(TEXTS.say("restore"), new FontIcon("fth-corner-up-left"));
    private final VBox details = new VBox(12);
    private final Label nothing = new Label(TEXTS.say("select-one"));
    private boolean loaded;

    public ArchiveView(final Desk desk) {
        this.desk = desk;
        reader = new ArchiveReader(desk.atelier());
        work = new ArchiveWork(desk);
        follow = new Follow<>(desk.work(), () -> reader::read, this::found);
        node.setId("archive");
        node.getStyleClass().add("archive");
        node.getStylesheets()
                .add(Objects.requireNonNull(ArchiveView.class.getResource("/vespera/desktop/archive.css"))
                        .toExternalForm());
        final VBox left = new VBox(8, head(), list());
        left.getStyleClass().add("archive-left");
        final SplitPane split = new SplitPane(left, details());
        split.setDividerPositions(0.46);
        node.setCenter(split);
        model.rowsProperty().subscribe(this::fill);
        desk.onChange(entries -> {
            if (node.getScene() != null) {
                follow.call();
            }
        });
    }

    private Node head() {
        words.setId("archive-filter");
        words.setLeft(new FontIcon("fth-search"));
        words.setPromptText(TEXTS.say("filter-by-words"));
        words.setAccessibleText(TEXTS.say("filter-name"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().subscribe(typed -> model.wordsProperty().set(typed));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                words.clear();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                event.consume();
                list.requestFocus();
            }
        });
        final ComboBox<Sort> sort = new ComboBox<>();
        sort.getItems().setAll(Sort.values());
        sort.setValue(Sort.ALL);
        sort.setAccessibleText(TEXTS.say("which-sorts"));
        sort.valueProperty().subscribe(chosen -> model.sortProperty().set(chosen));
        final HBox head = new HBox(8, words, sort);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node list() {
        list.setId("archive-list");
        list.getStyleClass().addAll("archive-list", "edge-to-edge");
        list.setAccessibleText(TEXTS.say("list-name"));
        list.setCellFactory(view -> new ArchiveCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().subscribe(kept -> show());
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((final javafx.collections.ListChangeListener.Change<? extends Kept> change) -> show());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                restore();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private Node details() {
        title.getStyleClass().add("title-4");
        title.setWrapText(true);
        away.getStyleClass().add("archive-where");
        away.setWrapText(true);
        nothing.getStyleClass().add("archive-where");
        nothing.setWrapText(true);
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(TEXTS.say("what-it-holds"));
        text.getStyleClass().add("archive-text");
        VBox.setVgrow(text, Priority.ALWAYS);
        restore.setId("archive-restore");
        restore.getStyleClass().add("accent");
        restore.setOnAction(event -> restore());
        details.getStyleClass().add("archive-details");
        details.getChildren().setAll(nothing);
        return details;
    }

    private void found(final List<Kept> kept) {
        loaded = true;
        model.found(kept);
    }

    private void fill(final List<Kept> rows) {
        final List<Kept> before = chosen();
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
            before.stream().filter(rows::contains).forEach(list.getSelectionModel()::select);
            if (chosen().isEmpty() && !rows.isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        }
        if (rows.isEmpty()) {
            list.setPlaceholder(loaded ? none() : new Label());
        }
        show();
    }

    private Node none() {
        return model.empty()
                ? new EmptyPage("fth-archive", TEXTS.say("empty-title"), TEXTS.say("empty"))
                : new EmptyPage("fth-filter", TEXTS.say("no-match"), "");
    }

    private List<Kept> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void show() {
        final List<Kept> chosen = chosen();
        if (chosen.isEmpty()) {
            details.getChildren().setAll(nothing);
            return;
        }
        final Kept one = chosen.getLast();
        restore.setText(chosen.size() == 1 ? TEXTS.say("restore") : TEXTS.say("restore-these", chosen.size()));
        title.setText(one.name());
        away.setText(one.away()
                .map(a -> TEXTS.say("by-on", one.where(), a.title(), a.actor().name(), ArchiveCell.day(one)))
                .orElse(one.where()));
        details.getChildren().setAll(title, away, restore, text);
        desk.work().query(() -> reader.text(one), said -> {
            if (!chosen().isEmpty() && chosen().getLast().equals(one)) {
                text.setText(said);
            }
        });
    }

    private void restore() {
        work.restore(chosen());
    }

    private void filter() {
        words.requestFocus();
        words.selectAll();
    }

    @Override
    public String id() {
        return "archive";
    }

    @Override
    public String title() {
        return TEXTS.say("archive");
    }

    @Override
    public String icon() {
        return "fth-archive";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public boolean onRail() {
        return false;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("archive.restore", TEXTS.say("action-restore"), "", this::restore),
                new Action("archive.filter", TEXTS.say("action-filter"), "Shortcut+F", this::filter));
    }

    @Override
    public void shown() {
        follow.call();
        desk.focus().to(list);
    }

    @Override
    public boolean settled() {
        return loaded;
    }
}
