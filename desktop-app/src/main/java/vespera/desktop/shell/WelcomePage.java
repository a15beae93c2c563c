package vespera.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;

/** The first start: one question, a sample to look at, and what was open before. */
public final class WelcomePage extends StackPane {

    private static final Texts TEXTS = Texts.of(WelcomePage.class);
    private static final double WIDTH = 520;

    private final Button choose = new Button(TEXTS.say("choose-folder"), new FontIcon("fth-folder"));
    private final Button sample = new Button(TEXTS.say("sample-first"), new FontIcon("fth-book-open"));
    private final VBox recent = new VBox(2);
    private Consumer<Path> open = folder -> {};

    /** @param before ateliers that were open before, the last one first */
    public WelcomePage(final List<Path> before) {
        getStyleClass().add("welcome-page");
        final Label name = new Label(TEXTS.say("program"));
        name.getStyleClass().add("welcome-name");
        final Label question = new Label(TEXTS.say("which-folder"));
        question.getStyleClass().add("trouble-title");
        question.setWrapText(true);
        final Label words = new Label(TEXTS.say("welcome-words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        choose.setDefaultButton(true);
        choose.setMaxWidth(Double.MAX_VALUE);
        sample.setMaxWidth(Double.MAX_VALUE);
        final VBox box = new VBox(16, name, question, words, choose, sample);
        if (!before.isEmpty()) {
            final Label head = new Label(TEXTS.say("open-before"));
            head.getStyleClass().add("trouble-head");
            before.forEach(folder -> recent.getChildren().add(line(folder)));
            box.getChildren().add(new VBox(4, head, recent));
        }
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(box);
    }

    private Node line(final Path folder) {
        final Path last = folder.getFileName();
        final Button line = new Button(
                (last == null ? folder : last) + "   " + folder.getParent(), new FontIcon("fth-corner-down-right"));
        line.getStyleClass().add("flat");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        line.setAccessibleText(TEXTS.say("open-path", folder));
        line.setOnAction(event -> open.accept(folder));
        return line;
    }

    /** What its buttons do. */
    public void on(final Runnable chooseOne, final Runnable openSample, final Consumer<Path> openBefore) {
        choose.setOnAction(event -> chooseOne.run());
        sample.setOnAction(event -> openSample.run());
        open = openBefore;
    }

    /** Gives the focus to the question's answer. */
    public void focus() {
        choose.requestFocus();
    }
}
