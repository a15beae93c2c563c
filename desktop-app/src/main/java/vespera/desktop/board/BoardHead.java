package vespera.desktop.board;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.board.BoardFilter.When;
import vespera.desktop.board.BoardFilter.Who;
import vespera.desktop.texts.Texts;

/** Over the columns: filter, lanes, saved boards, what is not on the board, new card; below, what the filter asks. */
final class BoardHead extends VBox {

    private static final Texts TEXTS = Texts.of(BoardHead.class);

    /** What the head asks the board to do. */
    interface Asked {

        /** Begins a new card. */
        void create();

        /** Shows the mind map. */
        void map();

        /** Shows the archive. */
        void archive();

        /** Gives the focus back to the cards. */
        void leave();
    }

    private static final double NARROW = 680;

    private final CustomTextField words = new CustomTextField();
    private final MenuButton filter = new MenuButton(TEXTS.say("filter"), new FontIcon("fth-filter"));
    private final MenuButton lanes = new MenuButton(TEXTS.say("lanes"), new FontIcon("fth-menu"));
    private final MenuButton boards = new MenuButton(TEXTS.say("boards"), new FontIcon("fth-bookmark"));
    private final ToggleButton wires = new ToggleButton(null, new FontIcon("fth-git-branch"));
    private final Hyperlink free = new Hyperlink();
    private final Hyperlink archive = new Hyperlink();
    private final Button add = new Button(TEXTS.say("new-card"), new FontIcon("fth-plus"));
    private final FlowPane chips = new FlowPane(6, 6);
    private final BoardViewModel model;
    private boolean narrow;

    BoardHead(final BoardViewModel model, final SavedBoards saved, final Wires drawn, final Asked asked) {
        super(8);
        this.model = model;
        getStyleClass().add("board-head");
        words(asked);
        new FilterMenu(model).fill(filter);
        new LaneMenu(model).fill(lanes);
        saved.fill(boards);
        wires.setTooltip(new Tooltip(TEXTS.say("draw-wires")));
        wires.setAccessibleText(TEXTS.say("draw-wires"));
        wires.selectedProperty().bindBidirectional(drawn.allProperty());
        free.getStyleClass().add("free-topics");
        free.setOnAction(e -> asked.map());
        free.setTooltip(new Tooltip(TEXTS.say("free-where")));
        archive.setId("board-archive");
        archive.getStyleClass().add("free-topics");
        archive.setOnAction(e -> asked.archive());
        add.setTooltip(new Tooltip("N"));
        add.setOnAction(e -> asked.create());
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        final HBox row = new HBox(8, words, filter, lanes, boards, wires, gap, free, archive, add);
        row.setAlignment(Pos.CENTER_LEFT);
        chips.getStyleClass().add("filter-chips");
        getChildren().addAll(row, chips);
        for (final MenuButton button : List.of(filter, lanes, boards)) {
            final Tooltip tip = new Tooltip();
            tip.textProperty().bind(button.textProperty());
            button.setTooltip(tip);
            button.setOnHidden(e -> asked.leave());
        }
        widthProperty().subscribe(width -> narrow(width.doubleValue() > 0 && width.doubleValue() < NARROW));
        model.boardProperty().subscribe(this::show);
        model.groupingProperty()
                .subscribe(by ->
                        lanes.setText(by.grouped() ? TEXTS.say("lanes-by", LaneMenu.title(by)) : TEXTS.say("lanes")));
        model.filterProperty().subscribe(this::asks);
    }

    /** In little room signs alone are clearer than words of which only dots are left. */
    private void narrow(final boolean on) {
        for (final Labeled button : List.of(filter, lanes, boards, add)) {
            button.setContentDisplay(on ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setMinWidth(on ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        }
        narrow = on;
        show(model.boardProperty().get());
    }

    private void words(final Asked asked) {
        words.setId("board-filter");
        words.setLeft(new FontIcon("fth-search"));
        words.setPromptText(TEXTS.say("filter-cards"));
        words.setAccessibleText(TEXTS.say("filter-words"));
        words.setPrefWidth(200);
        words.setMinWidth(120);
        words.textProperty()
                .subscribe(text ->
                        model.filterProperty().set(model.filterProperty().get().withWords(text == null ? "" : text)));
        words.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                if (words.getText().isEmpty()) {
                    asked.leave();
                }
                words.clear();
            } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) {
                e.consume();
                asked.leave();
            }
        });
    }

    private void show(final Board board) {
        final int archived = board.tally().archived();
        archive.setText(TEXTS.say("in-archive", archived));
        archive.setVisible(archived > 0 && !narrow);
        archive.setManaged(archive.isVisible());
        final int topics = board.tally().free();
        free.setText(TEXTS.say("free-topics", topics));
        free.setVisible(topics > 0 && !narrow);
        free.setManaged(free.isVisible());
    }

    /** What is asked beside words, each with a way to ask it no more. */
    private void asks(final BoardFilter now) {
        final String typed = words.getText() == null ? "" : words.getText();
        if (!now.words().equals(typed)) {
            words.setText(now.words());
        }
        final List<Button> all = new ArrayList<>();
        switch (now.who()) {
            case Who.Anyone _ -> {}
            case Who.Nobody _ -> all.add(chip(TEXTS.say("unassigned"), now.withWho(new Who.Anyone())));
            case Who.One one -> all.add(chip(one.name(), now.withWho(new Who.Anyone())));
        }
        now.tags().forEach(tag -> all.add(chip("#" + tag, now.turnTag(tag))));
        now.priorities().forEach(one -> all.add(chip(Wording.Priorities.title(one), now.turnPriority(one))));
        if (now.due() != When.ANY) {
            all.add(chip(FilterMenu.title(now.due()), now.withDue(When.ANY)));
        }
        if (now.blocked()) {
            all.add(chip(TEXTS.say("blocked"), now.withBlocked(false)));
        }
        if (all.size() > 1) {
            final Button none = new Button(TEXTS.say("clear-all"));
            none.getStyleClass().addAll("flat", "small");
            none.setOnAction(e -> model.filterProperty().set(BoardFilter.ALL.withWords(now.words())));
            all.add(none);
        }
        chips.getChildren().setAll(all);
        chips.setVisible(!all.isEmpty());
        chips.setManaged(!all.isEmpty());
    }

    private Button chip(final String text, final BoardFilter without) {
        final Button chip = new Button(text, new FontIcon("fth-x"));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("small", "filter-chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(TEXTS.say("no-longer-only", text));
        chip.setOnAction(e -> model.filterProperty().set(without));
        return chip;
    }

    /** Nothing can be added, since the past is shown. */
    void readOnly(final boolean on) {
        add.setDisable(on);
    }

    void filter() {
        words.requestFocus();
        words.selectAll();
    }

    void showAll() {
        model.filterProperty().set(BoardFilter.ALL);
    }

    /** Opens one of the menus. */
    void open(final boolean lanesMenu) {
        (lanesMenu ? lanes : filter).show();
    }

    MenuButton boards() {
        return boards;
    }

    /** Items of a menu that is made anew whenever it opens. */
    static void fresh(final MenuButton button, final java.util.function.Supplier<List<MenuItem>> items) {
        // An empty menu does not open, so there is always one item.
        button.getItems().setAll(new MenuItem(""));
        button.setOnShowing(e -> button.getItems().setAll(items.get()));
    }
}
