package vespera.desktop.suggestions;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Kind;

/** The filters over the queue: words, a kind, one document. */
final class QueueHead extends HBox {

    private static final Texts TEXTS = Texts.of(QueueHead.class);
    private static final int LONG = 22;

    /** A kind to choose, with how many there are. */
    private record Choice(Optional<Kind> kind, String words) {

        @Override
        public String toString() {
            return words;
        }
    }

    private final QueueModel model;
    private final CustomTextField words = new CustomTextField();
    private final ComboBox<Choice> kinds = new ComboBox<>();
    private final ToggleButton only = new ToggleButton();
    private String candidate = "";
    private boolean filling;

    /** @param list gives the focus to the list */
    QueueHead(final QueueModel model, final Runnable list) {
        super(8);
        this.model = model;
        getStyleClass().add("queue-head");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("suggestions-filter");
        words.setLeft(new FontIcon("fth-search"));
        words.setPromptText(TEXTS.say("filter-by-words"));
        words.setAccessibleText(TEXTS.say("filter-name"));
        words.setMinWidth(110);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().subscribe(typed -> model.wordsProperty().set(typed == null ? "" : typed));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                words.clear();
                list.run();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                event.consume();
                list.run();
            }
        });
        kinds.setId("suggestions-kind");
        kinds.setAccessibleText(TEXTS.say("which-kind-of-suggestions"));
        kinds.setMaxWidth(230);
        kinds.setVisibleRowCount(Kind.values().length + 1);
        kinds.valueProperty().subscribe(chosen -> {
            if (chosen != null && !filling) {
                model.kindProperty().set(chosen.kind());
            }
        });
        only.setId("suggestions-only");
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.setOnAction(
                event -> model.aboutProperty().set(only.isSelected() ? Optional.of(candidate) : Optional.empty()));
        getChildren().addAll(words, kinds, only);
        model.countsProperty().subscribe(this::fill);
        candidate(Optional.empty(), "");
    }

    private void fill(final Map<Kind, Integer> counts) {
        final int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        final List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Optional.empty(), TEXTS.say("all-kinds", all)));
        for (final Kind kind : Kind.values()) {
            final int many = counts.getOrDefault(kind, 0);
            if (many > 0 || model.kindProperty().get().equals(Optional.of(kind))) {
                choices.add(new Choice(Optional.of(kind), Wording.title(kind) + " · " + many));
            }
        }
        if (!choices.equals(kinds.getItems())) {
            filling = true;
            kinds.getItems().setAll(choices);
            choices.stream()
                    .filter(c -> c.kind().equals(model.kindProperty().get()))
                    .findFirst()
                    .ifPresent(kinds::setValue);
            filling = false;
        }
    }

    /** The document that the list can be narrowed down to. */
    void candidate(final Optional<String> path, final String name) {
        if (only.isSelected()) {
            return;
        }
        candidate = path.orElse("");
        only.setVisible(path.isPresent());
        only.setManaged(path.isPresent());
        only.setText(TEXTS.say("only", name.length() > LONG ? name.substring(0, LONG - 1) + "…" : name));
        only.setAccessibleText(TEXTS.say("only-suggestions-about", name));
    }

    /** Narrows the list down to a document. */
    void only(final String path, final String name) {
        only.setSelected(false);
        candidate(Optional.of(path), name);
        only.setSelected(true);
        model.aboutProperty().set(Optional.of(path));
    }

    void clear() {
        words.clear();
        only.setSelected(false);
        model.aboutProperty().set(Optional.empty());
        model.kindProperty().set(Optional.empty());
        fill(model.countsProperty().get());
        kinds.getSelectionModel().selectFirst();
    }

    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }
}
