package vespera.desktop.board;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.tasks.Priority;

/** A card's nodes, made once a cell and filled again for each card that passes through it. */
final class CardFace extends VBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Label trail = new Label();
    private final Label title = new Label();
    private final Label due = chip("fth-calendar");
    private final Label priority = chip("fth-flag");
    private final Label blockers = chip("fth-lock");
    private final Label parts = chip("fth-check-square");
    private final Label assignee = chip("fth-user");
    private final FlowPane chips = new FlowPane(6, 4, priority, due, blockers, parts, assignee);
    private final Tooltip waits = new Tooltip();
    private final Tooltip fullTrail = new Tooltip();

    private boolean styled;

    CardFace() {
        getStyleClass().add("card-face");
        trail.getStyleClass().add("card-trail");
        title.getStyleClass().add("card-title");
        trail.setTooltip(fullTrail);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        chips.setAlignment(Pos.CENTER_LEFT);
        waits.setWrapText(true);
        waits.setMaxWidth(360);
        getChildren().addAll(trail, title, chips);
    }

    private static Label chip(final String icon) {
        final Label chip = new Label("", new FontIcon(icon));
        chip.getStyleClass().add("card-chip");
        return chip;
    }

    /** How tall the card is at a width. Fonts must be known first, and a new cell is measured before it is styled. */
    double heightAt(final double width) {
        if (!styled && getScene() != null) {
            applyCss();
            styled = true;
        }
        return prefHeight(width);
    }

    void show(final Card card) {
        pseudoClassStateChanged(DONE, card.done());
        words(trail, card.near());
        fullTrail.setText(card.trail());
        title.setText(card.title());
        words(due, card.due().words());
        tone(due, card.due().tone().name().toLowerCase(Locale.ROOT));
        words(priority, card.priority() == Priority.NORMAL ? "" : Wording.priority(card.priority()));
        tone(priority, Wording.priority(card.priority()));
        words(
                blockers,
                card.blockers().isEmpty() ? "" : "waits for " + card.blockers().size());
        waits.setText("Waits for\n" + String.join("\n", card.blockers()));
        blockers.setTooltip(card.blockers().isEmpty() ? null : waits);
        words(parts, card.parts() == 0 ? "" : card.partsDone() + "/" + card.parts());
        words(assignee, card.assignee() == null ? "" : card.assignee());
        chips.setVisible(chips.getChildren().stream().anyMatch(Node::isManaged));
        chips.setManaged(chips.isVisible());
    }

    /** Puts an editor in the title's place, or takes it away again. */
    void editing(final Node editor, final boolean on) {
        if (on && !getChildren().contains(editor)) {
            getChildren().add(getChildren().indexOf(title), editor);
        } else if (!on) {
            getChildren().remove(editor);
        }
        title.setVisible(!on);
        title.setManaged(!on);
    }

    private static void words(final Label label, final String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static void tone(final Label label, final String tone) {
        label.getStyleClass().removeIf(c -> c.startsWith("tone-"));
        label.getStyleClass().add("tone-" + tone);
    }
}
