package vespera.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.fx.Drawn;
import vespera.desktop.texts.Texts;

/** What is shown in place of an atelier that could not be opened: what is wrong, what is safe, what to do. */
public final class TroublePage extends StackPane {

    private static final Texts TEXTS = Texts.of(TroublePage.class);
    private final Button again = new Button(TEXTS.say("try-again"), new FontIcon("fth-refresh-cw"));
    private final Button choose = new Button(TEXTS.say("choose-another"), new FontIcon("fth-folder"));
    private final Button sample = new Button(TEXTS.say("open-sample"), new FontIcon("fth-book-open"));

    public TroublePage(final Trouble trouble, final String folder) {
        getStyleClass().add("trouble-page");
        final Label title = new Label(trouble.title());
        title.getStyleClass().add("trouble-title");
        title.setWrapText(true);
        final Label path = new Label(folder);
        path.getStyleClass().add("trouble-path");
        path.setWrapText(true);
        final VBox box = new VBox(
                new FontIcon("fth-alert-triangle"),
                title,
                path,
                part(TEXTS.say("what-happened"), trouble.what()),
                part(TEXTS.say("what-is-safe"), trouble.safe()),
                part(TEXTS.say("what-helps"), trouble.todo()),
                buttons());
        box.getStyleClass().add("trouble-box");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        getChildren().add(box);
    }

    private static Region part(final String head, final String text) {
        final Label first = new Label(head);
        first.getStyleClass().add("trouble-head");
        final Label second = new Label(text);
        second.setWrapText(true);
        final VBox part = new VBox(2, first, second);
        final boolean any = !text.isBlank();
        part.setVisible(any);
        part.setManaged(any);
        return part;
    }

    private HBox buttons() {
        again.setDefaultButton(true);
        choose.getStyleClass().add("flat");
        sample.getStyleClass().add("flat");
        final HBox row = new HBox(8, again, choose, sample);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("trouble-buttons");
        return row;
    }

    /** Its first button does what better were not done; another is the usual one. */
    public void allTheSame() {
        again.setText(TEXTS.say("all-the-same"));
        again.setGraphic(null);
        again.setDefaultButton(false);
        choose.setDefaultButton(true);
        choose.getStyleClass().remove("flat");
        new Drawn(choose).then(choose::requestFocus);
    }

    /** What its buttons do. */
    public void on(final Runnable tryAgain, final Runnable chooseOther, final Runnable openSample) {
        again.setOnAction(event -> tryAgain.run());
        choose.setOnAction(event -> chooseOther.run());
        sample.setOnAction(event -> openSample.run());
    }
}
