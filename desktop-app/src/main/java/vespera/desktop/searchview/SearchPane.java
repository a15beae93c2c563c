package vespera.desktop.searchview;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;
import vespera.scriptorium.search.SavedSearch;

/** Search as one types: words at once, meaning after a pause; each hit with its passage and its reasons. */
public final class SearchPane {

    private static final Texts TEXTS = Texts.of(SearchPane.class);
    private static final long PAUSE_MILLIS = 220;

    private final Desk desk;
    private final SearchModel model;
    private final VBox node = new VBox(8);
    private final TextField field = new TextField();
    private final NameLine name = new NameLine();
    private final ListView<Hit> list = new ListView<>();
    private final Label said = new Label();
    private final FlowPane meant = new FlowPane(4, 0);
    private final SavedList saved;
    private final Debounce pause;
    private final ObservableList<Action> actions = FXCollections.observableArrayList();
    private int hovered = -1;

    public SearchPane(final Desk desk) {
        this.desk = desk;
        model = new SearchModel(new AtelierSource(desk.atelier()), desk.work()::query);
        pause = new Debounce(PAUSE_MILLIS, model::refine);
        saved = new SavedList(model, desk.notices(), name);
        node.getStyleClass().add("search-pane");
        node.getStylesheets()
                .add(Objects.requireNonNull(SearchPane.class.getResource("/vespera/desktop/searchview.css"))
                        .toExternalForm());
        said.setWrapText(true);
        said.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        said.getStyleClass().add("search-said");
        said.textProperty().bind(model.saidProperty());
        list.setItems(model.hits());
        list.setAccessibleText(TEXTS.say("what-was-found"));
        list.setCellFactory(view -> new HitCell(line -> hovered = line));
        list.setFixedCellSize(HitCell.HEIGHT);
        list.setPlaceholder(new Label(""));
        final StackPane below = new StackPane(list, saved.node());
        VBox.setVgrow(below, Priority.ALWAYS);
        node.getChildren().addAll(asking(), name, modes(), new FilterBar(model).node(), said, meant, below);
        model.pointing(this::pointed);
        new SearchKeys(field, list, saved.list(), this::open).listen();
        listen();
        model.saved().subscribe(this::name);
        name();
        model.readSaved();
    }

    private Node asking() {
        field.setPromptText(TEXTS.say("words-or-question"));
        field.setAccessibleText(TEXTS.say("by-words-and-meaning"));
        field.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        final Button star = new Button(null, new FontIcon("fth-star"));
        star.getStyleClass().addAll("button-icon", "flat");
        star.setAccessibleText(TEXTS.say("save-search"));
        star.setTooltip(new Tooltip(TEXTS.say("save-search")));
        star.setOnAction(event -> askName());
        star.disableProperty().bind(model.textProperty().map(String::isBlank));
        return new HBox(4, field, star);
    }

    private Node modes() {
        final ToggleGroup group = new ToggleGroup();
        final HBox row = new HBox();
        final List<Mode> modes = List.of(Mode.ALL, Mode.TEXT, Mode.MEANING);
        final List<String> names = List.of(TEXTS.say("both"), TEXTS.say("words"), TEXTS.say("meaning"));
        final List<String> pills = List.of("left-pill", "center-pill", "right-pill");
        for (int i = 0; i < modes.size(); i++) {
            final Mode mode = modes.get(i);
            final ToggleButton button = new ToggleButton(names.get(i));
            button.getStyleClass().addAll(pills.get(i), "small");
            button.setToggleGroup(group);
            button.setAccessibleText(TEXTS.say("search-by", names.get(i)));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.modeProperty().set(mode);
            });
            model.modeProperty().subscribe(now -> button.setSelected(now == mode));
            row.getChildren().add(button);
        }
        return row;
    }

    private void listen() {
        model.textProperty().subscribe(text -> {
            final boolean blank = text.isBlank();
            saved.node().setVisible(blank);
            list.setVisible(!blank);
            if (blank) {
                pause.cancel();
            } else {
                pause.call();
            }
        });
        meant.setManaged(false);
        model.corrections().subscribe(() -> {
            meant.getChildren().clear();
            if (!model.corrections().isEmpty()) {
                meant.getChildren().add(quiet(TEXTS.say("did-you-mean")));
                model.corrections().forEach(one -> {
                    final Hyperlink link = new Hyperlink(one.meant());
                    link.setAccessibleText(TEXTS.say("in-place-of", one.meant(), one.typed()));
                    link.setOnAction(event -> model.correct(one));
                    meant.getChildren().add(link);
                });
            }
            meant.setManaged(!model.corrections().isEmpty());
        });
        list.setOnMouseClicked(event -> {
            final Hit hit = list.getSelectionModel().getSelectedItem();
            if (hit != null) {
                open(hit, event.isShortcutDown());
            }
        });
    }

    private static Label quiet(final String text) {
        final Label label = new Label(text);
        label.getStyleClass().add("search-said");
        return label;
    }

    private int pointed() {
        return list.isFocused() ? list.getSelectionModel().getSelectedIndex() : hovered;
    }

    /** @param looking whether the focus stays among the hits */
    private void open(final Hit hit, final boolean looking) {
        if (hit.document() != null) {
            desk.navigator().openAt(hit.document(), hit.line());
        } else if (hit.task() != null) {
            desk.navigator().open(new Subject.OfTask(hit.task()));
        } else if (hit.artifact() != null) {
            desk.navigator().open(new Subject.OfArtifact(hit.artifact()));
        }
        if (looking) {
            desk.focus().to(list);
        }
    }

    private void askName() {
        final String words = model.textProperty().get().strip();
        if (words.isEmpty()) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("nothing-to-save"));
            return;
        }
        name.ask(
                words,
                to -> model.save(
                        to,
                        before -> desk.notices()
                                .say(
                                        Notices.Tone.DONE,
                                        before.isPresent()
                                                ? TEXTS.say("now-searches", to)
                                                : TEXTS.say("is-saved", to))),
                field::requestFocus);
    }

    private void name() {
        actions.setAll(
                new Action("search.save", TEXTS.say("save-search"), "", this::askName),
                new Action("search.both", TEXTS.say("by-words-and-meaning"), "", () -> mode(Mode.ALL)),
                new Action("search.words", TEXTS.say("by-words-only"), "", () -> mode(Mode.TEXT)),
                new Action("search.meaning", TEXTS.say("by-meaning-only"), "", () -> mode(Mode.MEANING)));
        for (final SavedSearch one : model.saved()) {
            actions.add(new Action("search.saved." + one.name(), TEXTS.say("search-named", one.name()), "", () -> {
                model.run(one);
                field.requestFocus();
            }));
        }
    }

    private void mode(final Mode mode) {
        model.modeProperty().set(mode);
        field.requestFocus();
    }

    /** The pane. */
    public Node node() {
        return node;
    }

    /** What can be done here, the saved searches among it; changes as they do. */
    public List<Action> actions() {
        return FXCollections.unmodifiableObservableList(actions);
    }

    /** It came into sight: takes the focus. */
    public void shown() {
        model.readSaved();
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
