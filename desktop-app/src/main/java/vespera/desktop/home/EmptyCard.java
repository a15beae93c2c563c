package vespera.desktop.home;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.emptypage.FirstPage;
import vespera.desktop.texts.Texts;

/** An atelier that holds nothing yet: what to begin with. */
final class EmptyCard extends HBox {

    private static final Texts TEXTS = Texts.of(EmptyCard.class);

    EmptyCard(final Desk desk) {
        setAlignment(Pos.CENTER);
        getStyleClass().add("home-empty");
        final EmptyPage page = new EmptyPage("fth-feather", TEXTS.say("empty-title"), TEXTS.say("empty"));
        new FirstPage(desk).offer(page).setId("home-first");
        page.button(
                TEXTS.say("to-the-board"), "fth-columns", () -> desk.navigator().show("board"));
        getChildren().add(page);
    }
}
