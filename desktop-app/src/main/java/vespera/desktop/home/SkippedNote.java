package vespera.desktop.home;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.AtelierFolder;

/** What could not be read, with the reason when asked: the rest was. */
final class SkippedNote extends VBox {

    private static final Texts TEXTS = Texts.of(SkippedNote.class);

    SkippedNote(final List<AtelierFolder.Skipped> skipped) {
        super(4);
        final Hyperlink ask = new Hyperlink(TEXTS.say("not-read", skipped.size()));
        ask.setId("home-skipped");
        ask.setOnAction(event -> {
            getChildren().setAll(Rows.quiet(TEXTS.say("they-stay")));
            skipped.forEach(one -> getChildren().add(new VBox(1, new Label(one.path()), Rows.quiet(one.reason()))));
        });
        getChildren().add(ask);
    }
}
