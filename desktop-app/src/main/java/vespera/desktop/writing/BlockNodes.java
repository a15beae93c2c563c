package vespera.desktop.writing;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.desktop.writing.Block.Span;
import vespera.desktop.writing.Block.Target;
import vespera.scriptorium.documents.AtelierFolder;

/** Makes blocks into nodes. */
final class BlockNodes {

    private static final Texts TEXTS = Texts.of(BlockNodes.class);

    private static final double WIDEST_PICTURE = 620;

    private final AtelierFolder folder;
    private final Consumer<Target> follow;

    BlockNodes(final AtelierFolder folder, final Consumer<Target> follow) {
        this.folder = folder;
        this.follow = follow;
    }

    Node node(final Block block) {
        return switch (block) {
            case Block.Properties p -> properties(p);
            case Block.Heading h -> flow(h.words(), "pv-heading", "pv-h" + h.level());
            case Block.Paragraph p -> flow(p.words(), "pv-paragraph");
            case Block.Quote q -> quote(q);
            case Block.Items list -> list(list);
            case Block.Code code -> code(code.text());
            case Block.Table table -> table(table);
            case Block.Rule _ -> rule();
            case Block.Picture picture -> picture(picture);
        };
    }

    private TextFlow flow(final List<Span> words, final String... styles) {
        final TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll(styles);
        words.forEach(span -> flow.getChildren().add(text(span)));
        return flow;
    }

    private Text text(final Span span) {
        final Text text = new Text(span.text());
        text.getStyleClass().add("pv-text");
        if (span.bold()) {
            text.getStyleClass().add("pv-bold");
        }
        if (span.italic()) {
            text.getStyleClass().add("pv-italic");
        }
        final String looks = switch (span.looks()) {
            case TEXT -> "";
            case CODE -> "pv-code";
            case LINK -> "pv-link";
            case MISSING -> "pv-missing";
            case OUTSIDE -> "pv-outside";
            case TAG -> "pv-tag";
            case NOTE -> "pv-note";
            case STRUCK -> "pv-struck";
            case MARKED -> "pv-marked";
        };
        if (!looks.isEmpty()) {
            text.getStyleClass().add(looks);
        }
        final Target target = span.target();
        if (target != null) {
            text.setCursor(Cursor.HAND);
            text.setAccessibleText(TEXTS.say("link-to", target.words()));
            text.setOnMouseClicked(event -> follow.accept(target));
        }
        return text;
    }

    private VBox inside(final List<Block> blocks) {
        final VBox box = new VBox();
        box.getStyleClass().add("pv-inside");
        blocks.forEach(block -> box.getChildren().add(node(block)));
        return box;
    }

    private Node quote(final Block.Quote quote) {
        final VBox box = inside(quote.inside());
        if (quote.kind().isEmpty()) {
            box.getStyleClass().add("pv-quote");
            return box;
        }
        final HBox title = new HBox(8, new FontIcon(icon(quote.kind())), flow(quote.title(), "pv-callout-title"));
        box.getChildren().addFirst(title);
        box.getStyleClass().addAll("pv-callout", "pv-" + tone(quote.kind()));
        return box;
    }

    private static String icon(final String kind) {
        return switch (tone(kind)) {
            case "warning" -> "fth-alert-triangle";
            case "danger" -> "fth-alert-octagon";
            case "success" -> "fth-check-circle";
            default -> kind.equals("quote") || kind.equals("cite") ? "fth-feather" : "fth-info";
        };
    }

    private static String tone(final String kind) {
        return switch (kind) {
            case "warning", "caution", "attention", "question", "help", "faq" -> "warning";
            case "danger", "error", "bug", "failure", "fail", "missing" -> "danger";
            case "success", "check", "done", "tip", "hint" -> "success";
            default -> "note";
        };
    }

    private Node list(final Block.Items list) {
        final GridPane grid = new GridPane();
        grid.getStyleClass().add("pv-list");
        final ColumnConstraints marks = new ColumnConstraints();
        marks.setHalignment(HPos.RIGHT);
        marks.setMinWidth(Region.USE_PREF_SIZE);
        final ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setFillWidth(true);
        grid.getColumnConstraints().addAll(marks, words);
        for (int i = 0; i < list.items().size(); i++) {
            final Block.Item item = list.items().get(i);
            final Node mark = mark(item, list.first(), i);
            GridPane.setValignment(mark, VPos.TOP);
            grid.add(mark, 0, i);
            grid.add(inside(item.inside()), 1, i);
        }
        return grid;
    }

    private static Node mark(final Block.Item item, final int first, final int index) {
        final Boolean done = item.done();
        if (done != null) {
            final FontIcon box = new FontIcon(done ? "fth-check-square" : "fth-square");
            box.getStyleClass().add("pv-box");
            return box;
        }
        final Label label = new Label(first > 0 ? (first + index) + "." : "•");
        label.getStyleClass().add("pv-mark");
        return label;
    }

    private static Node code(final String text) {
        final Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("pv-block-code");
        return label;
    }

    private Node table(final Block.Table table) {
        final GridPane grid = new GridPane();
        grid.getStyleClass().add("pv-table");
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                final TextFlow cell = flow(table.rows().get(row).get(column), "pv-cell");
                if (row == 0) {
                    cell.getStyleClass().add("pv-cell-head");
                }
                cell.setTextAlignment(
                        column < table.sides().size() ? leaning(table.sides().get(column)) : TextAlignment.LEFT);
                GridPane.setHgrow(cell, Priority.ALWAYS);
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private static TextAlignment leaning(final Block.Side side) {
        return switch (side) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        };
    }

    private static Node properties(final Block.Properties properties) {
        final GridPane grid = new GridPane();
        grid.getStyleClass().add("pv-properties");
        final String problem = properties.problem();
        if (problem != null) {
            final Label said = new Label(TEXTS.say("bad-front", problem));
            said.setWrapText(true);
            grid.add(said, 0, 0, 2, 1);
        }
        for (int row = 0; row < properties.rows().size(); row++) {
            final Label name = new Label(properties.rows().get(row).getFirst());
            name.getStyleClass().add("pv-property");
            name.setMinWidth(Region.USE_PREF_SIZE);
            final Label value = new Label(properties.rows().get(row).getLast());
            value.setWrapText(true);
            GridPane.setHgrow(value, Priority.ALWAYS);
            GridPane.setValignment(name, VPos.TOP);
            grid.add(name, 0, row + 1);
            grid.add(value, 1, row + 1);
        }
        return grid;
    }

    private static Node rule() {
        final Region line = new Region();
        line.getStyleClass().add("pv-rule");
        return line;
    }

    private Node picture(final Block.Picture picture) {
        final String path = picture.path();
        if (path == null) {
            final Label label = new Label(picture.words(), new FontIcon("fth-image"));
            label.setWrapText(true);
            label.getStyleClass().add("pv-no-picture");
            return label;
        }
        final ImageView view = image(path);
        view.setPreserveRatio(true);
        view.setAccessibleText(picture.words().isEmpty() ? path : picture.words());
        final Image image = view.getImage();
        final VBox box = new VBox(view);
        // In a narrow half a picture is as wide as that, and never holds the page open.
        box.setMinWidth(0);
        final Runnable fit = () -> {
            final double own = image.getWidth() > 0 ? Math.min(WIDEST_PICTURE, image.getWidth()) : WIDEST_PICTURE;
            view.setFitWidth(box.getWidth() > 0 ? Math.min(own, box.getWidth()) : own);
        };
        image.widthProperty().subscribe(fit);
        box.widthProperty().subscribe(fit);
        box.getStyleClass().add("pv-picture");
        return box;
    }

    /** A picture of the atelier, read in the background. */
    ImageView image(final String path) {
        return new ImageView(new Image(folder.resolve(path).toUri().toString(), true));
    }
}
