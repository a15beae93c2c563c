package vespera.desktop.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;
import vespera.gateway.Settings;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.Models;

/** Where language models are asked, and whether they answer. */
final class Providers {

    private static final Texts TEXTS = Texts.of(Providers.class);
    private static final int NAMED = 4;

    private final Desk desk;
    private final Runnable changed;
    private final Map<String, Label> said = new LinkedHashMap<>();
    private final Map<String, FontIcon> marks = new LinkedHashMap<>();
    private final VBox node;
    private boolean asking;

    Providers(final Desk desk, final Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        final Settings settings = desk.atelier().settings();
        final Button test = new Button(TEXTS.say("ask-again"), new FontIcon("fth-refresh-cw"));
        test.setOnAction(event -> test());
        node = SettingsView.section(
                TEXTS.say("language-models"),
                TEXTS.say("models-words"),
                provider("ollama", "Ollama", address(settings.ollama().toString(), settings::setOllama)),
                provider("lmstudio", "LM Studio", address(settings.lmStudio().toString(), settings::setLmStudio)),
                provider("claude", "Claude", key(settings)),
                test);
    }

    Node node() {
        return node;
    }

    private Node provider(final String id, final String name, final Region control) {
        final Label title = new Label(name);
        title.setMinWidth(96);
        title.setPrefWidth(96);
        title.setLabelFor(control);
        final FontIcon mark = new FontIcon("fth-circle");
        final Label answer = SettingsView.quiet("");
        said.put(id, answer);
        marks.put(id, mark);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        final HBox line = new HBox(12, mark, title, control);
        line.setAlignment(Pos.CENTER_LEFT);
        final VBox box = new VBox(2, line, answer);
        answer.getStyleClass().add("provider-answer");
        box.getStyleClass().add("provider");
        return box;
    }

    private Region address(final String now, final Consumer<String> set) {
        final TextField field = new TextField(now);
        field.setAccessibleText(TEXTS.say("address"));
        commits(field, set);
        return field;
    }

    private Region key(final Settings settings) {
        final PasswordField field = new PasswordField();
        field.setAccessibleText(TEXTS.say("claude-key"));
        field.setPromptText(settings.claudeKey().isPresent() ? TEXTS.say("key-in-use") : TEXTS.say("key-session"));
        field.setOnAction(event -> {
            final String typed = field.getText();
            field.clear();
            field.setPromptText(TEXTS.say("key-until-close"));
            apply(() -> settings.setClaudeKey(typed));
        });
        return field;
    }

    private void commits(final TextField field, final Consumer<String> set) {
        final String[] last = {field.getText()};
        final Runnable commit = () -> {
            final String to = field.getText().strip();
            if (!to.equals(last[0])) {
                last[0] = to;
                apply(() -> set.accept(to));
            }
        };
        field.setOnAction(event -> commit.run());
        field.focusedProperty().addListener((value, before, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
    }

    private void apply(final Runnable setting) {
        desk.work()
                .command(
                        () -> {
                            setting.run();
                            desk.atelier()
                                    .chat()
                                    .models()
                                    .use(desk.atelier().settings().providers());
                            return true;
                        },
                        done -> {
                            test();
                            changed.run();
                        });
    }

    /** Asks every provider in the background what it has. */
    void test() {
        asking = true;
        said.values().forEach(label -> label.setText(TEXTS.say("asking")));
        desk.work().query(() -> desk.atelier().chat().models().ask(), this::show);
    }

    /** Whether an answer is still awaited. */
    boolean asking() {
        return asking;
    }

    private void show(final List<Models.Answer> answers) {
        asking = false;
        said.values().forEach(label -> label.setText(TEXTS.say("not-set-up")));
        for (final Models.Answer answer : answers) {
            final Label label = said.get(answer.provider());
            final FontIcon mark = marks.get(answer.provider());
            if (label != null && mark != null) {
                final boolean works = answer.trouble().isEmpty();
                label.setText(works ? offers(answer.models()) : answer.trouble());
                mark.setIconLiteral(works ? "fth-check-circle" : "fth-circle");
                mark.getStyleClass().remove("provider-ready");
                if (works) {
                    mark.getStyleClass().add("provider-ready");
                }
            }
        }
    }

    private static String offers(final List<ModelCard> models) {
        if (models.isEmpty()) {
            return TEXTS.say("no-model-yet");
        }
        final String names = String.join(
                ", ", models.stream().limit(NAMED).map(ModelCard::name).toList());
        return models.size() > NAMED
                ? TEXTS.say("ready-more", names, models.size() - NAMED)
                : TEXTS.say("ready", names);
    }
}
