package vespera.desktop.past;

import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.past.Span;

/** The line from the first change to now, with a handle to drag and marks of how much happened when. */
final class TimeLine extends HBox {

    private static final Texts TEXTS = Texts.of(TimeLine.class);
    private static final double END = 1_000;
    private static final double HANDLE = 16;
    private static final int LEAP = 10;

    private final TimeModel model;
    private final Activity activity = new Activity();
    private final Slider slider = new Slider(0, END, END);
    private final Label first = new Label();
    private boolean following;

    TimeLine(final TimeModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("time-line");
        setAlignment(Pos.BOTTOM_CENTER);
        slider.setId("time-slider");
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.valueProperty().subscribe((was, is) -> dragged(is.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        activity.setPrefHeight(22);
        final Pane ground = new Pane();
        ground.setId("time-ground");
        ground.setMinHeight(22);
        ground.setOnMousePressed(this::pressed);
        ground.setOnMouseDragged(this::pressed);
        ground.getChildren().add(activity);
        activity.setManaged(false);
        activity.setLayoutX(HANDLE / 2);
        ground.widthProperty().subscribe(width -> activity.resize(Math.max(0, width.doubleValue() - HANDLE), 22));
        final VBox line = new VBox(ground, slider);
        HBox.setHgrow(line, Priority.ALWAYS);
        first.getStyleClass().add("time-end");
        first.setMinWidth(Region.USE_PREF_SIZE);
        final Label end = new Label(TEXTS.say("now"));
        end.getStyleClass().add("time-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(first, line, end);
        model.spanProperty().subscribe(this::show);
        model.wantedProperty().subscribe(wanted -> follow());
    }

    Slider slider() {
        return slider;
    }

    private void show(final Span span) {
        activity.show(span);
        first.setText(
                span.isEmpty()
                        ? TEXTS.say("nothing-yet")
                        : Words.day(Instant.ofEpochMilli(span.firstTime()), model.clock(), model.zone()));
        follow();
    }

    private void follow() {
        following = true;
        final Span span = model.spanProperty().get();
        final Optional<Instant> wanted = model.wantedProperty().get();
        slider.setValue(wanted.map(at -> place(span, at)).orElse(END));
        slider.setAccessibleText(TEXTS.say(
                "as-of",
                wanted.map(at -> Words.moment(at, model.clock(), model.zone())).orElse("now")));
        following = false;
    }

    private static double place(final Span span, final Instant at) {
        final double length = Math.max(1, span.lastTime() - span.firstTime());
        // The end of the line is now, and the past never quite gets there.
        return Math.clamp((at.toEpochMilli() - span.firstTime()) / length * END, 0, END - 0.01);
    }

    private void dragged(final double value) {
        if (following) {
            return;
        }
        final Span span = model.spanProperty().get();
        if (value >= END - 0.005 || span.isEmpty()) {
            model.now();
        } else {
            final double length = span.lastTime() - span.firstTime();
            model.look(Instant.ofEpochMilli(span.firstTime() + (long) (length * value / END)));
        }
    }

    private void pressed(final MouseEvent event) {
        slider.requestFocus();
        final double width = Math.max(1, slider.getWidth() - HANDLE);
        slider.setValue(Math.clamp((event.getX() - HANDLE / 2) / width, 0, 1) * END);
        event.consume();
    }

    private void key(final KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, DOWN -> model.step(-1);
            case RIGHT, UP -> model.step(1);
            case PAGE_DOWN -> model.step(-LEAP);
            case PAGE_UP -> model.step(LEAP);
            case HOME ->
                model.look(Instant.ofEpochMilli(model.spanProperty().get().firstTime()));
            case END -> model.now();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
