package vespera.desktop.goals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.goals.Goals;

/** Today, the last thirty days, and goals. */
final class GoalsPane extends VBox {

    private static final Texts TEXTS = Texts.of(GoalsPane.class);
    private static final int DAYS = 30;
    private static final double HIGHEST = 56;

    private final GoalsModel model;
    private final Label today = new Label();
    private final Label streak = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final TextField daily = number(TEXTS.say("daily"));
    private final HBox chart = new HBox(2);
    private final VBox goals = new VBox(8);
    private final ComboBox<Choice> about = new ComboBox<>();
    private final TextField words = number(TEXTS.say("words"));
    private final DatePicker due = new DatePicker();

    /** What a goal can be set for. */
    private record Choice(Goals.About about, String name) {}

    GoalsPane(final GoalsModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("goals");
        setPrefWidth(430);
        today.getStyleClass().add("goals-today");
        streak.getStyleClass().add("goals-muted");
        progress.setMaxWidth(Double.MAX_VALUE);
        chart.getStyleClass().add("goals-chart");
        chart.setMinHeight(HIGHEST);
        getChildren().addAll(today, progress, streak, chart, dailyLine(), heading(), goals, newGoal());
        model.stateProperty().subscribe(this::show);
    }

    /** What would be no number is not typed at all. */
    private static TextFormatter.Change digits(final TextFormatter.Change change) {
        if (!change.getControlNewText().matches("\\d{0,7}")) {
            change.setText("");
            change.setRange(change.getControlCaretPosition(), change.getControlCaretPosition());
            change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        }
        return change;
    }

    private static TextField number(final String says) {
        final TextField field = new TextField();
        field.setPrefColumnCount(6);
        field.setPromptText(says);
        field.setAccessibleText(says);
        field.setTextFormatter(new TextFormatter<>(GoalsPane::digits));
        return field;
    }

    private static int value(final TextField field) {
        return field.getText().isEmpty() ? 0 : Integer.parseInt(field.getText());
    }

    private HBox dailyLine() {
        final Label label = new Label(TEXTS.say("daily"));
        label.setLabelFor(daily);
        daily.setOnAction(event -> model.daily(value(daily)));
        daily.focusedProperty().subscribe((was, now) -> {
            if (was && !now && value(daily) != model.stateProperty().get().daily()) {
                model.daily(value(daily));
            }
        });
        final HBox line = new HBox(8, label, daily);
        line.getStyleClass().add("goals-line");
        return line;
    }

    private static Label heading() {
        final Label label = new Label(TEXTS.say("goals"));
        label.getStyleClass().add("goals-heading");
        return label;
    }

    private HBox newGoal() {
        about.setAccessibleText(TEXTS.say("about"));
        about.setPrefWidth(120);
        about.setConverter(new StringConverter<>() {
            @Override
            public String toString(final @Nullable Choice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public @Nullable Choice fromString(final String text) {
                return null;
            }
        });
        due.setPromptText(TEXTS.say("due"));
        due.getEditor().setAccessibleText(TEXTS.say("due"));
        due.setPrefWidth(140);
        final Button set = new Button(TEXTS.say("set"));
        set.setMinWidth(Region.USE_PREF_SIZE);
        set.setOnAction(event -> set());
        words.setOnAction(event -> set());
        final HBox line = new HBox(6, about, words, due, set);
        line.getStyleClass().add("goals-line");
        return line;
    }

    private void set() {
        final Choice choice = about.getValue();
        if (choice != null && value(words) > 0) {
            model.set(choice.about(), choice.name(), value(words), due.getValue());
            words.clear();
            due.setValue(null);
        }
    }

    /** The document that is selected, its folders, and all there is. */
    void choices() {
        final List<Choice> choices = new ArrayList<>();
        final Optional<Document> document = model.selected();
        document.ifPresent(d -> {
            choices.add(new Choice(new Goals.About.OfDocument(d.id()), d.name()));
            for (int slash = d.path().lastIndexOf('/');
                    slash > 0;
                    slash = d.path().lastIndexOf('/', slash - 1)) {
                final String folder = d.path().substring(0, slash);
                choices.add(new Choice(new Goals.About.OfFolder(folder), folder));
            }
        });
        choices.add(new Choice(new Goals.About.OfFolder(""), TEXTS.say("everything")));
        about.getItems().setAll(choices);
        about.setValue(choices.getFirst());
    }

    private void show(final GoalsModel.State state) {
        final int written = state.written();
        today.setText(TEXTS.say("today", written));
        progress.setVisible(state.daily() > 0);
        progress.setManaged(state.daily() > 0);
        progress.setProgress(state.daily() == 0 ? 0 : Math.min(1.0, (double) written / state.daily()));
        progress.setAccessibleText(TEXTS.say("line-of", written, state.daily()));
        streak.setText(TEXTS.say("streak", state.streak()));
        if (!daily.isFocused()) {
            daily.setText(state.daily() == 0 ? "" : String.valueOf(state.daily()));
        }
        chart(state);
        goals.getChildren().setAll(state.goals().stream().map(this::goal).toList());
        if (state.goals().isEmpty()) {
            final Label none = new Label(TEXTS.say("no-goals"));
            none.getStyleClass().add("goals-muted");
            none.setWrapText(true);
            goals.getChildren().add(none);
        }
    }

    private void chart(final GoalsModel.State state) {
        chart.getChildren().clear();
        final int most = Math.max(
                Math.max(1, state.daily()),
                state.days().values().stream().mapToInt(Integer::intValue).max().orElse(1));
        int all = 0;
        for (int back = DAYS - 1; back >= 0; back--) {
            final LocalDate day = state.today().minusDays(back);
            final int words = state.days().getOrDefault(day, 0);
            all += words;
            final Region bar = new Region();
            bar.getStyleClass().add(words >= Math.max(1, state.daily()) ? "goals-bar-full" : "goals-bar");
            final double height = words == 0 ? 2 : Math.max(3, HIGHEST * words / most);
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            Tooltip.install(
                    bar, new Tooltip(TEXTS.say("day", Texts.dates("MMMd").format(day), words)));
            chart.getChildren().add(bar);
        }
        chart.setAccessibleText(TEXTS.say("chart", DAYS, all));
    }

    private VBox goal(final GoalsModel.Progress goal) {
        final Label name = new Label(goal.name());
        name.setMinWidth(40);
        final LocalDate end = goal.goal().due();
        final String far = TEXTS.say("far", goal.written(), goal.goal().words());
        final String rest = goal.aDay()
                .map(words -> TEXTS.say("a-day", words, Texts.dates("MMMd").format(end == null ? LocalDate.MAX : end)))
                .orElse("");
        final Label said = new Label(rest.isEmpty() ? far : far + " · " + rest);
        said.getStyleClass().add("goals-muted");
        final Button away = new Button("", new FontIcon("fth-x"));
        away.getStyleClass().addAll("flat", "button-icon", "small");
        away.setAccessibleText(TEXTS.say("away", goal.name()));
        away.setOnAction(event -> model.set(goal.goal().about(), goal.name(), 0, null));
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        final HBox line = new HBox(8, name, room, away);
        line.getStyleClass().add("goals-line");
        final ProgressBar bar = new ProgressBar(
                Math.min(1.0, (double) goal.written() / goal.goal().words()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(goal.name() + ", " + far);
        return new VBox(2, line, bar, said);
    }
}
