package vespera.desktop.shell;

import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.goals.GoalLine;
import vespera.desktop.palette.Overlay;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.models.Models;

/** The quiet line at the bottom: saved or not, what goes on, which model, how the graph is. */
final class StatusBar extends HBox {

    private static final Texts TEXTS = Texts.of(StatusBar.class);
    private static final Duration GLANCE = Duration.millis(700);

    private final Desk desk;
    private final Label saved = new Label();
    private final HBox jobs = new HBox(8);
    private final Button job = new Button();
    private final JobList list;
    private final ProgressBar progress = new ProgressBar();
    private final Button goOn = flat(TEXTS.say("paused"), TEXTS.say("paused-tip"));
    private final Button troubles = new Button();
    private final Button models = new Button(TEXTS.say("models"));
    private final Label graph = new Label();
    private final Button suggestions = new Button();
    private final Button notices = new Button();
    private List<Job> running = List.of();
    private boolean asked;

    /** What is looked at in the background now and then. */
    private record Glance(
            KnowledgeGraph.State state, String trouble, long behind, Map<String, String> troubles, int suggestions) {}

    StatusBar(final Desk desk, final Overlay overlay, final Tips tips, final Runnable readNotices) {
        this.desk = desk;
        this.list = new JobList(desk.atelier().jobs(), overlay);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        jobs.setAlignment(Pos.CENTER_LEFT);
        progress.setPrefWidth(96);
        progress.getStyleClass().add("small");
        job.getStyleClass().addAll("flat", "status-button");
        tips.on(job, TEXTS.say("all-background"), "window.jobs");
        job.setOnAction(event -> list.open());
        final Button cancel = flat(TEXTS.say("cancel"), "");
        cancel.setAccessibleText(TEXTS.say("cancel-tip"));
        cancel.setOnAction(event -> running.stream().findFirst().ifPresent(Job::cancel));
        jobs.getChildren().addAll(progress, job, cancel);
        jobs.setVisible(false);
        jobs.managedProperty().bind(jobs.visibleProperty());
        goOn.setVisible(false);
        goOn.managedProperty().bind(goOn.visibleProperty());
        goOn.setOnAction(event -> {
            goOn.setVisible(false);
            desk.atelier().embedding().resume();
        });
        troubles.getStyleClass().addAll("flat", "status-button", "status-trouble");
        troubles.setGraphic(new FontIcon("fth-alert-triangle"));
        troubles.setVisible(false);
        troubles.managedProperty().bind(troubles.visibleProperty());
        troubles.setOnAction(event -> desk.notices()
                .say(
                        vespera.desktop.desk.Notices.Tone.PROBLEM,
                        troubles.getTooltip().getText()));
        models.getStyleClass().addAll("flat", "status-button");
        models.setOnAction(event -> desk.navigator().show("settings"));
        suggestions.setId("status-suggestions");
        suggestions.getStyleClass().addAll("flat", "status-button");
        suggestions.setVisible(false);
        suggestions.managedProperty().bind(suggestions.visibleProperty());
        suggestions.setOnAction(event -> desk.navigator().show("suggestions"));
        notices.getStyleClass().addAll("flat", "status-button");
        notices.setGraphic(new FontIcon("fth-bell"));
        notices.setAccessibleText(TEXTS.say("notices-so-far"));
        tips.on(notices, TEXTS.say("notices-so-far"), "window.notices");
        notices.setOnAction(event -> readNotices.run());
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        getChildren()
                .addAll(saved, jobs, goOn, room, new GoalLine(desk), troubles, graph, models, suggestions, notices);
        final Timeline glance = new Timeline(new KeyFrame(GLANCE, event -> glance()));
        glance.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                glance.stop();
            } else {
                glance.play();
            }
        });
    }

    /** Shows all that goes on. */
    void showJobs() {
        list.open();
    }

    private static Button flat(final String text, final String tip) {
        final Button button = new Button(text);
        button.getStyleClass().addAll("flat", "status-button");
        if (!tip.isEmpty()) {
            button.setTooltip(new Tooltip(tip));
        }
        return button;
    }

    /** Shows what the view in front says of itself. */
    void saved(final String words) {
        saved.setText(words);
        saved.setVisible(!words.isEmpty());
        saved.setManaged(!words.isEmpty());
    }

    /** Asks the providers anew, in the background. */
    void askModels() {
        desk.work().query(() -> desk.atelier().chat().models().ask(), this::showModels);
    }

    private void showModels(final List<Models.Answer> answers) {
        models.setText(StatusModel.models(answers));
        final String silent = StatusModel.silent(answers);
        models.setTooltip(silent.isEmpty() ? null : new Tooltip(TEXTS.say("click-settings", silent)));
    }

    /** Looks at how things stand. */
    void glance() {
        if (!asked) {
            // Not before: a window that opens has better to do than to wait for servers.
            asked = true;
            askModels();
        }
        running = desk.atelier().jobs().running();
        jobs.setVisible(!running.isEmpty());
        goOn.setVisible(desk.atelier().embedding().paused());
        if (!running.isEmpty()) {
            final Job first = running.getFirst();
            job.setText(StatusModel.jobs(running));
            progress.setProgress(first.total() > 0 ? (double) first.done() / first.total() : -1);
        }
        desk.work()
                .query(
                        () -> new Glance(
                                desk.atelier().graph().state(),
                                desk.atelier().graph().trouble(),
                                desk.atelier().followers().behind().getOrDefault("graph", 0L),
                                desk.atelier().followers().troubles(),
                                desk.atelier().organising().suggestions().open().size()),
                        this::show);
    }

    private void show(final Glance seen) {
        graph.setText(StatusModel.graph(seen.state, seen.behind));
        graph.setTooltip(seen.trouble.isEmpty() ? null : new Tooltip(seen.trouble));
        suggestions.setVisible(seen.suggestions > 0);
        suggestions.setText(StatusModel.suggestions(seen.suggestions));
        troubles.setVisible(!seen.troubles.isEmpty());
        if (!seen.troubles.isEmpty()) {
            troubles.setText(TEXTS.say("stand-still", seen.troubles.size()));
            troubles.setTooltip(new Tooltip(StatusModel.troubles(seen.troubles)));
        }
    }
}
