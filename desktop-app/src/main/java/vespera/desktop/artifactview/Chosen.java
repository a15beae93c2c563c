package vespera.desktop.artifactview;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.ListView;
import vespera.scriptorium.artifacts.Artifact;

/** What is chosen in the list: one, or several with Ctrl or Shift. FX thread only. */
record Chosen(ListView<ListRow> list) {

    /** In the order of the list. */
    List<Artifact> all() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(row -> row instanceof ListRow.Item)
                .map(row -> ((ListRow.Item) row).artifact())
                .toList();
    }

    /** The rows are made anew; what was chosen stays so. */
    void again(final Set<UUID> several) {
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof ListRow.Item item
                    && several.contains(item.artifact().id())) {
                list.getSelectionModel().select(i);
            }
        }
    }

    /** The row of an artifact, -1 where it is not listed. */
    int row(final Artifact artifact) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof ListRow.Item item
                    && item.artifact().id().equals(artifact.id())) {
                return i;
            }
        }
        return -1;
    }
}
