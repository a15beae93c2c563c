package vespera.desktop.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** Makes the binder's lines fit what there is now; what is as it was stays, however many lines there are. */
final class BinderGrowth {

    private final Set<String> unfolded;
    private boolean growing;

    /** @param unfolded the keys of what is unfolded; kept up to date as she folds and unfolds */
    BinderGrowth(final Set<String> unfolded) {
        this.unfolded = unfolded;
    }

    /** Lines made anew, all of them unfolded or those that were. */
    TreeItem<BinderItem> anew(final BinderTree from, final boolean unfold) {
        growing = true;
        final TreeItem<BinderItem> line = line(from, unfold);
        growing = false;
        return line;
    }

    /** Changes what is another now, and unfolds what is to be; whether lines came, went or moved. */
    boolean fit(final TreeItem<BinderItem> line, final BinderTree now) {
        growing = true;
        final boolean changed = fitted(line, now);
        growing = false;
        return changed;
    }

    private boolean fitted(final TreeItem<BinderItem> line, final BinderTree now) {
        boolean changed = false;
        if (!now.item().equals(line.getValue())) {
            line.setValue(now.item());
        }
        final List<TreeItem<BinderItem>> lines = line.getChildren();
        if (same(lines, now.children())) {
            for (int i = 0; i < lines.size(); i++) {
                changed |= fitted(lines.get(i), now.children().get(i));
            }
        } else {
            changed = true;
            final Map<String, TreeItem<BinderItem>> kept = new HashMap<>();
            lines.forEach(child -> kept.put(child.getValue().key(), child));
            line.getChildren()
                    .setAll(now.children().stream()
                            .map(child -> kept(kept.get(child.item().key()), child))
                            .toList());
        }
        if (!line.isExpanded() && unfolded.contains(now.item().key())) {
            line.setExpanded(true);
            changed = true;
        }
        return changed;
    }

    private TreeItem<BinderItem> kept(final @Nullable TreeItem<BinderItem> was, final BinderTree now) {
        if (was == null) {
            return line(now, false);
        }
        fitted(was, now);
        return was;
    }

    private static boolean same(final List<TreeItem<BinderItem>> lines, final List<BinderTree> now) {
        if (lines.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!Objects.equals(lines.get(i).getValue().key(), now.get(i).item().key())) {
                return false;
            }
        }
        return true;
    }

    private TreeItem<BinderItem> line(final BinderTree from, final boolean unfold) {
        final TreeItem<BinderItem> line = new TreeItem<>(from.item());
        line.getChildren()
                .setAll(from.children().stream()
                        .map(child -> line(child, unfold))
                        .toList());
        final String key = from.item().key();
        line.setExpanded(unfold || key.equals("/") || unfolded.contains(key));
        if (!from.children().isEmpty() || !(from.item() instanceof BinderItem.Leaf)) {
            line.expandedProperty().subscribe((before, now) -> {
                if (!growing && now) {
                    unfolded.add(line.getValue().key());
                } else if (!growing) {
                    unfolded.remove(line.getValue().key());
                }
            });
        }
        return line;
    }
}
