package vespera.desktop.shell;

import atlantafx.base.controls.Notification;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Notices;

/** Shows each notice for a while in the corner; problems stay longer. */
final class Toasts extends VBox {

    private static final int MOST = 3;
    private static final double WIDTH = 360;
    private static final double SHORT_SECONDS = 5;
    private static final double LONG_SECONDS = 14;
    private static final double READING_SECONDS = 40;

    private final Notices notices;

    Toasts(final Notices notices) {
        this.notices = notices;
        getStyleClass().add("toasts");
        setSpacing(8);
        setPadding(new Insets(16));
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxWidth(WIDTH + 32);
        notices.all().addListener((final javafx.collections.ListChangeListener.Change<? extends Notices.Notice> c) -> {
            while (c.next()) {
                c.getAddedSubList().forEach(this::show);
            }
        });
    }

    private void show(final Notices.Notice notice) {
        final Notification toast = new Notification(notice.text(), new FontIcon(icon(notice.tone())));
        toast.getStyleClass().addAll("toast", "elevated-2", style(notice.tone()));
        toast.setPrefWidth(WIDTH);
        toast.setMinHeight(Region.USE_PREF_SIZE);
        toast.setOnClose(event -> remove(toast));
        if (!notice.action().isEmpty()) {
            final Button button = new Button(notice.action());
            button.setOnAction(event -> {
                remove(toast);
                notice.run().run();
            });
            toast.setPrimaryActions(button);
        }
        getChildren().add(toast);
        notices.inSight(true);
        while (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        final PauseTransition wait = new PauseTransition(Duration.seconds(seconds(notice)));
        wait.setOnFinished(done -> remove(toast));
        wait.play();
    }

    private void remove(final Notification toast) {
        getChildren().remove(toast);
        notices.inSight(!getChildren().isEmpty());
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
