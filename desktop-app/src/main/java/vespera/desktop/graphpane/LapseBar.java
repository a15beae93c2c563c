package vespera.desktop.graphpane;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** Plays how the graph came to be: play and pause, how fast, and a slider to go to any moment. */
final class LapseBar extends HBox {

    private static final Texts TEXTS = Texts.of(LapseBar.class);
    private static final double STEP_MILLIS = 600;

    private final IntConsumer show;
    private final Button play;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label when = new Label();
    private final ProgressBar reading = new ProgressBar(0);
    private final ComboBox<Integer> speed = new ComboBox<>(FXCollections.observableList(List.of(1, 2, 4, 8)));
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.millis(STEP_MILLIS), tick -> step()));
    private Lapse lapse = new Lapse();

    /** @param show shows the moment of a number */
    LapseBar(final IntConsumer show, final Runnable closed) {
        this.show = show;
        getStyleClass().add("graph-strip");
        setAlignment(Pos.CENTER_LEFT);
        play = GraphBar.button("fth-play", TEXTS.say("play"), this::playOrPause);
        slider.setAccessibleText(TEXTS.say("moment"));
        slider.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((value, was, is) -> go());
        when.getStyleClass().add("graph-said");
        when.setMinWidth(Region.USE_PREF_SIZE);
        speed.setValue(1);
        speed.setAccessibleText(TEXTS.say("speed"));
        speed.setTooltip(new Tooltip(TEXTS.say("speed")));
        speed.getStyleClass().add("small");
        speed.setConverter(new Times());
        speed.valueProperty().subscribe(times -> timeline.setRate(times));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.statusProperty().subscribe(this::face);
        reading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reading, Priority.ALWAYS);
        reading.setAccessibleText(TEXTS.say("reading-past"));
        getChildren()
                .addAll(play, slider, reading, when, speed, GraphBar.button("fth-x", TEXTS.say("lapse-close"), closed));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closed.run();
                event.consume();
            }
        });
        waiting(0);
    }

    /** The past is still being read. */
    void waiting(final double share) {
        lapse = new Lapse();
        timeline.stop();
        ready(false);
        reading.setProgress(share);
        when.setText(TEXTS.say("reading-past"));
    }

    /** Begins to play. */
    void begin(final Lapse read) {
        lapse = read;
        ready(read.size() > 0);
        slider.setMax(Math.max(1, read.size() - 1));
        slider.setMajorTickUnit(1);
        slider.setBlockIncrement(1);
        slider.setValue(0);
        go();
        if (read.size() > 1) {
            timeline.playFromStart();
        }
        play.requestFocus();
    }

    /** Stops playing. */
    void end() {
        timeline.stop();
    }

    void playOrPause() {
        if (timeline.getStatus() == Animation.Status.RUNNING) {
            timeline.pause();
        } else if (lapse.size() > 1) {
            if (at() >= lapse.size() - 1) {
                slider.setValue(0);
            }
            timeline.play();
        }
    }

    boolean playing() {
        return timeline.getStatus() == Animation.Status.RUNNING;
    }

    private int at() {
        return (int) Math.round(slider.getValue());
    }

    private void step() {
        if (at() >= lapse.size() - 1) {
            timeline.stop();
        } else {
            slider.setValue(at() + 1.0);
        }
    }

    private void go() {
        if (at() < lapse.size()) {
            final Instant time = Instant.ofEpochMilli(lapse.time(at()));
            when.setText(Texts.dates("yMMMdjm").format(time.atZone(ZoneId.systemDefault())));
            show.accept(at());
        }
    }

    private void ready(final boolean yes) {
        reading.setVisible(!yes);
        reading.setManaged(!yes);
        slider.setVisible(yes);
        slider.setManaged(yes);
        play.setDisable(!yes);
    }

    private void face() {
        final boolean running = timeline.getStatus() == Animation.Status.RUNNING;
        final String name = running ? TEXTS.say("pause") : TEXTS.say("play");
        play.setGraphic(new FontIcon(running ? "fth-pause" : "fth-play"));
        play.setAccessibleText(name);
        play.setTooltip(new Tooltip(name));
    }

    /** So many times as fast. */
    private static final class Times extends StringConverter<Integer> {
        @Override
        public String toString(final Integer times) {
            return times + "×";
        }

        @Override
        public Integer fromString(final String text) {
            return Integer.valueOf(text.replaceAll("\\D", ""));
        }
    }
}
