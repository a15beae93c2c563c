package vespera.desktop.suggestions;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.passages.Quote;
import vespera.desktop.passages.QuoteLine;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** A line of the queue: a kind with its count, or a suggestion with the words of its passage marked. */
final class SuggestionCell extends ListCell<Row> {

    private static final Texts TEXTS = Texts.of(SuggestionCell.class);

    /** Every line has this height, so that thousands of them scroll without being measured. */
    static final double HEIGHT = 50;

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private final Targets targets;
    private final ObservableValue<Map<Kind, Integer>> counts;
    private final FontIcon icon = new FontIcon("fth-link");
    private final Label title = new Label();
    private final QuoteLine passage = new QuoteLine();
    private final Label sure = new Label();
    private final HBox line;
    private final QueueList.Doing doing;
    private final BooleanBinding near = hoverProperty().or(selectedProperty());
    private final Label head = new Label();
    private final Label many = new Label();
    private final Button all = new Button();
    /** Its parts are put together when it first heads a kind: most lines never do. */
    private final HBox heading = new HBox(8);

    /** Accepts and dismisses; made when the line is first pointed at or selected. */
    private List<Button> buttons = List.of();

    SuggestionCell(
            final Targets targets, final ObservableValue<Map<Kind, Integer>> counts, final QueueList.Doing doing) {
        this.targets = targets;
        this.counts = counts;
        this.doing = doing;
        getStyleClass().add("suggestion-cell");
        setPrefWidth(0);
        title.getStyleClass().add("suggestion-title");
        title.setMinWidth(0);
        sure.getStyleClass().add("suggestion-sure");
        sure.setMinWidth(Region.USE_PREF_SIZE);
        final VBox words = new VBox(1, title, passage);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(10, icon, words, sure);
        line.setAlignment(Pos.CENTER_LEFT);
        near.subscribe(this::offer);
        counts.subscribe(now -> count());
    }

    private void offer(final boolean now) {
        if (now && buttons.isEmpty()) {
            buttons = List.of(
                    small("fth-check", TEXTS.say("accept"), one(one -> doing.accept(List.of(one)))),
                    small("fth-x", TEXTS.say("dismiss"), one(one -> doing.dismiss(List.of(one)))));
            line.getChildren().addAll(buttons);
        }
        for (final Button button : buttons) {
            button.setVisible(now);
            button.setManaged(now);
        }
    }

    private HBox heading() {
        if (!heading.getChildren().isEmpty()) {
            return heading;
        }
        head.getStyleClass().add("suggestion-head");
        many.getStyleClass().add("suggestion-many");
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        all.getStyleClass().addAll("flat", "suggestion-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setFocusTraversable(false);
        all.setOnAction(event -> {
            if (getItem() instanceof Row.Heading of) {
                doing.acceptAll(of.kind());
            }
        });
        heading.getChildren().addAll(head, many, room, all);
        heading.setAlignment(Pos.BOTTOM_LEFT);
        return heading;
    }

    private Runnable one(final Consumer<Suggestion> work) {
        return () -> {
            if (getItem() instanceof Row.Item item && item.standing() == Row.Standing.OPEN) {
                work.accept(item.suggestion());
            }
        };
    }

    private Button small(final String literal, final String words, final Runnable work) {
        final Button button = new Button(null, new FontIcon(literal));
        button.getStyleClass().addAll("flat", "suggestion-small");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setFocusTraversable(false);
        button.setOnAction(event -> work.run());
        return button;
    }

    @Override
    protected void updateItem(final @Nullable Row row, final boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        pseudoClassStateChanged(HEADING, !empty && row instanceof Row.Heading);
        pseudoClassStateChanged(OUT, !empty && row instanceof Row.Item item && item.standing() != Row.Standing.OPEN);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case Row.Heading of -> {
                head.setText(Wording.title(of.kind()));
                count();
                setGraphic(heading());
            }
            case Row.Item item -> {
                show(item);
                setGraphic(line);
            }
        }
    }

    private void count() {
        if (getItem() instanceof Row.Heading(final Kind kind)) {
            final int number = counts.getValue().getOrDefault(kind, 0);
            many.setText(String.valueOf(number));
            all.setText(TEXTS.say("accept-all", number));
            all.setVisible(number > 1);
            setAccessibleText(TEXTS.say("enter-accepts-all-of-them-after", Wording.title(kind), number));
        }
    }

    private void show(final Row.Item item) {
        final Suggestion one = item.suggestion();
        icon.setIconLiteral(Wording.icon(one.kind()));
        title.setText(targets.sentence(one));
        final String words = one.passage().isBlank() ? one.reason() : one.passage();
        passage.show(Quote.line(words, targets.marks(one)));
        sure.setText(
                switch (item.standing()) {
                    case OPEN -> Wording.confidence(one.confidence());
                    case BUSY -> "…";
                    case GONE -> TEXTS.say("no-longer-so");
                });
        setAccessibleText(title.getText() + ", " + sure.getText() + ". " + one.reason());
    }
}
