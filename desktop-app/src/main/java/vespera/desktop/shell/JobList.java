package vespera.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vespera.desktop.palette.Overlay;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.jobs.Jobs;

/** The work in the background, one line each: how far, how long still, and a way to stop it. */
final class JobList {

    private static final Texts TEXTS = Texts.of(JobList.class);
    private static final Duration OFTEN = Duration.millis(400);

    private final Jobs jobs;
    private final Overlay overlay;
    private final VBox rows = new VBox(12);
    private final Label none = new Label(TEXTS.say("nothing-goes-on"));
    private final Map<Long, Row> shown = new HashMap<>();

    JobList(final Jobs jobs, final Overlay overlay) {
        this.jobs = jobs;
        this.overlay = overlay;
        none.getStyleClass().add("job-words");
    }

    void open() {
        final Label title = new Label(TEXTS.say("in-the-background"));
        title.getStyleClass().add("side-title");
        final VBox box = new VBox(12, title, rows);
        box.getStyleClass().addAll("chooser", "job-list");
        box.setFocusTraversable(true);
        fill();
        final Timeline often = new Timeline(new KeyFrame(OFTEN, event -> fill()));
        often.setCycleCount(Animation.INDEFINITE);
        box.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                often.stop();
            } else {
                often.play();
            }
        });
        overlay.showAt(box, rows.lookup(".button") == null ? box : rows.lookup(".button"), Pos.BOTTOM_LEFT);
    }

    private void fill() {
        final List<Job> running = jobs.running();
        shown.keySet().retainAll(running.stream().map(Job::id).collect(Collectors.toSet()));
        final List<Region> lines = running.stream()
                .map(job -> (Region)
                        shown.computeIfAbsent(job.id(), id -> new Row(job)).fresh())
                .toList();
        final List<Region> wanted = lines.isEmpty() ? List.of(none) : lines;
        if (!rows.getChildren().equals(wanted)) {
            rows.getChildren().setAll(wanted);
        }
    }

    private static final class Row extends VBox {
        private final Job job;
        private final Label words = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final Button cancel = new Button(TEXTS.say("stop"));

        Row(final Job job) {
            super(4);
            this.job = job;
            final Label title = new Label(job.title());
            title.setMinWidth(0);
            words.getStyleClass().add("job-words");
            bar.getStyleClass().add("small");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(job.title());
            HBox.setHgrow(bar, Priority.ALWAYS);
            cancel.getStyleClass().add("flat");
            cancel.setMinWidth(USE_PREF_SIZE);
            cancel.setAccessibleText(TEXTS.say("stop-job", job.title()));
            cancel.setOnAction(event -> job.cancel());
            final HBox line = new HBox(8, bar, cancel);
            line.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(title, line, words);
        }

        Row fresh() {
            words.setText(
                    job.cancelled()
                            ? TEXTS.say("stopping")
                            : StatusModel.far(job.done(), job.total(), job.secondsLeft()));
            bar.setProgress(job.total() > 0 ? (double) job.done() / job.total() : -1);
            cancel.setDisable(job.cancelled());
            return this;
        }
    }
}
