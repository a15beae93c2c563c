package vespera.desktop.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;

/**
 * Shows each notice for a while in the corner; problems stay longer. Never one over another: where there is no room for
 * all, the oldest goes first, and the list of notices has it still.
 */
final class Toasts extends VBox {

    private static final Texts TEXTS = Texts.of(Toasts.class);
    private static final int MOST = 3;
    private static final double GAP = 8;
    private static final double EDGE = 16;
    private static final double WIDTH = 360;
    private static final double SHORT_SECONDS = 5;
    private static final double LONG_SECONDS = 14;
    private static final double READING_SECONDS = 40;

    private final Notices notices;

    Toasts(final Notices notices) {
        this.notices = notices;
        getStyleClass().add("toasts");
        setSpacing(GAP);
        setPadding(new Insets(EDGE));
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(WIDTH + 2 * EDGE, Region.USE_PREF_SIZE);
        setMinHeight(0);
        notices.all().addListener((final ListChangeListener.Change<? extends Notices.Notice> c) -> {
            while (c.next()) {
                c.getAddedSubList().forEach(this::show);
            }
        });
    }

    private void show(final Notices.Notice notice) {
        final Region toast = toast(notice);
        getChildren().add(toast);
        notices.inSight(true);
        while (getChildren().size() > MOST || getChildren().size() > 1 && wanted() > room()) {
            getChildren().removeFirst();
        }
        final PauseTransition wait = new PauseTransition(Duration.seconds(seconds(notice)));
        wait.setOnFinished(done -> remove(toast));
        // Whoever reads with the pointer on it is given the time.
        toast.hoverProperty().subscribe(over -> {
            if (over) {
                wait.stop();
            } else {
                wait.playFromStart();
            }
        });
    }

    /** How high all of them are together, in pixels. */
    private double wanted() {
        applyCss();
        return 2 * EDGE
                + GAP * (getChildren().size() - 1)
                + getChildren().stream()
                        .mapToDouble(one -> one.prefHeight(WIDTH))
                        .sum();
    }

    /** How high they may be: never over the top of the window. */
    private double room() {
        final Insets away = javafx.scene.layout.StackPane.getMargin(this);
        final double below = away == null ? 0 : away.getBottom();
        return getParent() instanceof Region around && around.getHeight() > 0
                ? around.getHeight() - below
                : Double.MAX_VALUE;
    }

    private Region toast(final Notices.Notice notice) {
        final Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        final VBox words = new VBox(GAP, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        final Button away = new Button(null, new FontIcon("fth-x"));
        away.getStyleClass().addAll("button-icon", "flat", "toast-close");
        away.setAccessibleText(TEXTS.say("close-notice"));
        away.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        final FontIcon icon = new FontIcon(icon(notice.tone()));
        final HBox toast = new HBox(12, icon, words, away);
        toast.getStyleClass().addAll("toast", "elevated-2", style(notice.tone()));
        toast.setPrefWidth(WIDTH);
        toast.setMaxWidth(WIDTH);
        toast.setMinHeight(Region.USE_PREF_SIZE);
        away.setOnAction(event -> remove(toast));
        if (!notice.action().isEmpty()) {
            final Button button = new Button(notice.action());
            button.setOnAction(event -> {
                remove(toast);
                notice.run().run();
            });
            words.getChildren().add(button);
        }
        return toast;
    }

    private void remove(final Node toast) {
        getChildren().remove(toast);
        notices.inSight(!getChildren().isEmpty());
    }

    /** What is in sight, oldest first. */
    List<Node> inSight() {
        return List.copyOf(getChildren());
    }

    /** What offers something is to be read and thought about; the bell shows all of them again. */
    private static double seconds(final Notices.Notice notice) {
        if (notice.stays()) {
            return READING_SECONDS;
        }
        return notice.tone() == Notices.Tone.PROBLEM || !notice.action().isEmpty() ? LONG_SECONDS : SHORT_SECONDS;
    }

    static String icon(final Notices.Tone tone) {
        return switch (tone) {
            case DONE -> "fth-check-circle";
            case INFO -> "fth-info";
            case PROBLEM -> "fth-alert-triangle";
        };
    }

    static String style(final Notices.Tone tone) {
        return switch (tone) {
            case DONE -> "success";
            case INFO -> "accent";
            case PROBLEM -> "warning";
        };
    }
}
