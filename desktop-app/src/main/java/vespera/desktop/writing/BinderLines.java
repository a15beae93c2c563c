package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
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

    /** Has the lines in sight say what they say once more. */
    static void again(final TreeView<BinderItem> tree) {
        tree.lookupAll(".tree-cell").forEach(line -> {
            if (line instanceof final BinderCell cell) {
                cell.again();
            }
        });
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

    static Set<String> keys(final List<BinderItem> items) {
        return items.stream().map(BinderItem::key).collect(Collectors.toSet());
    }

    /** Selects the lines of these keys that are in sight, and no others. */
    static void select(final TreeView<BinderItem> tree, final Set<String> keys) {
        final List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < tree.getExpandedItemCount(); row++) {
            if (keys.contains(tree.getTreeItem(row).getValue().key())) {
                rows.add(row);
            }
        }
        if (!rows.equals(
                tree.getSelectionModel().getSelectedIndices().stream().sorted().toList())) {
            tree.getSelectionModel().clearSelection();
            rows.forEach(tree.getSelectionModel()::select);
        }
    }
}
