package vespera.desktop.past;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.AsOf;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Debounce;
import vespera.desktop.past.ChangesModel.Period;
import vespera.desktop.past.ChangesModel.Row;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.Task;

/** What changed since, by whom, grouped by what it happened to; beside the view. */
public final class ChangesPanel {

    private static final Texts TEXTS = Texts.of(ChangesPanel.class);
    private static final long CALM_MILLIS = 250;

    private final Desk desk;
    private final ChangesModel model;
    private final ListView<Row> list = new ListView<>();
    private final ComboBox<Period> period = new ComboBox<>(FXCollections.observableArrayList(Period.values()));
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final HBox moments = new HBox(8, from, to);
    private final VBox node = new VBox(8);

    public ChangesPanel(final Desk desk, final SinceHere since) {
        this.desk = desk;
        model = new ChangesModel(
                desk.work(),
                since,
                () -> desk.asOf().moment().map(AsOf.Moment::at),
                this::title,
                Instant::now,
                ZoneId.systemDefault());
        node.getStyleClass().add("changes");
        node.getStylesheets()
                .add(Objects.requireNonNull(ChangesPanel.class.getResource("/vespera/desktop/past.css"))
                        .toExternalForm());
        final Label summary = new Label();
        summary.setId("changes-summary");
        summary.getStyleClass().add("changes-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Label.USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryProperty());
        node.getChildren().addAll(period(), between(), summary, list());
        model.rowsProperty().subscribe(rows -> list.getItems().setAll(rows));
        final Debounce later = new Debounce(CALM_MILLIS, this::refreshIfSeen);
        desk.onChange(entries -> later.call());
        desk.asOf().momentProperty().subscribe(moment -> {
            if (period.getValue() == Period.MOMENT) {
                refreshIfSeen();
            }
        });
    }

    private String title(final Subject subject) {
        return switch (subject) {
            case Subject.OfTask t ->
                desk.atelier().tasks().tree().find(t.id()).map(Task::title).orElse(TEXTS.say("a-task"));
            case Subject.OfDocument d ->
                desk.atelier().catalogue().find(d.id()).map(Document::name).orElse(TEXTS.say("a-document"));
            case Subject.OfTag t -> "#" + t.tag();
            case Subject.OfArtifact _ -> TEXTS.say("an-artifact");
        };
    }

    private void refreshIfSeen() {
        if (node.getScene() != null) {
            model.refresh();
        }
    }

    private Node period() {
        period.setId("changes-period");
        period.setAccessibleText(TEXTS.say("since-when"));
        period.setMaxWidth(Double.MAX_VALUE);
        period.setVisibleRowCount(Period.values().length);
        period.setValue(model.periodProperty().get());
        period.valueProperty().subscribe(chosen -> {
            final boolean two = chosen == Period.BETWEEN;
            moments.setVisible(two);
            moments.setManaged(two);
            if (two) {
                typed();
            } else if (model.periodProperty().get() != chosen) {
                model.periodProperty().set(chosen);
                model.refresh();
            }
        });
        return period;
    }

    private Node between() {
        field(from, TEXTS.say("from"));
        field(to, TEXTS.say("until-now"));
        moments.setAlignment(Pos.CENTER_LEFT);
        return moments;
    }

    private void field(final TextField field, final String prompt) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMinWidth(0);
        field.setOnAction(event -> typed());
    }

    private void typed() {
        final MomentReader reader = new MomentReader(Instant.now(), ZoneId.systemDefault());
        final Optional<Instant> first = reader.read(from.getText());
        final Optional<Instant> second = reader.read(to.getText());
        wrong(from, first.isEmpty() && !from.getText().isBlank());
        wrong(to, second.isEmpty() && !to.getText().isBlank());
        model.between(first, second);
    }

    private static void wrong(final TextField field, final boolean on) {
        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), on);
    }

    private Node list() {
        list.setId("changes-list");
        list.getStyleClass().addAll("changes-list", "edge-to-edge");
        list.setAccessibleText(TEXTS.say("list-name"));
        list.setPlaceholder(new Label(""));
        list.setCellFactory(view -> new ChangeCell(view, this::back));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open();
            } else if (event.getCode() == KeyCode.SPACE
                    && list.getSelectionModel().getSelectedItem() instanceof Row.Item item) {
                event.consume();
                back(item.change());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void open() {
        final Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            final Optional<Subject> subject = switch (row) {
                case Row.Heading heading -> heading.subject();
                case Row.Item item -> item.subject();
            };
            subject.ifPresent(desk.navigator()::open);
        }
    }

    private void back(final Change change) {
        desk.navigator().lookBack(Instant.ofEpochMilli(change.happening().time()));
    }

    /** The pane. */
    public Node node() {
        return node;
    }

    /** It comes into sight: since the moment that is shown, or since she was last here. */
    public void shown() {
        if (desk.asOf().isPast()) {
            period.setValue(Period.MOMENT);
        } else if (period.getValue() == Period.MOMENT) {
            period.setValue(Period.LAST_HERE);
        }
        model.refresh();
        list.requestFocus();
    }

    /** What can be done in it, for the palette. */
    public List<Action> actions() {
        return List.of(
                choice("last-here", Period.LAST_HERE),
                choice("today", Period.TODAY),
                choice("week", Period.WEEK),
                choice("between", Period.BETWEEN));
    }

    private Action choice(final String id, final Period which) {
        return new Action(
                "changes." + id, TEXTS.say("what-changed", which.toString()), "", () -> period.setValue(which));
    }

    /** Its way to the moment of a change, as a button. */
    static Button way(final Runnable go) {
        final Button button = new Button(null, new org.kordamp.ikonli.javafx.FontIcon("fth-clock"));
        button.getStyleClass().addAll("button-icon", "flat", "small", "change-way");
        button.setAccessibleText(TEXTS.say("see-then"));
        button.setTooltip(new javafx.scene.control.Tooltip(TEXTS.say("see-then-tip")));
        button.setFocusTraversable(false);
        button.setOnAction(event -> go.run());
        return button;
    }
}
