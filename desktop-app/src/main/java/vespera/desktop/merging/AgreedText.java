package vespera.desktop.merging;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.versions.Merged;

/** Text that both agree on: its ends in sight, the rest folded away until it is wanted. */
final class AgreedText extends VBox {

    private static final Texts TEXTS = Texts.of(AgreedText.class);

    /** So many lines stay in sight at either end. */
    private static final int NEAR = 3;

    AgreedText(final Merged.Agreed part) {
        super(6);
        getStyleClass().add("agreed");
        final String text = part.text();
        switch (part.side()) {
            case NEITHER -> {}
            case MINE -> caption(TEXTS.say("changed-by-you-only"));
            case THEIRS -> caption(TEXTS.say("changed-by-theirs"));
        }
        final List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() <= 2 * NEAR + 2) {
            getChildren().add(flow(text));
            return;
        }
        final List<String> middle = lines.subList(NEAR, lines.size() - NEAR);
        final long shown = middle.stream().filter(line -> !line.isBlank()).count();
        final Hyperlink more = new Hyperlink(TEXTS.say("show-more", shown));
        more.getStyleClass().add("agreed-more");
        more.setOnAction(event -> getChildren().set(getChildren().indexOf(more), flow(String.join("\n", middle))));
        getChildren()
                .addAll(
                        flow(String.join("\n", lines.subList(0, NEAR)).stripTrailing()),
                        more,
                        flow(String.join("\n", lines.subList(lines.size() - NEAR, lines.size()))));
    }

    private void caption(final String words) {
        final Label label = new Label(words);
        label.getStyleClass().add("agreed-caption");
        getStyleClass().add("agreed-changed");
        getChildren().add(label);
    }

    private static TextFlow flow(final String words) {
        final Text text = new Text(words.strip());
        text.getStyleClass().add("merge-text");
        return new TextFlow(text);
    }
}
