package vespera.desktop.graphview;

import javafx.geometry.Insets;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** The small card beside the pointer: what this node is, or why this edge is there. FX thread only. */
final class Hint extends VBox {

    private static final double WIDEST = 300;
    private static final CornerRadii ROUND = new CornerRadii(8);

    private final Text title = new Text();
    private final Text kind = new Text();
    private final Text reason = new Text();

    Hint() {
        super(3);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setPadding(new Insets(8, 12, 9, 12));
        title.setStyle("-fx-font-size: 13.5px;");
        kind.setStyle("-fx-font-size: 12px;");
        reason.setStyle("-fx-font-size: 12.5px;");
        getChildren().addAll(title, kind, reason);
        setEffect(new DropShadow(14, 0, 3, Color.rgb(0, 0, 0, 0.16)));
    }

    /** What it says, one line a part; for tests and screen readers. */
    String said() {
        return title.getText() + "\n" + kind.getText() + "\n" + reason.getText();
    }

    void tell(final GraphIndex graph, final int node) {
        final GraphNode it = graph.nodes.get(node);
        write(it.title(), Wording.kind(it.kind()) + " · " + Wording.connections(graph.degree(node)), it.path());
    }

    void tell(final GraphIndex graph, final GraphEdge edge) {
        final String from = graph.nodes.get(graph.indexOf(edge.from())).title();
        final String to = graph.nodes.get(graph.indexOf(edge.to())).title();
        write(from + " → " + to, Wording.type(edge.type()), Wording.reason(edge));
    }

    private void write(final String first, final String second, final String third) {
        title.setText(first);
        kind.setText(second);
        reason.setText(third);
        reason.setVisible(!third.isEmpty());
        reason.setManaged(!third.isEmpty());
    }

    void colour(final Palette palette) {
        title.setFill(Palette.paint(palette.text()));
        kind.setFill(Palette.paint(palette.quiet()));
        reason.setFill(Palette.paint(Palette.between(palette.text(), palette.quiet(), 0.4)));
        final int raised = Palette.between(palette.background(), 0xFFFFFF, 0.06);
        setBackground(new Background(new BackgroundFill(Palette.paint(raised), ROUND, Insets.EMPTY)));
        final int rim = Palette.between(palette.background(), palette.quiet(), 0.35);
        setBorder(
                new Border(new BorderStroke(Palette.paint(rim), BorderStrokeStyle.SOLID, ROUND, new BorderWidths(1))));
    }

    /** Shows it near a place, inside the given size. */
    void showAt(final double x, final double y, final double width, final double height) {
        for (final Text part : new Text[] {title, kind, reason}) {
            part.setWrappingWidth(0);
        }
        applyCss();
        for (final Text part : new Text[] {title, kind, reason}) {
            if (part.getLayoutBounds().getWidth() > WIDEST) {
                part.setWrappingWidth(WIDEST);
            }
        }
        setVisible(true);
        autosize();
        final double left = x + 16 + getWidth() > width ? x - 12 - getWidth() : x + 16;
        final double above = y + 18 + getHeight() > height ? y - 12 - getHeight() : y + 18;
        relocate(Math.rint(Math.max(4, left)), Math.rint(Math.max(4, above)));
    }
}
