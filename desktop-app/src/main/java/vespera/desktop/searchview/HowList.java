package vespera.desktop.searchview;

import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vespera.desktop.texts.Texts;

/** How a search can be put: what is typed, and what it means. */
final class HowList extends GridPane {

    private static final Texts TEXTS = Texts.of(HowList.class);

    private int row;

    HowList() {
        super(12, 4);
        getStyleClass().add("search-how");
        final ColumnConstraints typed = new ColumnConstraints();
        typed.setMinWidth(Region.USE_PREF_SIZE);
        final ColumnConstraints meant = new ColumnConstraints();
        meant.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(typed, meant);
        line("\"glass pears\"", TEXTS.say("how-phrase"));
        line("pear OR apple", TEXTS.say("how-or"));
        line("-pear", TEXTS.say("how-not"));
        line("glass*", TEXTS.say("how-begins"));
        line("tag:draft", TEXTS.say("how-tag"));
        line("path:\"Part I\"", TEXTS.say("how-path"));
        line("type:pdf", TEXTS.say("how-type"));
        line("status:doing", TEXTS.say("how-status"));
        line("by:Ada", TEXTS.say("how-by"));
        line("after:2026-11", TEXTS.say("how-after"));
        line("before:2026", TEXTS.say("how-before"));
    }

    private void line(final String typed, final String meant) {
        final Label words = new Label(typed);
        words.getStyleClass().add("search-typed");
        // It is typed from the left in every language.
        words.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        final Label says = new Label(meant);
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        says.getStyleClass().add("search-said");
        GridPane.setValignment(words, VPos.TOP);
        GridPane.setValignment(says, VPos.TOP);
        addRow(row++, words, says);
    }
}
