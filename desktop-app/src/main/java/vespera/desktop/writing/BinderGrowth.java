package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * Grows the lines of the binder to what there is now and leaves those alone that mean the same: a text is kept every other
 * second while she writes, and all lines made anew would cost more than her keys. FX thread only.
 */
final class BinderGrowth {

    /** The folders that are open, by their keys. */
    private final Set<String> unfolded;

    private boolean growing;

    BinderGrowth(final Set<String> unfolded) {
        this.unfolded = unfolded;
    }

    /**
     * The lines of a tree: those that there were, changed where they have to be.
     *
     * @param unfold whether all folders are open, whatever she has folded
     */
    TreeItem<BinderItem> grow(
            final @Nullable TreeItem<BinderItem> was, final BinderTree to, final boolean unfold) {
        growing = true;
        try {
            if (was == null) {
                return line(to, unfold);
            }
            follow(was, to, unfold);
            return was;
        } finally {
            growing = false;
        }
    }

    private void follow(final TreeItem<BinderItem> line, final BinderTree to, final boolean unfold) {
        if (!line.getValue().equals(to.item())) {
            line.setValue(to.item());
        }
        final Map<String, TreeItem<BinderItem>> had = new HashMap<>();
        line.getChildren().forEach(child -> had.put(child.getValue().key(), child));
        final List<TreeItem<BinderItem>> now = new ArrayList<>();
        for (final BinderTree child : to.children()) {
            final TreeItem<BinderItem> known = had.get(child.item().key());
            if (known == null) {
                now.add(line(child, unfold));
            } else {
                follow(known, child, unfold);
                now.add(known);
            }
        }
        if (!now.equals(line.getChildren())) {
            line.getChildren().setAll(now);
        }
        open(line, unfold);
    }

    private void open(final TreeItem<BinderItem> line, final boolean unfold) {
        final String key = line.getValue().key();
        line.setExpanded(unfold || key.equals("/") || unfolded.contains(key));
    }

    private TreeItem<BinderItem> line(final BinderTree from, final boolean unfold) {
        final TreeItem<BinderItem> line = new TreeItem<>(from.item());
        from.children().forEach(child -> line.getChildren().add(line(child, unfold)));
        open(line, unfold);
        line.expandedProperty().subscribe((before, now) -> {
            if (!growing && now) {
                unfolded.add(line.getValue().key());
            } else if (!growing) {
                unfolded.remove(line.getValue().key());
            }
        });
        return line;
    }
}
