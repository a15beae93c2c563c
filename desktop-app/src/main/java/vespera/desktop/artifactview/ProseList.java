package vespera.desktop.artifactview;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A text as it is read, paragraph by paragraph; only what is in sight has nodes. */
final class ProseList extends ListView<Prose.Para> {

    private static final double INDENT = 20;

    ProseList(final List<Prose.Para> paragraphs, final String name) {
        getStyleClass().addAll("prose", "edge-to-edge");
        setAccessibleText(name);
        getItems().setAll(paragraphs);
        setCellFactory(list -> new Cell());
    }

    private static final class Cell extends ListCell<Prose.Para> {

        private final TextFlow flow = new TextFlow();

        Cell() {
            getStyleClass().add("prose-cell");
            flow.setMinHeight(Region.USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(final Prose.@Nullable Para para, final boolean empty) {
            super.updateItem(para, empty);
            flow.getChildren().clear();
            flow.getStyleClass().setAll("prose-para");
            if (empty || para == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setAccessibleText(para.text());
            flow.getStyleClass().add(style(para));
            flow.setStyle(para.kind() == Prose.Kind.ITEM ? "-fx-padding: 0 0 0 " + INDENT * para.level() + "px" : null);
            para.runs().forEach(run -> flow.getChildren().add(text(run)));
            setGraphic(flow);
        }

        private static String style(final Prose.Para para) {
            return switch (para.kind()) {
                case HEADING -> "prose-h" + Math.min(para.level(), 3);
                case QUOTE -> "prose-quote";
                case CODE -> "prose-code";
                case RULE -> "prose-rule";
                case ITEM, WORDS -> "prose-words";
            };
        }

        private static Text text(final Prose.Run run) {
            final Text text = new Text(run.text());
            text.getStyleClass().add("prose-text");
            if (run.strong()) {
                text.getStyleClass().add("prose-strong");
            }
            if (run.emphasis()) {
                text.getStyleClass().add("prose-emphasis");
            }
            if (run.code()) {
                text.getStyleClass().add("prose-mono");
            }
            return text;
        }
    }
}
