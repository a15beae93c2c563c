package vespera.desktop.board;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** A swimlane's head, which folds it. */
final class SwimHead extends Button {

    private static final Texts TEXTS = Texts.of(SwimHead.class);

    private final FontIcon open = new FontIcon("fth-chevron-down");
    private final FontIcon closed = new FontIcon("fth-chevron-right");
    private String swim = "";

    SwimHead(final Consumer<String> fold) {
        getStyleClass().addAll("flat", "swim-head");
        setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        setMnemonicParsing(false);
        setFocusTraversable(false);
        setOnAction(e -> fold.accept(swim));
    }

    void show(final Swim one) {
        swim = one.id();
        setGraphic(one.folded() ? closed : open);
        setText(one.title() + "   " + one.count());
        setAccessibleText(TEXTS.say(one.folded() ? "folded" : "open-lane", one.title(), one.count()));
    }
}
