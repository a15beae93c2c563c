package vespera.desktop.home;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;

/** An atelier that holds nothing yet: what to begin with. */
final class EmptyCard extends VBox {

    private static final Texts TEXTS = Texts.of(EmptyCard.class);

    private final Desk desk;

    EmptyCard(final Desk desk) {
        super(16);
        this.desk = desk;
        getStyleClass().addAll("card", "home-empty");
        final Label text = new Label(TEXTS.say("empty"));
        text.setWrapText(true);
        final Button write = new Button(TEXTS.say("write-a-first-document"), new FontIcon("fth-edit-3"));
        write.setId("home-first");
        write.getStyleClass().add("accent");
        write.setOnAction(event -> write());
        final Button card = new Button(TEXTS.say("to-the-board"), new FontIcon("fth-columns"));
        card.setOnAction(event -> desk.navigator().show("board"));
        getChildren().addAll(text, new HBox(12, write, card));
    }

    private void write() {
        desk.work()
                .command(
                        () -> desk.atelier()
                                .documents()
                                .create(desk.origin(), TEXTS.say("first-page-md"), TEXTS.say("first-page")),
                        made -> {
                            desk.notices().say(Notices.Tone.DONE, TEXTS.say("made-first-page"));
                            desk.navigator().open(new Subject.OfDocument(made.id()));
                        });
    }
}
