package vespera.desktop.board;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.board.BoardFilter.Who;

/** Over the columns: filter, whose cards, what is not on the board, new card. */
final class BoardHead extends HBox {

    private final CustomTextField words = new CustomTextField();
    private final ComboBox<Who> who = new ComboBox<>();
    private final Hyperlink free = new Hyperlink();
    private final Hyperlink archive = new Hyperlink();
    private final Button add = new Button("New card", new FontIcon("fth-plus"));
    private final BoardViewModel model;
    private boolean filling;

    /**
     * @param create begins a new card
     * @param map shows the mind map
     * @param archived shows the archive
     * @param leave gives the focus back to the cards
     */
    BoardHead(
            final BoardViewModel model,
            final Runnable create,
            final Runnable map,
            final Runnable archived,
            final Runnable leave) {
        super(8);
        this.model = model;
        getStyleClass().add("board-head");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("board-filter");
        words.setLeft(new FontIcon("fth-search"));
        words.setPromptText("Filter cards");
        words.setAccessibleText("Filter cards by words");
        words.setPrefWidth(240);
        words.textProperty()
                .subscribe(text ->
                        model.filterProperty().set(model.filterProperty().get().withWords(text == null ? "" : text)));
        words.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                if (words.getText().isEmpty()) {
                    leave.run();
                }
                words.clear();
            } else if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) {
                e.consume();
                leave.run();
            }
        });
        who.setAccessibleText("Whose cards");
        who.valueProperty().subscribe(one -> {
            if (one != null && !filling) {
                model.filterProperty().set(model.filterProperty().get().withWho(one));
            }
        });
        free.getStyleClass().add("free-topics");
        free.setOnAction(e -> map.run());
        free.setTooltip(new Tooltip("They have no status yet. On the mind map they are all there."));
        add.setTooltip(new Tooltip("N"));
        add.setOnAction(e -> create.run());
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        archive.setId("board-archive");
        archive.getStyleClass().add("free-topics");
        archive.setOnAction(e -> archived.run());
        getChildren().addAll(words, who, gap, free, archive, add);
        model.archivedProperty().subscribe(count -> {
            archive.setText(count + " in the archive");
            archive.setVisible(count.intValue() > 0);
            archive.setManaged(count.intValue() > 0);
        });
        model.peopleProperty().subscribe(this::people);
        model.freeTopicsProperty().subscribe(count -> {
            free.setText(Wording.count(count.intValue(), "free topic is", "free topics are") + " not on the board");
            free.setVisible(count.intValue() > 0);
            free.setManaged(count.intValue() > 0);
        });
    }

    private void people(final List<String> names) {
        final List<Who> all = new ArrayList<>(List.of(new Who.Anyone(), new Who.Nobody()));
        names.forEach(name -> all.add(new Who.One(name)));
        final Who now = model.filterProperty().get().who();
        if (!all.contains(now)) {
            all.add(now);
        }
        filling = true;
        who.getItems().setAll(all);
        who.setValue(now);
        filling = false;
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
        words.clear();
        who.setValue(new Who.Anyone());
    }
}
