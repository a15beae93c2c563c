package vespera.desktop.writing;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** Shows a line of the binder; a document can be dragged onto a folder. */
final class BinderCell extends TreeCell<BinderItem> {

    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final FontIcon icon = new FontIcon();

    BinderCell(final BiConsumer<DocumentId, String> move) {
        setOnDragDetected(event -> {
            if (getItem() instanceof BinderItem.Leaf leaf) {
                final Dragboard board = startDragAndDrop(TransferMode.MOVE);
                final ClipboardContent content = new ClipboardContent();
                content.putString(leaf.document().id().toString());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (folder() != null && event.getGestureSource() instanceof BinderCell) {
                event.acceptTransferModes(TransferMode.MOVE);
                pseudoClassStateChanged(TARGET, true);
                event.consume();
            }
        });
        setOnDragExited(event -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(event -> dropped(event, move));
    }

    private void dropped(final DragEvent event, final BiConsumer<DocumentId, String> move) {
        final String folder = folder();
        if (folder != null && event.getGestureSource() instanceof BinderCell) {
            move.accept(DocumentId.of(event.getDragboard().getString()), folder);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /** The folder that a drop here means. */
    private @Nullable String folder() {
        return switch (getItem()) {
            case BinderItem.Folder f -> f.path();
            case BinderItem.Leaf l -> Names.folder(l.document().path());
            case BinderItem.Shelf _, BinderItem.Archived _ -> null;
            case null -> "";
        };
    }

    @Override
    protected void updateItem(final @Nullable BinderItem item, final boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(FAINT, false);
            return;
        }
        setText(item.name());
        icon.setIconLiteral(literal(item));
        setGraphic(icon);
        final String said = remark(item);
        setTooltip(said.isEmpty() ? null : new Tooltip(said));
        setAccessibleText(said.isEmpty() ? item.name() : item.name() + ", " + said);
        pseudoClassStateChanged(FAINT, item instanceof BinderItem.Archived || !said.isEmpty());
    }

    private static String literal(final BinderItem item) {
        return switch (item) {
            case BinderItem.Folder _ -> "fth-folder";
            case BinderItem.Shelf _ -> "fth-archive";
            case BinderItem.Archived _ -> "fth-file";
            case BinderItem.Leaf l when !l.document().state().kept() -> "fth-alert-circle";
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

    private static String remark(final BinderItem item) {
        if (!(item instanceof BinderItem.Leaf(final Document document))) {
            return "";
        }
        if (!document.state().kept()) {
            return "too large to be opened here, only listed";
        }
        return document.kind() == Document.Kind.OTHER ? "opens here only if it is text" : "";
    }
}
