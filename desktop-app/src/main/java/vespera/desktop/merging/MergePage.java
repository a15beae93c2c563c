package vespera.desktop.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.desktop.fx.Drawn;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.versions.Merged;

/**
 * Two texts of one document, brought together by hand. N goes to the next place, P to the one before; M, T, B and E
 * decide; Ctrl+S saves, Esc leaves all as it is. With Alt the letters work while typing, too.
 */
public final class MergePage extends BorderPane {

    private static final Texts TEXTS = Texts.of(MergePage.class);

    private final MergeModel model;
    private final Runnable save;
    private final Runnable leave;
    private final List<DisputeCard> cards = new ArrayList<>();
    private final VBox page = new VBox(14);
    private final ScrollPane scroll = new ScrollPane(page);
    private final Label left = new Label();
    private final Button saving = new Button(TEXTS.say("save-ctrl-s"));
    private int at;
    private boolean heard;

    /**
     * Shows it.
     *
     * @param title what the document is called
     * @param others what the other side is called, for example “Another program, 14:05”
     * @param save is asked to keep {@link MergeModel#result()}
     * @param leave is asked to go back with nothing decided
     */
    public MergePage(
            final MergeModel model,
            final String title,
            final String others,
            final Runnable save,
            final Runnable leave) {
        this.model = model;
        this.save = save;
        this.leave = leave;
        getStyleClass().add("merge");
        getStylesheets()
                .add(Objects.requireNonNull(MergePage.class.getResource("/vespera/desktop/versions/merge.css"))
                        .toExternalForm());
        page.getStyleClass().add("merge-page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        setTop(head(title));
        setCenter(scroll);
        parts(others);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // A letter that decided something must not be typed into the field that it opened.
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (heard) {
                heard = false;
                event.consume();
            }
        });
        model.openProperty().subscribe(open -> said(open.intValue()));
    }

    private VBox head(final String title) {
        final Label name = new Label(TEXTS.say("two-texts-of", title));
        name.getStyleClass().add("merge-title");
        final Label words = new Label(TEXTS.say("how"));
        words.setWrapText(true);
        words.getStyleClass().add("merge-quiet");
        final Button back = button(TEXTS.say("previous-p"), () -> step(-1));
        final Button next = button(TEXTS.say("next-n"), () -> step(1));
        final Button not = button(TEXTS.say("not-now-esc"), leave);
        saving.getStyleClass().addAll("accent", "small");
        saving.setOnAction(event -> trySave());
        final Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        left.setMinWidth(Region.USE_PREF_SIZE);
        final HBox row = new HBox(8, back, next, left, space, not, saving);
        row.setAlignment(Pos.CENTER_LEFT);
        final VBox head = new VBox(8, name, words, row);
        head.getStyleClass().add("merge-head");
        return head;
    }

    private static Button button(final String words, final Runnable run) {
        final Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void parts(final String others) {
        for (final Merged.Part part : model.parts()) {
            switch (part) {
                case Merged.Agreed agreed when agreed.text().isBlank() -> {}
                case Merged.Agreed agreed -> page.getChildren().add(new AgreedText(agreed));
                case Merged.Conflict disputed -> {
                    final int place = cards.size();
                    final DisputeCard card = new DisputeCard(
                            disputed,
                            TEXTS.say("of", place + 1, model.disputes()),
                            others,
                            choice -> choose(place, choice));
                    card.setOnMousePressed(event -> at = place);
                    card.focusWithinProperty().subscribe(within -> {
                        if (within) {
                            at = place;
                        }
                    });
                    cards.add(card);
                    page.getChildren().add(card);
                }
            }
        }
    }

    private void choose(final int place, final Choice choice) {
        model.choose(place, choice);
        cards.get(place).show(choice);
    }

    private void said(final int open) {
        left.setText(
                model.disputes() == 0
                        ? TEXTS.say("nothing-to-decide")
                        : open == 0
                                ? TEXTS.say("all-is-decided")
                                : TEXTS.say("of-still-to-decide", open, model.disputes()));
    }

    /** Puts the focus on the first place to decide. */
    public void begin() {
        new Drawn(page).then(() -> {
            if (cards.isEmpty()) {
                saving.requestFocus();
            } else {
                go(Math.max(0, model.nextOpen(0)));
            }
        });
    }

    private void step(final int by) {
        if (!cards.isEmpty()) {
            go(Math.floorMod(at + by, cards.size()));
        }
    }

    private void go(final int place) {
        at = place;
        final DisputeCard card = cards.get(place);
        card.requestFocus();
        reveal(card);
    }

    private void reveal(final Node node) {
        scroll.layout();
        final Bounds bounds = node.getBoundsInParent();
        final double height = page.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            scroll.setVvalue(Math.clamp((bounds.getMinY() - 80) / height, 0, 1));
        }
    }

    /** Saves, or leads to what is not decided yet. */
    public void trySave() {
        final int open = model.nextOpen(at);
        if (open < 0) {
            save.run();
        } else {
            go(open);
            left.setText(TEXTS.say("decide-first"));
        }
    }

    private void key(final KeyEvent event) {
        heard = false;
        final boolean typing = event.getTarget() instanceof TextInputControl;
        final KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            if (code == KeyCode.S) {
                event.consume();
                trySave();
            }
            return;
        }
        if (code == KeyCode.ESCAPE) {
            event.consume();
            if (typing) {
                cards.get(at).requestFocus();
            } else {
                leave.run();
            }
            return;
        }
        if (typing && !event.isAltDown()) {
            return;
        }
        heard = switch (code) {
            case N -> {
                step(1);
                yield true;
            }
            case P -> {
                step(-1);
                yield true;
            }
            default -> !cards.isEmpty() && cards.get(at).take(code);
        };
        if (heard) {
            event.consume();
        }
    }
}
