package vespera.desktop.authorship;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vespera.desktop.texts.Texts;

/** Above the text: how much each wrote, with the look of each in the margin, and the ways to list and to export it. */
public final class AuthorBar extends FlowPane {

    private static final Texts TEXTS = Texts.of(AuthorBar.class);

    private final ToggleButton list = new ToggleButton(TEXTS.say("as-a-list"));

    /**
     * Makes it.
     *
     * @param listing shows or hides the list
     * @param export is asked for the disclosure report
     */
    public AuthorBar(final Runnable listing, final Runnable export) {
        super(14, 6);
        getStyleClass().add("author-bar");
        setAlignment(Pos.CENTER_LEFT);
        list.getStyleClass().add("small");
        list.setOnAction(event -> listing.run());
        final Button report = new Button(TEXTS.say("export-disclosure-report"));
        report.getStyleClass().add("small");
        report.setOnAction(event -> export.run());
        getChildren().addAll(list, report);
    }

    /** Whether the list is wanted. */
    public boolean listing() {
        return list.isSelected();
    }

    /** Shows or hides the list, as by its button. */
    public void list(final boolean wanted) {
        list.setSelected(wanted);
    }

    /** Shows how much each wrote, or why nobody knows. */
    public void show(final List<Shares.Share> shares, final String why, final boolean unsaved) {
        getChildren().removeIf(node -> node != list && !(node instanceof Button));
        int at = 0;
        for (final Shares.Share share : shares) {
            getChildren().add(at++, chip(share.style(), share.percent() + "% " + share.who()));
        }
        if (unsaved) {
            getChildren().add(at++, chip("by-nobody", TEXTS.say("not-saved-yet")));
        }
        if (!why.isEmpty()) {
            final Label said = new Label(why);
            said.setWrapText(true);
            getChildren().add(at, said);
        }
        setAccessibleText(TEXTS.say("who-wrote-what", Shares.words(shares)));
    }

    private static HBox chip(final String style, final String words) {
        final Region mark = new Region();
        mark.getStyleClass().addAll("author-part", style);
        mark.setMinSize(6, 16);
        mark.setPrefSize(6, 16);
        final HBox chip = new HBox(6, mark, new Label(words));
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }
}
