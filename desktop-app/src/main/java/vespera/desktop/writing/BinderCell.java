package vespera.desktop.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.Workflow;

/** Shows a line of the binder: name, label and words. It is dragged between others and onto folders. */
final class BinderCell extends TreeCell<BinderItem> {

    private static final Texts TEXTS = Texts.of(BinderCell.class);
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final double INDENT = 14;
    private static final double AROUND = 62;

    private final BinderFacts facts;
    private final Hand hand;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Circle dot = new Circle(4);
    private final Label words = new Label();
    private final Label status = new Label();
    private final Label changed = new Label();
    private final BinderColumns columns;
    private final HBox line = new HBox(8);
    private int level = -1;

    /** What is done by dragging and renaming. */
    interface Hand {

        /** Something is dragged; the lines that go along are those selected. */
        boolean mayDrag();

        void drop(BinderMoves.Spot spot);

        void renamed(BinderItem item, String to);
    }

    BinderCell(final BinderFacts facts, final BinderColumns columns, final Hand hand) {
        this.facts = facts;
        this.columns = columns;
        this.hand = hand;
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        name.getStyleClass().add("binder-name");
        name.setMinWidth(20);
        words.getStyleClass().add("binder-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        status.getStyleClass().addAll("binder-words", "binder-status");
        changed.getStyleClass().addAll("binder-words", "binder-changed");
        changed.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("binder-line");
        line.getChildren().addAll(icon, name, room, dot, status, changed, words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnDragDetected(event -> {
            if (getItem() != null && hand.mayDrag()) {
                final Dragboard board = startDragAndDrop(TransferMode.MOVE);
                final ClipboardContent content = new ClipboardContent();
                content.putString(getItem().name());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(this::over);
        setOnDragExited(event -> mark(null));
        setOnDragDropped(event -> {
            final BinderMoves.Spot spot = spot(event);
            mark(null);
            if (spot != null && event.getGestureSource() instanceof BinderCell) {
                hand.drop(spot);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private void over(final DragEvent event) {
        final BinderMoves.Spot spot = spot(event);
        if (spot != null && event.getGestureSource() instanceof BinderCell) {
            event.acceptTransferModes(TransferMode.MOVE);
            mark(spot);
            event.consume();
        }
    }

    private void mark(final BinderMoves.@Nullable Spot spot) {
        pseudoClassStateChanged(TARGET, spot != null && spot.beside() == null);
        pseudoClassStateChanged(BEFORE, spot != null && spot.beside() != null && !spot.after());
        pseudoClassStateChanged(AFTER, spot != null && spot.beside() != null && spot.after());
    }

    /** What a drop here means: on a folder's middle into it, else before or after this line. */
    private BinderMoves.@Nullable Spot spot(final DragEvent event) {
        final BinderItem item = getItem();
        final double at = event.getY() / Math.max(1, getHeight());
        return switch (item) {
            case BinderItem.Folder f when at > 0.3 && at < 0.7 -> new BinderMoves.Spot(f.path(), null, false);
            case BinderItem.Folder f -> new BinderMoves.Spot(BinderMoves.folderOf(f), f, at >= 0.5);
            case BinderItem.Leaf l -> new BinderMoves.Spot(BinderMoves.folderOf(l), l, at >= 0.5);
            case BinderItem.Shelf _, BinderItem.Archived _ -> null;
            case null -> new BinderMoves.Spot("", null, false);
        };
    }

    @Override
    protected void updateItem(final @Nullable BinderItem item, final boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            // It stays where it is: the list empties its lines and fills them again whenever one has changed.
            line.setVisible(false);
            if (getGraphic() != line) {
                setGraphic(null);
            }
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(FAINT, false);
            return;
        }
        name.setText(item.name());
        picture(literal(item));
        final String count = facts.words(wordsKey(item))
                .filter(n -> n > 0)
                .map(n -> String.format(Locale.getDefault(), "%,d", n))
                .orElse("");
        column(words, BinderColumns.Column.WORDS, count);
        final String standing = standing(item);
        column(status, BinderColumns.Column.STATUS, standing);
        column(changed, BinderColumns.Column.CHANGED, day(item));
        final String label = label(item);
        dot.setVisible(!label.isEmpty());
        dot.setManaged(!label.isEmpty());
        colour("label-" + label);
        width();
        line.setVisible(true);
        if (getGraphic() != line) {
            setGraphic(line);
        }
        final String said = remark(item);
        setTooltip(said.isEmpty() ? null : new Tooltip(said));
        final String heard = Stream.of(item.name(), said, standing)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        setAccessibleText(count.isEmpty() ? heard : TEXTS.say("binder-heard", heard, count));
        pseudoClassStateChanged(FAINT, item instanceof BinderItem.Archived || closed(item));
    }

    /** Says what it says once more: something that stands beside the name may have changed. */
    void again() {
        if (!isEditing()) {
            updateItem(getItem(), isEmpty());
        }
    }

    private void picture(final String literal) {
        if (!literal.equals(icon.getIconLiteral())) {
            icon.setIconLiteral(literal);
        }
    }

    /** Styles are worked out anew for any change of the classes, be they the same. */
    private void colour(final String label) {
        if (!dot.getStyleClass().contains(label)) {
            dot.getStyleClass().setAll("binder-dot", label);
        }
    }

    private void column(final Label label, final BinderColumns.Column column, final String text) {
        label.setText(text);
        label.setVisible(columns.shows(column));
        label.setManaged(columns.shows(column));
    }

    private String standing(final BinderItem item) {
        return columns.shows(BinderColumns.Column.STATUS) && item instanceof BinderItem.Leaf(final Document document)
                ? facts.status(document.id()).map(Workflow.Column::title).orElse("")
                : "";
    }

    private String day(final BinderItem item) {
        return columns.shows(BinderColumns.Column.CHANGED) && item instanceof BinderItem.Leaf(final Document document)
                ? Texts.dates("MMMd")
                        .format(Instant.ofEpochMilli(document.state().modified())
                                .atZone(ZoneId.systemDefault()))
                : "";
    }

    /** The words stand at the right rim, however deep the line lies. */
    private void width() {
        if (getTreeView() == null || getTreeItem() == null) {
            return;
        }
        final int now = Math.max(0, getTreeView().getTreeItemLevel(getTreeItem()) - 1);
        if (now != level) {
            level = now;
            line.prefWidthProperty().unbind();
            line.prefWidthProperty().bind(getTreeView().widthProperty().subtract(AROUND + level * INDENT));
        }
        if (!line.maxWidthProperty().isBound()) {
            line.maxWidthProperty().bind(line.prefWidthProperty());
        }
    }

    private static String wordsKey(final BinderItem item) {
        return item instanceof BinderItem.Folder f ? f.path() : item.key();
    }

    private String label(final BinderItem item) {
        return item instanceof BinderItem.Leaf(final Document document)
                ? facts.label(document.id()).orElse("")
                : "";
    }

    @Override
    public void startEdit() {
        final BinderItem item = getItem();
        if (!(item instanceof BinderItem.Leaf) && !(item instanceof BinderItem.Folder)) {
            return;
        }
        super.startEdit();
        final String was = item instanceof BinderItem.Leaf(final Document document)
                ? Document.baseName(document.path())
                : item.name();
        final TextField field = new TextField(was);
        field.setAccessibleText(TEXTS.say("binder-rename"));
        field.getStyleClass().add("binder-rename");
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                final String to = field.getText().strip();
                cancelEdit();
                if (!to.isEmpty() && !to.equals(was)) {
                    hand.renamed(item, to);
                }
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cancelEdit();
            }
        });
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
        if (getTreeView() != null) {
            getTreeView().setEditable(false);
            getTreeView().requestFocus();
        }
    }

    private static String literal(final BinderItem item) {
        return switch (item) {
            case BinderItem.Folder _ -> "fth-folder";
            case BinderItem.Shelf _ -> "fth-archive";
            case BinderItem.Archived _ -> "fth-file";
            case BinderItem.Leaf l when !l.document().state().kept() -> "fth-alert-circle";
            case BinderItem.Leaf l when l.document().isCanvas() -> "fth-grid";
            case BinderItem.Leaf l ->
                switch (l.document().kind()) {
                    case MARKDOWN -> "fth-file-text";
                    case TEXT -> "fth-file-text";
                    case IMAGE -> "fth-image";
                    case EXTRACTED -> "fth-file";
                    case OTHER -> "fth-paperclip";
                };
        };
    }

    private static boolean closed(final BinderItem item) {
        return item instanceof BinderItem.Leaf(final Document document)
                && (!document.state().kept() || document.kind() == Document.Kind.OTHER);
    }

    private String remark(final BinderItem item) {
        if (!(item instanceof BinderItem.Leaf(final Document document))) {
            return "";
        }
        if (!document.state().kept()) {
            return TEXTS.say("binder-too-large");
        }
        return document.kind() == Document.Kind.OTHER
                ? TEXTS.say("binder-maybe-text")
                : facts.synopsis(document.id()).orElse("");
    }
}
