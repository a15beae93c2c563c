package vespera.desktop.suggestions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.versions.Comparison;
import vespera.desktop.versions.DiffList;
import vespera.scriptorium.suggestions.Suggestion;

/** What accepting a suggestion would change, word by word; nothing is changed by looking. */
final class PreviewBox extends VBox {
}
