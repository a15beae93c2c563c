package vespera.desktop.board;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Checklist;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.TaskId;

/** A card's nodes, made once and filled again for each card that passes through them. */
final class CardFace extends VBox {

    private static final Texts TEXTS = Texts.of(CardFace.class);

    /** What a card's own controls do. */
    interface Hand {

        /** Opens or closes the checklist on the card. */
        void unfold(TaskId card);

        /** Ticks an item of the checklist, or takes the tick away. */
        void tick(TaskId card, int index, boolean done);
    }

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");

    private final Hand hand;
    private final Covers covers;
    private final Cover cover = new Cover();
    private final Label trail = new Label();
    private final Label title = new Label();
    private final VBox items = new VBox(4);
    private final Label due = chip("fth-calendar");
    private final Label priority = chip("fth-flag");
    private final Label blockers = chip("fth-lock");
    private final Label list = chip("fth-check-square");
    private final Label parts = chip("fth-git-merge");
    private final Label links = chip("fth-link");
    private final Label assignee = chip("fth-user");
    private final Label tags = new Label();
    private final List<Label> order = List.of(priority, due, blockers, list, parts, links, assignee, tags);
    private final FlowPane chips = new FlowPane(6, 4);
    private @Nullable Tooltip waits;
    private @Nullable Tooltip fullTrail;
    private @Nullable Card card;
    private @Nullable String hue;

    CardFace(final Hand hand, final Covers covers) {
        this.hand = hand;
        this.covers = covers;
        getStyleClass().add("card-face");
        setManaged(false);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        trail.getStyleClass().add("card-trail");
        title.getStyleClass().add("card-title");
        tags.getStyleClass().add("card-tags");
        items.getStyleClass().add("card-items");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        chips.setAlignment(Pos.CENTER_LEFT);
        list.getStyleClass().add("card-list");
        list.setOnMouseClicked(e -> {
            final Card held = card;
            if (held != null) {
                hand.unfold(held.id());
                e.consume();
            }
        });
        getChildren().addAll(cover, trail, title, items, chips);
    }

    private static Label chip(final String icon) {
        final Label chip = new Label();
        chip.getStyleClass().add("card-chip");
        chip.setUserData(icon);
        return chip;
    }

    /** The card that is shown, or null. */
    @Nullable
    Card card() {
        return card;
    }

    void show(final Card next) {
        if (next.equals(card)) {
            return;
        }
        card = next;
        setAccessibleText(next.spoken());
        pseudoClassStateChanged(DONE, next.done());
        words(trail, next.near());
        if (!next.trail().isEmpty()) {
            fullTrail = said(fullTrail, next.trail());
        }
        trail.setTooltip(next.trail().isEmpty() ? null : fullTrail);
        final String icon = next.look().icon();
        title.setText(icon == null || icon.startsWith("fth-") ? next.title() : icon + " " + next.title());
        title.setGraphic(icon != null && icon.startsWith("fth-") ? Icons.of(icon) : null);
        words(due, next.due().words());
        tone(due, next.due().tone().name().toLowerCase(Locale.ROOT));
        words(priority, next.priority() == Priority.NORMAL ? "" : Wording.priority(next.priority()));
        tone(priority, Wording.priority(next.priority()));
        words(
                blockers,
                next.blockers().isEmpty()
                        ? ""
                        : TEXTS.say("waits-for", next.blockers().size()));
        if (!next.blockers().isEmpty()) {
            waits = said(waits, TEXTS.say("waits-for-these") + "\n" + String.join("\n", next.blockers()));
        }
        blockers.setTooltip(next.blockers().isEmpty() ? null : waits);
        words(parts, next.parts() == 0 ? "" : next.partsDone() + "/" + next.parts());
        words(assignee, next.assignee() == null ? "" : next.assignee());
        look(next.look());
        admit();
        chips.setVisible(chips.getChildren().stream().anyMatch(Node::isManaged));
        chips.setManaged(chips.isVisible());
    }

    /** Most chips of most cards never say anything: a label comes into the row, and is styled, when it first does. */
    private void admit() {
        int at = 0;
        for (final Label label : order) {
            if (label.getParent() != null) {
                at++;
            } else if (label.isManaged()) {
                chips.getChildren().add(at++, label);
            }
        }
    }

    private static Tooltip said(final @Nullable Tooltip before, final String words) {
        final Tooltip tip = before == null ? new Tooltip() : before;
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        tip.setText(words);
        return tip;
    }

    private void look(final Look look) {
        if (!java.util.Objects.equals(hue, look.colour())) {
            getStyleClass().removeIf(name -> name.startsWith("hue-"));
            if (look.colour() != null) {
                getStyleClass().add("hue-" + look.colour());
            }
            hue = look.colour();
        }
        cover.show(look.cover() == null ? null : covers.of(look.cover()));
        words(
                list,
                look.list().total() == 0
                        ? ""
                        : look.list().done() + "/" + look.list().total());
        tone(list, look.list().total() > 0 && look.list().done() == look.list().total() ? "full" : "none");
        words(links, look.document() ? TEXTS.say("document") : look.links() == 0 ? "" : String.valueOf(look.links()));
        words(tags, String.join(" ", look.tags().stream().map(tag -> "#" + tag).toList()));
        items(look.unfolded() ? look.list().items() : List.of());
    }

    private void items(final List<Checklist.Item> all) {
        items.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            final int index = i;
            final CheckBox box = new CheckBox(all.get(i).text());
            box.setMnemonicParsing(false);
            box.setSelected(all.get(i).done());
            box.setWrapText(true);
            box.setFocusTraversable(false);
            box.setOnAction(e -> {
                final Card held = card;
                if (held != null) {
                    hand.tick(held.id(), index, box.isSelected());
                }
            });
            items.getChildren().add(box);
        }
        items.setVisible(!all.isEmpty());
        items.setManaged(!all.isEmpty());
    }

    /** Whether it is the selected one, one of several that are chosen, or being dragged. */
    void state(final boolean selected, final boolean chosen, final boolean lifted) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(LIFTED, lifted);
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
        // Most chips of most cards say nothing: their icon is made when they first do.
        if (!words.isEmpty() && label.getGraphic() == null && label.getUserData() instanceof String icon) {
            label.setGraphic(new FontIcon(icon));
        }
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private static void tone(final Label label, final String tone) {
        final String wanted = "tone-" + tone;
        if (!label.getStyleClass().contains(wanted)) {
            label.getStyleClass().removeIf(c -> c.startsWith("tone-"));
            label.getStyleClass().add(wanted);
        }
    }
}
