package vespera.desktop.board;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** What stands over the columns where there is no card to show. */
final class BoardEmpty extends VBox {

    private static final Texts TEXTS = Texts.of(BoardEmpty.class);

    private final Label title = new Label();
    private final Label hint = new Label();
    private final Button begin = new Button(TEXTS.say("first-card"), new FontIcon("fth-plus"));
    private final Button all = new Button(TEXTS.say("show-all"));

    BoardEmpty(final Runnable create, final Runnable showAll) {
        super(8);
        getStyleClass().add("board-empty");
        setAlignment(Pos.CENTER);
        setMaxSize(420, USE_PREF_SIZE);
        final FontIcon icon = new FontIcon("fth-columns");
        icon.getStyleClass().add("board-empty-icon");
        title.getStyleClass().add("title-4");
        hint.setWrapText(true);
        hint.getStyleClass().add("text-muted");
        begin.getStyleClass().add("accent");
        begin.setOnAction(e -> create.run());
        all.setOnAction(e -> showAll.run());
        getChildren().addAll(icon, title, hint, begin, all);
    }

    /**
     * @param none whether there is no card at all
     * @param noneShown whether none passes the filter
     * @param past whether that was at an earlier moment, where none can be written
     */
    void show(final boolean none, final boolean noneShown, final boolean past) {
        setVisible(none || noneShown);
        title.setText(none ? TEXTS.say("no-cards") : TEXTS.say("none-match"));
        hint.setText(
                none && past ? TEXTS.say("none-then") : none ? TEXTS.say("what-cards-are") : TEXTS.say("still-there"));
        begin.setVisible(none && !past);
        begin.setManaged(none && !past);
        all.setVisible(!none);
        all.setManaged(!none);
    }
}
