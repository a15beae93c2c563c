package vespera.desktop.codex;

import java.text.NumberFormat;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Language;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Entity;

/** A line of the codex: the name, the other names, and how often. */
final class EntityCell extends ListCell<Entity> {

    private static final Texts TEXTS = Texts.of(EntityCell.class);

    /** Every line has this height. */
    static final double HEIGHT = 46;

    private final FontIcon icon = new FontIcon("fth-user");
    private final Label name = new Label();
    private final Label others = new Label();
    private final Label many = new Label();
    private final HBox line;

    EntityCell() {
        getStyleClass().add("entity-cell");
        setPrefWidth(0);
        name.getStyleClass().add("entity-name");
        name.setMinWidth(0);
        others.getStyleClass().add("codex-quiet");
        others.setMinWidth(0);
        many.getStyleClass().add("codex-quiet");
        many.setMinWidth(Region.USE_PREF_SIZE);
        final VBox words = new VBox(name, others);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(10, icon, words, many);
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(final @Nullable Entity one, final boolean empty) {
        super.updateItem(one, empty);
        setText(null);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconLiteral(Wording.icon(one.kind()));
        name.setText(one.name());
        others.setText(String.join(", ", one.aliases()));
        others.setVisible(!one.aliases().isEmpty());
        others.setManaged(!one.aliases().isEmpty());
        many.setText(NumberFormat.getIntegerInstance(Language.locale()).format(one.mentions()));
        setAccessibleText(TEXTS.say("named", one.name(), Wording.kind(one.kind()), Wording.times(one.mentions())));
        setGraphic(line);
    }
}
