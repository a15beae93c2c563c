package vespera.desktop.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;
import vespera.desktop.desk.Desk;

/** Everything about the selected thing. */
public final class Inspector {
    private final Label label = new Label("Inspector");

    public Inspector(final Desk desk) {
        desk.selection().subjectProperty().subscribe(s -> label.setText(s.toString()));
    }

    public Node node() {
        return label;
    }
}
