package vespera.desktop.passages;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A quoted passage; the marked words are bold and coloured, so that they are told apart without colours as well. Its looks
 * are in the window's own style: a sheet for each of hundreds of passages would slow down the styling of everything.
 */
public final class QuoteFlow extends TextFlow {

    public QuoteFlow() {
        getStyleClass().add("quote");
        setMinWidth(0);
    }

    /** One that shows this. */
    public QuoteFlow(final Quote quote) {
        this();
        show(quote);
    }

    /** Shows a passage. */
    public void show(final Quote quote) {
        getChildren().setAll(texts(quote));
        setAccessibleText(quote.text());
    }

    private static List<Text> texts(final Quote quote) {
        return quote.parts().stream()
                .map(part -> {
                    final Text text = new Text(part.text());
                    text.getStyleClass().addAll("quote-text", part.marked() ? "quote-marked" : "quote-plain");
                    return text;
                })
                .toList();
    }
}
