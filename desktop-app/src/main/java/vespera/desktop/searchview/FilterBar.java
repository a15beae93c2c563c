package vespera.desktop.searchview;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.search.Facets;
import vespera.scriptorium.search.Query;

/** What the hits can be narrowed down by, with counts, and what they are narrowed down by already, to be taken off. */
final class FilterBar {

    private static final Texts TEXTS = Texts.of(FilterBar.class);
    private static final int MOST = 14;

    private final SearchModel model;
    private final Map<Query.Field, MenuButton> menus = new LinkedHashMap<>();
    private final FlowPane choices = new FlowPane(4, 4);
    private final FlowPane chips = new FlowPane(4, 4);
    private final VBox node = new VBox(6, choices, chips);

    FilterBar(final SearchModel model) {
        this.model = model;
        menu(Query.Field.TYPE, TEXTS.say("type"));
        menu(Query.Field.TAG, TEXTS.say("tag"));
        menu(Query.Field.PATH, TEXTS.say("folder"));
        menu(Query.Field.AFTER, TEXTS.say("date"));
        menu(Query.Field.BY, TEXTS.say("author"));
        choices.getChildren().addAll(menus.values());
        choices.setPrefWrapLength(240);
        chips.setPrefWrapLength(240);
        chips.getStyleClass().add("search-chips");
        model.facetsProperty().subscribe(facets -> fill());
        model.textProperty().subscribe(text -> show());
    }

    Node node() {
        return node;
    }

    private void menu(final Query.Field field, final String name) {
        final MenuButton menu = new MenuButton(name);
        menu.getStyleClass().addAll("small", "search-filter");
        menu.setAccessibleText(TEXTS.say("narrow-by", name));
        menus.put(field, menu);
    }

    /** The counts follow the text after a pause, so the menus need not be made anew on every key. */
    private void fill() {
        final Typed typed = new Typed(model.textProperty().get());
        final Facets facets = model.facetsProperty().get();
        fill(Query.Field.TYPE, facets.types(), typed);
        fill(Query.Field.TAG, facets.tags(), typed);
        fill(Query.Field.PATH, facets.folders(), typed);
        fill(Query.Field.BY, facets.authors(), typed);
        dates(typed);
    }

    private void show() {
        final Typed typed = new Typed(model.textProperty().get());
        node.setVisible(!typed.isBlank());
        node.setManaged(!typed.isBlank());
        chips.getChildren().setAll(typed.filters().stream().map(this::chip).toList());
        chips.setManaged(!chips.getChildren().isEmpty());
    }

    private void fill(final Query.Field field, final Map<String, Integer> counts, final Typed typed) {
        final MenuButton menu = menu(field);
        menu.getItems().clear();
        menu.setDisable(counts.isEmpty());
        final NumberFormat number = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        counts.entrySet().stream().limit(MOST).forEach(one -> {
            final String name = field == Query.Field.TAG ? "#" + one.getKey() : one.getKey();
            final CheckMenuItem item = new CheckMenuItem(name + "    " + number.format(one.getValue()));
            item.setMnemonicParsing(false);
            item.setSelected(typed.has(field, one.getKey()));
            item.setOnAction(event -> model.toggle(field, one.getKey()));
            menu.getItems().add(item);
        });
        if (counts.size() > MOST) {
            final MenuItem more = new MenuItem(TEXTS.say("and-more", counts.size() - MOST));
            more.setDisable(true);
            menu.getItems().add(more);
        }
    }

    private void dates(final Typed typed) {
        final MenuButton menu = menu(Query.Field.AFTER);
        final Map<String, Function<LocalDate, Optional<LocalDate>>> since = new LinkedHashMap<>();
        since.put(TEXTS.say("any-time"), today -> Optional.empty());
        since.put(TEXTS.say("today"), Optional::of);
        since.put(TEXTS.say("last-7"), today -> Optional.of(today.minusDays(7)));
        since.put(TEXTS.say("last-30"), today -> Optional.of(today.minusDays(30)));
        since.put(TEXTS.say("this-year"), today -> Optional.of(today.withDayOfYear(1)));
        final LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
        final Optional<String> set = typed.value(Query.Field.AFTER);
        menu.getItems().clear();
        since.forEach((name, first) -> {
            final Optional<LocalDate> day = first.apply(today);
            final CheckMenuItem item = new CheckMenuItem(name);
            item.setSelected(day.map(LocalDate::toString).equals(set));
            item.setOnAction(event -> model.put(new Typed(model.textProperty().get()).since(day)));
            menu.getItems().add(item);
        });
    }

    private MenuButton menu(final Query.Field field) {
        return java.util.Objects.requireNonNull(menus.get(field));
    }

    private Node chip(final Query.Filter filter) {
        final Button chip = new Button(filter.print(), new FontIcon("fth-x"));
        chip.setMnemonicParsing(false);
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.getStyleClass().addAll("small", "search-chip");
        chip.setAccessibleText(TEXTS.say("take-off", filter.print()));
        chip.setOnAction(event -> model.put(new Typed(model.textProperty().get()).without(filter)));
        return chip;
    }
}
