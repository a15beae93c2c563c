package vespera.desktop.writing;

import java.util.List;
import java.util.Map;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** Finds its way among the lines of the binder. */
final class BinderLines {

    private BinderLines() {}

    /** What is in a folder, in order. */
    static List<BinderItem> children(final TreeItem<BinderItem> root, final String folder) {
        final TreeItem<BinderItem> line = folder.isEmpty() ? root : find(root, folder + "/");
        return line == null
                ? List.of()
                : line.getChildren().stream()
                        .map(TreeItem::getValue)
                        .filter(i -> i instanceof BinderItem.Folder || i instanceof BinderItem.Leaf)
                        .toList();
    }

    private static @Nullable TreeItem<BinderItem> find(final TreeItem<BinderItem> in, final String key) {
        for (final TreeItem<BinderItem> child : in.getChildren()) {
            if (child.getValue().key().equals(key)) {
                return child;
            }
            final TreeItem<BinderItem> found = key.startsWith(child.getValue().key()) ? find(child, key) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The texts of a line and of those below it, in order. */
    static void gather(final TreeItem<BinderItem> line, final Map<DocumentId, Document> into) {
        if (line.getValue() instanceof BinderItem.Leaf(final Document document)) {
            final Document.Kind kind = document.kind();
            if (document.state().kept() && (kind == Document.Kind.MARKDOWN || kind == Document.Kind.TEXT)) {
                into.put(document.id(), document);
            }
        }
        line.getChildren().forEach(child -> gather(child, into));
    }
}
