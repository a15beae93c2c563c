package vespera.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Puts the looks of a line on what the area made of it. */
final class Dressing {

    private Dressing() {}

    static void put(final TextFlow flow, final Drawing drawing) {
        letters(flow, drawing);
        waves(flow, drawing);
    }

    private static void letters(final TextFlow flow, final Drawing drawing) {
        final List<MarkdownLine.Piece> pieces = drawing.pieces();
        final List<Node> texts = flow.getChildren();
        for (int i = 0; i < pieces.size(); i++) {
            final MarkdownLine.Piece piece = pieces.get(i);
            if (i == texts.size()) {
                texts.add(new Text());
            }
            dress((Text) texts.get(i), drawing.line().substring(piece.from(), piece.to()), drawing.styles(piece));
        }
        if (pieces.isEmpty()) {
            // An empty flow would have no height.
            dress((Text) texts.getFirst(), "", List.of());
        }
        texts.subList(Math.max(1, pieces.size()), texts.size()).clear();
    }

    private static void dress(final Text text, final String words, final List<String> styles) {
        if (!text.getText().equals(words)) {
            text.setText(words);
        }
        if (!text.getStyleClass().equals(styles)) {
            text.getStyleClass().setAll(styles);
        }
    }

    /** They stand beside the flow in its cell: within it each would count as a letter. */
    private static void waves(final TextFlow flow, final Drawing drawing) {
        if (flow.getParent() instanceof Pane cell) {
            cell.getChildren().removeIf(Wave.class::isInstance);
            final List<Wave> waves = new ArrayList<>();
            for (final TextEditor.Underline one : drawing.under()) {
                if (one.from() < one.to() && one.to() <= drawing.line().length()) {
                    waves.add(new Wave(flow, one));
                }
            }
            cell.getChildren().addAll(waves);
        }
    }

    /** Brings the waves to where the words are now. */
    static void follow(final TextFlow flow) {
        if (flow.getParent() instanceof Pane cell) {
            for (final Node one : cell.getChildren()) {
                if (one instanceof Wave wave) {
                    wave.follow();
                }
            }
        }
    }
}
