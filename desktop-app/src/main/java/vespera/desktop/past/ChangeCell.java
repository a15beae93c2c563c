package vespera.desktop.past;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Subject;
import vespera.desktop.past.ChangesModel.Row;

/** A line of what changed: a thing, or one change to it. */
final class ChangeCell extends ListCell<Row> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass TAKEN_BACK = PseudoClass.getPseudoClass("taken-back");

    private final Label title = new Label();
    private final Label below = new Label();
    private final FontIcon icon = new FontIcon("fth-circle");
    private final HBox line;

    /** Left and right of a line together; the scroll bar has its room there. */
    private static final double AROUND = 20;

    private final ListView<Row> list;

    /** @param back shows the project as it was right after a change */
    ChangeCell(final ListView<Row> list, final Consumer<Change> back) {
        this.list = list;
        getStyleClass().add("change-cell");
        setPrefWidth(0);
        title.getStyleClass().add("change-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        below.setWrapText(true);
        below.setMinWidth(0);
        below.getStyleClass().add("change-below");
        final VBox words = new VBox(1, title, below);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        final Button way = ChangesPanel.way(() -> {
            if (getItem() instanceof Row.Item item) {
                back.accept(item.change());
            }
        });
        way.visibleProperty()
                .bind(itemProperty().map(row -> row instanceof Row.Item).orElse(false));
        way.managedProperty().bind(way.visibleProperty());
        line = new HBox(8, icon, words, way);
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(final @Nullable Row row, final boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, row instanceof Row.Heading && !empty);
        pseudoClassStateChanged(
                TAKEN_BACK,
                !empty && row instanceof Row.Item item && item.change().standing() == Change.Standing.TAKEN_BACK);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case Row.Heading heading -> heading(heading);
            case Row.Item item -> item(item.change());
        }
        setGraphic(line);
        setAccessibleText(title.getText() + ", " + below.getText());
    }

    /** The height at the width that the line will have: a list asks before it has laid the line out. */
    @Override
    protected double computePrefHeight(final double width) {
        return isEmpty()
                ? super.computePrefHeight(width)
                : snappedTopInset() + line.prefHeight(lineWidth()) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            line.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    lineWidth(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    private double lineWidth() {
        return Math.max(list.getWidth() - AROUND, 80);
    }

    private void heading(final Row.Heading heading) {
        title.setText(heading.title());
        below.setText(Words.changes(heading.count()));
        icon.setIconLiteral(icon(heading.subject()));
        icon.setVisible(true);
    }

    private void item(final Change change) {
        title.setText(change.words());
        final Instant at = Instant.ofEpochMilli(change.happening().time());
        final Instant now = Instant.now();
        final ZoneId zone = ZoneId.systemDefault();
        below.setText(change.who() + " · " + Words.shortly(at, now, zone)
                + (change.note().isEmpty() ? "" : " · " + change.note()));
        icon.setVisible(false);
    }

    private static String icon(final Optional<Subject> subject) {
        return subject.map(s -> switch (s) {
                    case Subject.OfTask _ -> "fth-check-square";
                    case Subject.OfDocument _ -> "fth-file-text";
                    case Subject.OfTag _ -> "fth-tag";
                    case Subject.OfArtifact _ -> "fth-archive";
                })
                .orElse("fth-layers");
    }
}
