package vespera.desktop.board;

import javafx.scene.layout.StackPane;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.texts.Texts;

/** What stands over the columns where there is no card to show. */
final class BoardEmpty extends StackPane {

    private static final Texts TEXTS = Texts.of(BoardEmpty.class);

    private final EmptyPage none = new EmptyPage("fth-columns", TEXTS.say("no-cards"), TEXTS.say("what-cards-are"));
    private final EmptyPage unmatched = new EmptyPage("fth-filter", TEXTS.say("none-match"), TEXTS.say("still-there"));

    BoardEmpty(final Runnable create, final Runnable showAll) {
        getStyleClass().add("board-empty");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        none.button(TEXTS.say("first-card"), "fth-plus", create);
        unmatched.button(TEXTS.say("show-all"), "fth-x", showAll);
        getChildren().add(none);
    }

    /**
     * @param empty whether there is no card at all
     * @param noneShown whether none passes the filter
     * @param past whether that was at an earlier moment, where none can be written
     */
    void show(final boolean empty, final boolean noneShown, final boolean past) {
        setVisible(empty || noneShown);
        getChildren().setAll(empty ? none : unmatched);
        none.say(TEXTS.say("no-cards"), TEXTS.say(past ? "none-then" : "what-cards-are"));
        none.offer(!past);
    }
}
