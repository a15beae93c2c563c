package vespera.desktop.settings;

import java.io.File;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.fx.Outside;
import vespera.desktop.texts.Texts;
import vespera.gateway.EmbedderChoice;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.meaning.VectorStore;

/** Which model compares meanings, whether it can be used, and how far the texts are read with it. */
final class EmbedderSection {

    private static final Texts TEXTS = Texts.of(EmbedderSection.class);
    private static final Duration GLANCE = Duration.seconds(1);

    private final Desk desk;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton bundled = radio(TEXTS.say("embedder-own"), EmbedderChoice.Kind.BUNDLED);
    private final RadioButton onnx = radio(TEXTS.say("embedder-folder"), EmbedderChoice.Kind.ONNX);
    private final RadioButton ollama = radio(TEXTS.say("embedder-ollama"), EmbedderChoice.Kind.OLLAMA);
    private final RadioButton lmStudio = radio(TEXTS.say("embedder-lmstudio"), EmbedderChoice.Kind.LM_STUDIO);
    private final TextField folder = field(TEXTS.say("embedder-files"));
    private final TextField ollamaName = field(TEXTS.say("embedder-name"));
    private final TextField lmStudioName = field(TEXTS.say("embedder-name-lm"));
    private final Button use = new Button(TEXTS.say("check-and-use"));
    private final Label said = SettingsView.quiet("");
    private final Label far = SettingsView.quiet("");
    private final ProgressBar progress = new ProgressBar(0);
    private final Button stop = new Button(TEXTS.say("pause"));
    private final Timeline glance;
    private final VBox node;
    private boolean busy;

    EmbedderSection(final Desk desk) {
        this.desk = desk;
        said.getStyleClass().add("embedder-said");
        use.setOnAction(event -> use());
        stop.getStyleClass().add("small");
        stop.setOnAction(event -> pauseOrGoOn());
        progress.setPrefWidth(160);
        progress.getStyleClass().add("small");
        final HBox reading = new HBox(12, progress, far, stop);
        reading.setAlignment(Pos.CENTER_LEFT);
        node = SettingsView.section(
                TEXTS.say("by-meaning"),
                TEXTS.say("meaning-words"),
                bundled,
                row(onnx, folder, choosing()),
                row(ollama, ollamaName),
                row(lmStudio, lmStudioName),
                new HBox(12, use),
                said,
                reading);
        glance = new Timeline(new KeyFrame(GLANCE, event -> look()));
        glance.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                glance.stop();
            } else {
                glance.play();
            }
        });
        show(desk.atelier().settings().embedder());
    }

    Node node() {
        return node;
    }

    private RadioButton radio(final String words, final EmbedderChoice.Kind kind) {
        final RadioButton button = new RadioButton(words);
        button.setToggleGroup(group);
        button.setUserData(kind);
        return button;
    }

    private static TextField field(final String prompt) {
        final TextField field = new TextField();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Button choosing() {
        final Button choose = new Button(TEXTS.say("choose"));
        choose.setOnAction(event -> {
            final DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(TEXTS.say("which-folder-model"));
            final File chosen = new Outside(node.getScene().getWindow()).folder(chooser);
            if (chosen != null) {
                folder.setText(chosen.toString());
                onnx.setSelected(true);
            }
        });
        return choose;
    }

    private HBox row(final RadioButton button, final TextField field, final Node... more) {
        button.setMinWidth(250);
        field.textProperty().addListener((value, before, now) -> {
            if (field.isFocused()) {
                button.setSelected(true);
            }
        });
        field.setOnAction(event -> use());
        final HBox row = new HBox(12, button, field);
        row.getChildren().addAll(more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(final EmbedderChoice choice) {
        final List<RadioButton> all = List.of(bundled, onnx, ollama, lmStudio);
        all.forEach(button -> button.setSelected(button.getUserData() == choice.kind()));
        switch (choice.kind()) {
            case BUNDLED -> {}
            case ONNX -> folder.setText(choice.name());
            case OLLAMA -> ollamaName.setText(choice.name());
            case LM_STUDIO -> lmStudioName.setText(choice.name());
        }
    }

    private EmbedderChoice chosen() {
        final EmbedderChoice.Kind kind =
                (EmbedderChoice.Kind) group.getSelectedToggle().getUserData();
        return new EmbedderChoice(
                kind,
                switch (kind) {
                    case BUNDLED -> "";
                    case ONNX -> folder.getText();
                    case OLLAMA -> ollamaName.getText();
                    case LM_STUDIO -> lmStudioName.getText();
                });
    }

    private void use() {
        if (busy) {
            return;
        }
        final EmbedderChoice choice;
        try {
            choice = chosen();
        } catch (Refused e) {
            say(e.getMessage() + " " + e.hint());
            return;
        }
        busy = true;
        use.setDisable(true);
        say(TEXTS.say("trying"));
        // What is wrong with a model is said beside it, not as a notice that goes away.
        desk.work().query(() -> tried(choice), this::say, () -> {
            busy = false;
            use.setDisable(false);
        });
    }

    private String tried(final EmbedderChoice choice) {
        try {
            desk.atelier().meaning().use(choice);
            desk.atelier().embedding().more();
            return desk.atelier().meaning().changing() ? TEXTS.say("works-background") : TEXTS.say("works-in-use");
        } catch (Refused e) {
            return e.getMessage() + " " + e.hint();
        }
    }

    private void say(final String words) {
        said.setText(words);
    }

    /** How far the texts are read. */
    private void look() {
        desk.work().query(desk.atelier().meaning()::counts, this::show);
    }

    private void show(final VectorStore.Counts counts) {
        final boolean all = counts.embedded() >= counts.chunks();
        final boolean paused = desk.atelier().embedding().paused();
        progress.setProgress(counts.chunks() == 0 ? 0 : (double) counts.embedded() / counts.chunks());
        far.setText(
                counts.chunks() == 0
                        ? TEXTS.say("nothing-to-read")
                        : all
                                ? TEXTS.say("all-read", counts.chunks())
                                : TEXTS.say("some-read", counts.embedded(), counts.chunks()));
        stop.setText(paused ? TEXTS.say("go-on-reading") : TEXTS.say("pause"));
        stop.setGraphic(new FontIcon(paused ? "fth-play" : "fth-pause"));
        stop.setVisible(!all);
    }

    private void pauseOrGoOn() {
        if (desk.atelier().embedding().paused()) {
            desk.atelier().embedding().resume();
        } else {
            desk.atelier().jobs().running().stream()
                    .filter(job -> job.title().startsWith("Reading for meaning"))
                    .forEach(vespera.scriptorium.jobs.Job::cancel);
        }
    }

    /** Whether a model is being tried. */
    boolean busy() {
        return busy;
    }
}
