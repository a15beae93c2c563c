package vespera.desktop.graphpane;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/**
 * The graph as two lists, for who would rather read or hear it than look at it: the things, and the connections of the
 * chosen one, each with its reason. Enter on a connection goes to its other end, Ctrl+Enter to its passage.
 */
final class ListForm extends SplitPane {

    private static final Texts TEXTS = Texts.of(ListForm.class);

    private final GraphModel model;
    private final Consumer<String> select;
    private final GraphOpening opening;
    private final TextField field = new TextField();
    private final Label said = new Label();
    private final Label head = new Label();
    private final ListView<Integer> things = new ListView<>();
    private final ListView<Integer> ties = new ListView<>();
    private @Nullable String selected;
    private boolean following;

    ListForm(final GraphModel model, final Consumer<String> select, final GraphOpening opening) {
        this.model = model;
        this.select = select;
        this.opening = opening;
        getStyleClass().add("graph-list");
        field.setPromptText(TEXTS.say("list-find"));
        field.setAccessibleText(TEXTS.say("list-find"));
        field.textProperty().addListener((value, was, is) -> fill());
        said.getStyleClass().add("graph-said");
        head.getStyleClass().add("graph-list-head");
        head.setWrapText(true);
        head.setLabelFor(ties);
        things.setAccessibleText(TEXTS.say("list-things"));
        things.setCellFactory(list -> new Cell(this::thing));
        things.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        things.setOnKeyPressed(event -> {
            final Integer at = things.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && at != null) {
                opening.thing(model.graph().node(at).id());
                event.consume();
            } else if (event.getCode() == KeyCode.RIGHT) {
                ties.requestFocus();
                ties.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        ties.setCellFactory(list -> new Cell(this::tie));
        ties.setPlaceholder(new Label(TEXTS.say("list-no-ties")));
        ties.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                follow(event.isShortcutDown());
                event.consume();
            } else if (event.getCode() == KeyCode.LEFT) {
                things.requestFocus();
                event.consume();
            }
        });
        ties.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                follow(event.isShortcutDown());
            }
        });
        VBox.setVgrow(things, Priority.ALWAYS);
        VBox.setVgrow(ties, Priority.ALWAYS);
        final VBox left = new VBox(field, said, things);
        final VBox right = new VBox(head, ties);
        left.getStyleClass().add("graph-list-side");
        right.getStyleClass().add("graph-list-side");
        getItems().addAll(left, right);
        setDividerPositions(0.42);
    }

    /** Shows what is chosen now. */
    void fill() {
        final GraphIndex graph = model.graph();
        final String words = field.getText();
        final List<Integer> found = graph.byImportance()
                .filter(n -> words.isBlank() || Chooser.says(graph.node(n), words))
                .boxed()
                .toList();
        following = true;
        things.setItems(FXCollections.observableList(found));
        following = false;
        said.setText(TEXTS.say("list-said", found.size(), graph.edgeCount()));
        show(selected);
    }

    /** Selects a thing, or with null nothing. */
    void show(final @Nullable String id) {
        selected = id;
        final int number = id == null ? -1 : model.graph().indexOf(id);
        following = true;
        if (number < 0) {
            things.getSelectionModel().clearSelection();
        } else if (!Integer.valueOf(number).equals(things.getSelectionModel().getSelectedItem())) {
            things.getSelectionModel().select(Integer.valueOf(number));
            things.scrollTo(Integer.valueOf(number));
        }
        following = false;
        tell(number);
    }

    /** The keyboard goes to the things. */
    void begin() {
        things.requestFocus();
        if (things.getSelectionModel().isEmpty() && !things.getItems().isEmpty()) {
            things.getSelectionModel().selectFirst();
        }
    }

    private void chosen(final @Nullable Integer number) {
        if (!following && number != null) {
            selected = model.graph().node(number).id();
            tell(number);
            select.accept(model.graph().node(number).id());
        }
    }

    private void tell(final int number) {
        final GraphIndex graph = model.graph();
        if (number < 0) {
            head.setText(TEXTS.say("list-choose"));
            ties.setItems(FXCollections.observableArrayList());
            return;
        }
        final List<Integer> all = graph.edgesOf(number)
                .boxed()
                .sorted((a, b) -> graph.edge(a).type() == graph.edge(b).type()
                        ? graph.node(graph.other(a, number))
                                .title()
                                .compareToIgnoreCase(
                                        graph.node(graph.other(b, number)).title())
                        : graph.edge(a).type().compareTo(graph.edge(b).type()))
                .toList();
        head.setText(TEXTS.say("list-ties", graph.node(number).title(), all.size()));
        ties.setAccessibleText(head.getText());
        ties.setItems(FXCollections.observableList(all));
    }

    private void follow(final boolean passage) {
        final Integer edge = ties.getSelectionModel().getSelectedItem();
        final Integer at = things.getSelectionModel().getSelectedItem();
        if (edge == null || at == null) {
            return;
        }
        if (passage) {
            opening.passage(model.graph().edge(edge));
        } else {
            final String other =
                    model.graph().node(model.graph().other(edge, at)).id();
            select.accept(other);
            show(other);
            things.requestFocus();
        }
    }

    private String thing(final int number) {
        final GraphNode node = model.graph().node(number);
        return TEXTS.say(
                "list-thing",
                node.title(),
                GraphWords.one(node.kind()),
                model.graph().degree(number));
    }

    private String tie(final int number) {
        final GraphEdge edge = model.graph().edge(number);
        final Integer at = things.getSelectionModel().getSelectedItem();
        final int here = at == null ? model.graph().from(number) : at;
        final String other =
                model.graph().node(model.graph().other(number, here)).title();
        final String how = GraphWords.step(edge.type(), model.graph().from(number) == here);
        final String line = edge.line() > 0 ? String.format(Locale.ROOT, " (%d)", edge.line()) : "";
        return how + " " + other
                + (edge.because().isBlank() ? "" : "\n" + edge.because().strip() + line);
    }

    /** How many things and connections are listed; for whoever counts. */
    List<Integer> counts() {
        return IntStream.of(things.getItems().size(), ties.getItems().size())
                .boxed()
                .toList();
    }

    /** A line of text. */
    private static final class Cell extends ListCell<Integer> {
        private final java.util.function.IntFunction<String> say;

        Cell(final java.util.function.IntFunction<String> say) {
            this.say = say;
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(final @Nullable Integer number, final boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null ? null : say.apply(number));
        }
    }
}
