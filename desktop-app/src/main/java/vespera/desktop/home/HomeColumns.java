package vespera.desktop.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The cards in one column, two or three, as the room allows; what matters most stands first. */
final class HomeColumns extends HBox {

    private static final double TWO = 720;
    private static final double THREE = 1_320;

    private final List<Node> first;
    private final Optional<Node> doing;
    private final Node inbox;
    private final Optional<Node> suggestions;
    private final Node changes;
    private int columns;

    HomeColumns(
            final List<Node> first,
            final Optional<Node> doing,
            final Node inbox,
            final Optional<? extends Node> suggestions,
            final Node changes) {
        super(20);
        this.first = first;
        this.doing = doing;
        this.inbox = inbox;
        this.suggestions = suggestions.map(node -> node);
        this.changes = changes;
        arrange(2);
        widthProperty().subscribe(width -> arrange(fitting(width.doubleValue())));
    }

    private static int fitting(final double width) {
        return width == 0 || width >= TWO && width < THREE ? 2 : width < TWO ? 1 : 3;
    }

    private void arrange(final int wanted) {
        if (columns == wanted) {
            return;
        }
        columns = wanted;
        getChildren().forEach(column -> ((VBox) column).getChildren().clear());
        getChildren().clear();
        final List<Node> left = new ArrayList<>(first);
        final List<Node> right = new ArrayList<>();
        switch (wanted) {
            case 1 -> {
                left.add(inbox);
                doing.ifPresent(left::add);
                suggestions.ifPresent(left::add);
                left.add(changes);
                column(left);
            }
            case 2 -> {
                right.add(inbox);
                suggestions.ifPresent(right::add);
                right.add(changes);
                doing.ifPresent(left::add);
                column(left);
                column(right);
            }
            default -> {
                right.add(inbox);
                doing.ifPresent(right::add);
                final List<Node> last = new ArrayList<>();
                suggestions.ifPresent(last::add);
                last.add(changes);
                column(left);
                column(right);
                column(last);
            }
        }
    }

    private void column(final List<Node> cards) {
        final VBox column = new VBox(16);
        column.getChildren().addAll(cards);
        column.setPrefWidth(400);
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().add(column);
    }
}
