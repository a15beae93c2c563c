package vespera.desktop.home;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.Workflow;

/** Where she was: the document with the words before the caret, large, and the card that was in hand. */
final class ResumeCard extends VBox {

    private static final Texts TEXTS = Texts.of(ResumeCard.class);

    private final Desk desk;
    private Optional<Button> go = Optional.empty();

    ResumeCard(final Desk desk, final HomeFacts facts) {
        this.desk = desk;
        setId("home-resume");
        getStyleClass().addAll("card", "resume");
        final Label head = new Label(TEXTS.say("resume"));
        head.getStyleClass().add("card-head");
        getChildren().add(head);
        facts.document().ifPresent(document -> getChildren().add(document(document, facts.caret())));
        facts.task().ifPresent(task -> getChildren().add(task(task)));
        if (facts.document().isEmpty() && facts.task().isEmpty()) {
            getChildren().addAll(Rows.quiet(TEXTS.say("nothing-in-hand")), begin());
        }
    }

    private Button begin() {
        final Button button = new Button(TEXTS.say("to-your-texts"), new FontIcon("fth-edit-3"));
        button.setId("home-begin");
        button.getStyleClass().addAll("accent", "home-begin");
        button.setOnAction(event -> desk.navigator().show("writing"));
        VBox.setMargin(button, new Insets(0, 8, 8, 8));
        go = Optional.of(button);
        return button;
    }

    /** What Enter does when home comes to the front. */
    Optional<Button> go() {
        return go;
    }

    private Button document(final Document document, final Optional<CaretWords> caret) {
        final Label name = new Label(document.name());
        name.getStyleClass().add("resume-title");
        final Label place = new Label(caret.map(at -> TEXTS.say("at-line", document.path(), at.line()))
                .orElse(document.path()));
        place.getStyleClass().add("home-quiet");
        final VBox lines = new VBox(4, name);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        caret.ifPresent(at -> {
            final Label words = new Label(at.words() + " ▏");
            words.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            words.getStyleClass().add("resume-words");
            lines.getChildren().add(words);
        });
        lines.getChildren().add(place);
        final Label on = new Label(TEXTS.say("go-on-writing"), new FontIcon("fth-edit-3"));
        on.getStyleClass().add("resume-go");
        on.setMinWidth(Region.USE_PREF_SIZE);
        final HBox line = new HBox(16, lines, on);
        line.setAlignment(Pos.CENTER_LEFT);
        final Button button = new Button(null, line);
        button.setId("home-go");
        button.getStyleClass().addAll("flat", "home-row", "resume-button");
        button.setAccessibleText(TEXTS.say("go-on-writing") + ": " + document.name() + ", " + place.getText());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        line.prefWidthProperty().bind(button.widthProperty().subtract(26));
        line.setMaxWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> desk.navigator().open(new Subject.OfDocument(document.id())));
        go = Optional.of(button);
        return button;
    }

    private Button task(final Task task) {
        final Button button = Rows.row(
                "fth-square",
                task.title(),
                TEXTS.say("the-card-in-hand", column(task)),
                "",
                () -> desk.navigator().open(new Subject.OfTask(task.id())));
        if (go.isEmpty()) {
            go = Optional.of(button);
        }
        return button;
    }

    private String column(final Task task) {
        final String status = task.status();
        return status == null
                ? TEXTS.say("on-the-map")
                : desk.atelier()
                        .tasks()
                        .workflow()
                        .column(status)
                        .map(Workflow.Column::title)
                        .orElse(status);
    }
}
