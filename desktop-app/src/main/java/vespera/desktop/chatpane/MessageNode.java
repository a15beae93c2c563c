package vespera.desktop.chatpane;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.chat.Source;

/** One message with its sources and what can be made of it. */
final class MessageNode extends VBox {

    private static final Texts TEXTS = Texts.of(MessageNode.class);

    private final TextFlow words = new TextFlow();

    /**
     * Shows a message.
     *
     * @param open opens a source
     */
    MessageNode(final Entry entry, final Consumer<Source> open) {
        super(6);
        getStyleClass().addAll("message", entry.mine() ? "mine" : "answer");
        setFocusTraversable(true);
        setAccessibleText((entry.mine() ? TEXTS.say("you-said") : entry.who() + ": ") + entry.text());
        final Label who = new Label(entry.mine() ? TEXTS.say("you") : entry.who());
        who.getStyleClass().add("message-who");
        final Label when = new Label(
                Texts.dates("MMMdjm").format(Instant.ofEpochMilli(entry.at()).atZone(ZoneId.systemDefault())));
        when.getStyleClass().add("message-when");
        when.setMinWidth(Region.USE_PREF_SIZE);
        final Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().add(new HBox(8, who, space, when));
        say(entry.text());
        getChildren().add(words);
        sources(entry.sources(), open);
        if (!entry.remark().isEmpty()) {
            final Label remark = new Label(entry.remark());
            remark.setWrapText(true);
            remark.getStyleClass().add("message-remark");
            getChildren().add(remark);
        }
    }

    /** Shows another text: the answer grows. */
    void say(final String text) {
        words.getChildren().setAll(Prose.of(text));
        words.getStyleClass().setAll("message-words");
    }

    private void sources(final List<Source> sources, final Consumer<Source> open) {
        if (sources.isEmpty()) {
            return;
        }
        final VBox list = new VBox(2);
        list.getStyleClass().add("sources");
        for (final Source source : sources) {
            final String file = source.path().substring(source.path().lastIndexOf('/') + 1);
            final Hyperlink link = new Hyperlink(TEXTS.say("line", source.number(), file, source.line()));
            link.setTooltip(new Tooltip(source.path() + "\n\n" + shortened(source.passage())));
            link.setAccessibleText(TEXTS.say("source-line", source.number(), source.path(), source.line()));
            link.setOnAction(event -> {
                link.setVisited(false);
                open.accept(source);
            });
            list.getChildren().add(link);
        }
        getChildren().add(list);
    }

    private static String shortened(final String passage) {
        return passage.length() <= 400 ? passage : passage.substring(0, 400) + " …";
    }

    /** A button under the words: what is done most often with them. */
    void offer(final String says, final Runnable run) {
        final Button button = new Button(says);
        button.getStyleClass().addAll("small", "flat", "message-offer");
        button.setOnAction(event -> run.run());
        getChildren().add(button);
    }

    /** What the context menu offers. */
    record Offer(String words, Runnable run) {}

    void menu(final List<Offer> offers) {
        final ContextMenu menu = new ContextMenu();
        offers.forEach(offer -> {
            final MenuItem item = new MenuItem(offer.words());
            item.setOnAction(event -> offer.run().run());
            menu.getItems().add(item);
        });
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    static void copy(final String text) {
        final ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
