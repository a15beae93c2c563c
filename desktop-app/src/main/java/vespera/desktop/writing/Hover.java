package vespera.desktop.writing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import vespera.desktop.desk.Desk;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.fx.Debounce;
import vespera.desktop.markup.Place;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.RawLink;

/** Shows the picture or the beginning of the note that a link under the mouse leads to. */
final class Hover {

    private static final Pattern LINK =
            Pattern.compile("!?\\[\\[([^\\]|#]+)(?:#[^\\]|]*)?(?:\\|[^\\]]*)?]]|!?\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final long REST_MILLIS = 450;
    private static final double WIDTH = 420;
    private static final double HEIGHT = 320;
    private static final int BLOCKS = 6;
    private static final int CHARS = 3_000;

    private final Desk desk;
    private final TextEditor editor;
    private final Supplier<Optional<Document>> document;
    private final BlockReader reader;
    private final BlockNodes nodes;
    private final Popup popup = new Popup();
    private final VBox page = new VBox();
    private final Debounce resting = new Debounce(REST_MILLIS, this::look);
    private double x;
    private double y;

    Hover(final Desk desk, final TextEditor editor, final Supplier<Optional<Document>> document) {
        this.desk = desk;
        this.editor = editor;
        this.document = document;
        reader = new BlockReader(desk.atelier().links(), desk.atelier().documents()::text);
        nodes = new BlockNodes(desk.atelier().folder(), target -> {});
        page.getStyleClass().addAll("preview", "hover-page");
        page.getStylesheets()
                .add(Objects.requireNonNull(Hover.class.getResource("/vespera/desktop/writing/writing.css"))
                        .toExternalForm());
        page.setMaxSize(WIDTH, HEIGHT);
        page.setPrefWidth(WIDTH);
        popup.getContent().add(page);
        popup.setAutoFix(true);
        editor.node().addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        editor.node().addEventFilter(MouseEvent.MOUSE_EXITED, event -> away());
        editor.node().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> away());
        editor.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> away());
        editor.node().addEventFilter(ScrollEvent.SCROLL, event -> away());
        editor.onShow(this::away);
    }

    private void moved(final MouseEvent event) {
        if (Math.abs(event.getScreenX() - x) + Math.abs(event.getScreenY() - y) > 4) {
            away();
            x = event.getScreenX();
            y = event.getScreenY();
            resting.call();
        }
    }

    private void away() {
        resting.cancel();
        popup.hide();
    }

    /** What a link says, where a column is within one; its name without heading and words. */
    static Optional<String> link(final String line, final int column) {
        final Matcher link = LINK.matcher(line);
        while (link.find()) {
            if (link.start() < column && column < link.end()) {
                return Optional.of(
                        link.group(1) == null ? link.group(2) : link.group(1).strip());
            }
        }
        return Optional.empty();
    }

    private void look() {
        final Document in = document.get().orElse(null);
        if (in == null || editor.node().getScene() == null) {
            return;
        }
        final Place place = editor.place(editor.at(x, y));
        final Optional<String> name = link(editor.line(place.line()), place.column());
        final double at = x;
        name.ifPresent(target -> desk.work().query(() -> blocks(in, target), blocks -> {
            if (!blocks.isEmpty() && at == x && editor.node().isHover()) {
                page.getChildren().setAll(blocks.stream().map(nodes::node).toList());
                popup.show(editor.node(), x + 12, y + 16);
            }
        }));
    }

    private List<Block> blocks(final Document in, final String name) {
        final RawLink link = new RawLink(RawLink.Kind.WIKILINK, name, null, null, 1, 0, 0, false);
        final Optional<Document> target = desk.atelier().links().resolve(in.path(), link);
        if (target.isEmpty()) {
            return List.of();
        }
        if (target.get().kind() == Document.Kind.IMAGE) {
            return List.of(new Block.Picture(target.get().path(), ""));
        }
        final String text =
                desk.atelier().documents().readableText(target.get()).orElse("");
        return reader.read(target.get(), text.substring(0, Math.min(text.length(), CHARS))).stream()
                .filter(block -> !(block instanceof Block.Properties))
                .limit(BLOCKS)
                .toList();
    }
}
