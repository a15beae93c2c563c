package vespera.desktop.past;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.AsOf;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.View;
import vespera.desktop.fx.Debounce;
import vespera.desktop.palette.Overlay;
import vespera.desktop.texts.Texts;

/** The time line around the view in front: a strip under it and, while the past is shown, a line over it. */
public final class TimeControl {

    private static final Texts TEXTS = Texts.of(TimeControl.class);
    private static final long CALM_MILLIS = 400;
    private static final double LEAST = 320;

    private final Desk desk;
    private final TimeModel model;
    private final TimeStrip strip;
    private final HBox banner = new HBox(8);
    private final BorderPane frame = new BorderPane();
    private final Runnable toView;
    private final ReadOnlyDoubleWrapper room = new ReadOnlyDoubleWrapper();
    private boolean timely;

    /**
     * Makes it.
     *
     * @param centre holds the view in front
     * @param changes shows what changed since
     * @param toView gives the focus to the view in front
     */
    public TimeControl(final Desk desk, final Node centre, final Runnable changes, final Runnable toView) {
        this.desk = desk;
        this.toView = toView;
        model = new TimeModel(
                desk.work(),
                desk.asOf(),
                new JournalHistory(desk.atelier().past(), desk.atelier().journal()),
                InstantSource.system(),
                ZoneId.systemDefault(),
                failure -> desk.notices()
                        .offerOnce(
                                Notices.Tone.PROBLEM,
                                TEXTS.say("moment-unread", String.valueOf(failure.getMessage())),
                                "",
                                () -> {}));
        strip = new TimeStrip(model, desk.asOf(), changes, this::close, toView);
        frame.getStylesheets()
                .add(Objects.requireNonNull(TimeControl.class.getResource("/vespera/desktop/past.css"))
                        .toExternalForm());
        strip.heightProperty().subscribe(this::arrange);
        frame.setCenter(centre);
        frame.setMinWidth(LEAST);
        final Label words = new Label(AsOf.reason());
        words.setWrapText(true);
        banner.getStyleClass().add("past-banner");
        banner.setId("past-banner");
        banner.getChildren().addAll(new FontIcon("fth-clock"), words);
        desk.asOf().momentProperty().subscribe(this::arrange);
        model.openProperty().subscribe(this::arrange);
        final Debounce later = new Debounce(CALM_MILLIS, model::refresh);
        desk.onChange(entries -> {
            if (model.openProperty().get()) {
                later.call();
            }
        });
    }

    /** The view in front with what belongs to it. */
    public Parent node() {
        return frame;
    }

    /** Whether the strip is wanted. */
    public ReadOnlyBooleanProperty openProperty() {
        return model.openProperty();
    }

    /** The height of the strip while it is in sight, else 0: what floats over the window keeps off it. */
    public ReadOnlyDoubleProperty roomProperty() {
        return room.getReadOnlyProperty();
    }

    private void arrange() {
        frame.setTop(desk.asOf().isPast() ? banner : null);
        final boolean seen = timely && model.openProperty().get();
        frame.setBottom(seen ? strip : null);
        room.set(seen ? strip.getHeight() : 0);
    }

    /** Another view comes to the front: one that knows only now takes the window back to now. */
    public void shown(final View view) {
        timely = view.showsPast();
        final Optional<AsOf.Moment> moment = desk.asOf().moment();
        if (!timely && moment.isPresent()) {
            model.now();
            desk.notices()
                    .offer(
                            Notices.Tone.INFO,
                            TEXTS.say("back-to-now-view", view.title()),
                            TEXTS.say("look-back-again"),
                            () -> again(moment.get()));
        }
        arrange();
    }

    private void again(final AsOf.Moment moment) {
        desk.navigator().show("board");
        look(moment.at());
    }

    /** Shows the strip and the project as it was at a moment. */
    public void look(final Instant at) {
        open();
        model.look(at);
    }

    /** Shows the strip, in a view that can show the past, and gives it the focus. */
    public void open() {
        if (!timely) {
            desk.navigator().show("board");
        }
        model.refresh();
        model.openProperty().set(true);
        strip.focus();
    }

    /** Puts the strip away and shows what is now. */
    public void close() {
        model.now();
        model.openProperty().set(false);
        toView.run();
    }

    public void toggle() {
        if (timely && model.openProperty().get()) {
            close();
        } else {
            open();
        }
    }

    /** What can be done anywhere in the window. */
    public List<Action> actions() {
        return List.of(
                new Action("time.open", TEXTS.say("look-back-in-time"), "Shortcut+T", this::toggle),
                new Action("time.before", TEXTS.say("action-before"), "", () -> stepped(-1)),
                new Action("time.after", TEXTS.say("action-next"), "", () -> stepped(1)),
                new Action("time.now", TEXTS.say("action-return"), "", model::now));
    }

    private void stepped(final int changes) {
        if (!timely || !model.openProperty().get()) {
            open();
        }
        model.step(changes);
    }

    /** While the strip is in sight, Alt with the arrows steps and Esc goes back to now, unless something is typed. */
    public void listen(final Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (frame.getBottom() != null && !busy(event) && key(event)) {
                event.consume();
            }
        });
    }

    /** Whether somebody else wants the key: a field, an open list, or what lies over the window. */
    private static boolean busy(final KeyEvent event) {
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl
                    || at instanceof ComboBoxBase<?> box && box.isShowing()
                    || at instanceof Overlay) {
                return true;
            }
        }
        return false;
    }

    private boolean key(final KeyEvent event) {
        final boolean alt = event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        return switch (event.getCode()) {
            case LEFT -> alt && step(-1);
            case RIGHT -> alt && step(1);
            case ESCAPE -> escape(event.getTarget() instanceof Node node ? node : null);
            default -> false;
        };
    }

    private boolean step(final int changes) {
        model.step(changes);
        return true;
    }

    private boolean escape(final @Nullable Node focus) {
        if (desk.asOf().isPast() || model.wantedProperty().get().isPresent()) {
            model.now();
            toView.run();
            return true;
        }
        if (inside(focus)) {
            close();
            return true;
        }
        return false;
    }

    private boolean inside(final @Nullable Node focus) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at == strip) {
                return true;
            }
        }
        return false;
    }
}
