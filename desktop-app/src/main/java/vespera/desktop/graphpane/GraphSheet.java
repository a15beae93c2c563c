package vespera.desktop.graphpane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import vespera.desktop.fx.Debounce;
import vespera.desktop.graphview.Look;
import vespera.desktop.graphview.Palette;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** What is shown, which of it, and what colour and size tell: the panel beside the graph. */
final class GraphSheet extends ScrollPane {

    private static final Texts TEXTS = Texts.of(GraphSheet.class);
    private static final long TYPING_MILLIS = 250;
    private static final int MOST_CHOICES = 400;

    private final GraphModel model;
    private final VBox all = new VBox();
    private final VBox legend = new VBox();
    private final ComboBox<Choice> tag = new ComboBox<>();
    private final ComboBox<Choice> folder = new ComboBox<>();
    private final ComboBox<Choice> entity = new ComboBox<>();
    private final TextField words = new TextField();
    private final Map<GraphNode.Kind, CheckBox> kinds = new EnumMap<>(GraphNode.Kind.class);
    private final Map<GraphEdge.Type, CheckBox> types = new EnumMap<>(GraphEdge.Type.class);
    private final List<Consumer<Wish>> followers = new ArrayList<>();
    private boolean following;
    private Palette palette = Palette.light();

    /** Something to choose. */
    private record Choice(String value, String name) {}

    GraphSheet(final GraphModel model) {
        this.model = model;
        getStyleClass().addAll("graph-sheet", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        all.getStyleClass().add("graph-sheet-rows");
        setContent(all);
        filters();
        paints();
        sorts();
        model.wishProperty().subscribe(this::follow);
        model.chosenProperty().subscribe(chosen -> explain());
        model.offersProperty().subscribe(this::offer);
    }

    void palette(final Palette colours) {
        palette = colours;
        explain();
    }

    private void filters() {
        head(TEXTS.say("filter"));
        words.setPromptText(TEXTS.say("filter-words"));
        words.setAccessibleText(TEXTS.say("filter-words"));
        final Debounce typed = new Debounce(
                TYPING_MILLIS, () -> change(wish -> wish.filter(wish.filter().words(words.getText()))));
        words.textProperty().addListener((value, was, is) -> {
            if (!following) {
                typed.call();
            }
        });
        followers.add(wish -> {
            if (!words.isFocused()) {
                words.setText(wish.filter().words());
            }
        });
        all.getChildren().add(words);
        choice(
                TEXTS.say("tag"),
                tag,
                w -> w.filter().tag(),
                (w, v) -> w.filter(w.filter().tag(v)));
        choice(
                TEXTS.say("folder"),
                folder,
                w -> w.filter().folder(),
                (w, v) -> w.filter(w.filter().folder(v)));
        named(
                TEXTS.say("since"),
                Wish.Since.values(),
                w -> w.filter().since(),
                (w, v) -> w.filter(w.filter().since(v)));
        check(
                TEXTS.say("alone"),
                w -> w.filter().alone(),
                (w, v) -> w.filter(w.filter().alone(v)));
    }

    private void paints() {
        head(TEXTS.say("look"));
        named(
                TEXTS.say("hue"),
                Wish.Hue.values(),
                w -> w.paint().hue(),
                (w, v) -> w.paint(w.paint().hue(v)));
        choice(
                TEXTS.say("entity"),
                entity,
                w -> w.paint().entity(),
                (w, v) -> w.paint(w.paint().about(v).hue(v.isEmpty() ? w.paint().hue() : Wish.Hue.ENTITY)));
        named(
                TEXTS.say("girth"),
                Wish.Girth.values(),
                w -> w.paint().girth(),
                (w, v) -> w.paint(w.paint().girth(v)));
        check(
                TEXTS.say("areas"),
                w -> w.paint().areas(),
                (w, v) -> w.paint(w.paint().areas(v)));
        legend.getStyleClass().add("graph-legend");
        all.getChildren().add(legend);
    }

    private void sorts() {
        head(TEXTS.say("things"));
        for (final GraphNode.Kind kind : GraphNode.Kind.values()) {
            kinds.put(
                    kind,
                    check(
                            GraphWords.kinds(kind),
                            w -> w.shows().kinds().contains(kind),
                            (w, v) -> w.shows(w.shows().toggled(kind))));
        }
        head(TEXTS.say("connections"));
        for (final GraphEdge.Type type : GraphEdge.Type.values()) {
            types.put(
                    type,
                    check(
                            GraphWords.type(type),
                            w -> w.shows().types().contains(type),
                            (w, v) -> w.shows(w.shows().toggled(type))));
        }
    }

    private void head(final String name) {
        final Label label = new Label(name);
        label.getStyleClass().add("graph-sheet-head");
        all.getChildren().add(label);
    }

    private void follow(final Wish wish) {
        following = true;
        followers.forEach(one -> one.accept(wish));
        following = false;
    }

    private void change(final Function<Wish, Wish> to) {
        if (!following) {
            model.wish(to::apply);
        }
    }

    private CheckBox check(
            final String name,
            final Function<Wish, Boolean> read,
            final java.util.function.BiFunction<Wish, Boolean, Wish> write) {
        final CheckBox box = new CheckBox(name);
        box.selectedProperty().addListener((value, was, is) -> change(wish -> write.apply(wish, is)));
        followers.add(wish -> box.setSelected(read.apply(wish)));
        all.getChildren().add(box);
        return box;
    }

    private <E extends Enum<E>> void named(
            final String name,
            final E[] values,
            final Function<Wish, E> read,
            final java.util.function.BiFunction<Wish, E, Wish> write) {
        final ComboBox<E> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setConverter(new Said<>(GraphWords::said));
        box.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                change(wish -> write.apply(wish, is));
            }
        });
        followers.add(wish -> box.setValue(read.apply(wish)));
        row(name, box);
    }

    private void choice(
            final String name,
            final ComboBox<Choice> box,
            final Function<Wish, String> read,
            final java.util.function.BiFunction<Wish, String, Wish> write) {
        box.setConverter(new Said<>(Choice::name));
        box.setVisibleRowCount(14);
        box.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                change(wish -> write.apply(wish, is.value()));
            }
        });
        followers.add(wish -> {
            final String wanted = read.apply(wish);
            box.getItems().stream()
                    .filter(c -> c.value().equals(wanted))
                    .findFirst()
                    .ifPresentOrElse(box::setValue, () -> box.setValue(new Choice(wanted, wanted)));
        });
        row(name, box);
    }

    private void row(final String name, final ComboBox<?> box) {
        final Label label = new Label(name);
        label.getStyleClass().add("graph-sheet-name");
        label.setLabelFor(box);
        box.setAccessibleText(name);
        box.getStyleClass().add("small");
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        final HBox row = new HBox(label, box);
        row.getStyleClass().add("graph-sheet-row");
        row.setAlignment(Pos.CENTER_LEFT);
        all.getChildren().add(row);
    }

    /** Puts what there is into the choices, and how many of each sort. */
    private void offer(final Offers offers) {
        following = true;
        items(tag, TEXTS.say("any-tag"), offers.tags());
        items(folder, TEXTS.say("any-folder"), offers.folders());
        items(entity, TEXTS.say("nobody"), offers.entities());
        following = false;
        kinds.forEach((kind, box) ->
                box.setText(GraphWords.kinds(kind) + counted(offers.kinds().getOrDefault(kind, 0))));
        types.forEach((type, box) ->
                box.setText(GraphWords.type(type) + counted(offers.types().getOrDefault(type, 0))));
        follow(model.wish());
    }

    private static String counted(final int count) {
        return count == 0 ? "" : "  " + String.format(Locale.ROOT, "%d", count);
    }

    private static void items(final ComboBox<Choice> box, final String none, final List<Offers.Offer> offers) {
        final List<Choice> choices = new ArrayList<>(List.of(new Choice("", none)));
        offers.stream()
                .sorted(Comparator.comparingInt((Offers.Offer o) -> -o.count()).thenComparing(Offers.Offer::name))
                .limit(MOST_CHOICES)
                .forEach(o -> choices.add(new Choice(o.value(), o.name() + counted(o.count()))));
        box.getItems().setAll(choices);
    }

    private void explain() {
        legend.getChildren().clear();
        for (final Chosen.Legend one : model.chosen().legend()) {
            final Rectangle swatch = new Rectangle(10, 10);
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            swatch.setFill(Palette.paint(Look.colour(one.paint(), palette, palette.text())));
            final Label name = new Label(one.name(), swatch);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            final Label count = new Label(Integer.toString(one.count()));
            count.getStyleClass().add("graph-sheet-name");
            count.setMinWidth(Region.USE_PREF_SIZE);
            legend.getChildren().add(new HBox(name, count));
        }
        final boolean any = !legend.getChildren().isEmpty();
        legend.setVisible(any);
        legend.setManaged(any);
    }

    /** Where the keyboard goes when the panel is opened. */
    Node first() {
        return words;
    }

    /** Shows values by their names. */
    private static final class Said<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Said(final Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(final T value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public T fromString(final String text) {
            throw new UnsupportedOperationException("these are chosen, not typed");
        }
    }
}
