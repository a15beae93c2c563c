package vespera.desktop.writing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;
import vespera.desktop.writing.Block.Target;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Reading;

/** The document as it reads; only the blocks in sight are made into nodes. */
final class Preview extends ScrollPane {

    private static final Texts TEXTS = Texts.of(Preview.class);

    private static final double COLUMN = 620;
    private static final double LEAST_MARGIN = 24;
    private static final int AT_ONCE = 24;

    private final Desk desk;
    private final BlockReader reader;
    private final BlockNodes nodes;
    private final Consumer<String> missing;
    private final VBox page = new VBox();
    private final Label empty = new Label(TEXTS.say("preview-empty"));
    /** Nodes are made for the first of them only, as far as one has scrolled and a good bit further. */
    private List<Block> blocks = List.of();

    private final Pause more = new Pause(Duration.millis(16), this::grow);
    private Optional<DocumentId> of = Optional.empty();

    Preview(final Desk desk, final Consumer<String> missing) {
        this.desk = desk;
        this.missing = missing;
        reader = new BlockReader(desk.atelier().links(), desk.atelier().documents()::text);
        nodes = new BlockNodes(desk.atelier().folder(), this::follow);
        getStyleClass().add("preview");
        setAccessibleText(TEXTS.say("preview-of"));
        empty.getStyleClass().add("preview-empty");
        page.getStyleClass().add("preview-page");
        page.setFillWidth(true);
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        widthProperty().subscribe(width -> {
            final double side = Math.max(LEAST_MARGIN, (width.doubleValue() - COLUMN) / 2);
            page.setPadding(new Insets(24, side, 64, side));
        });
        vvalueProperty().subscribe(at -> more.start());
        heightProperty().subscribe(height -> more.start());
    }

    BlockReader reader() {
        return reader;
    }

    /** Shows other blocks; what is the same before and after a change stays as it is, and so does the scroll. */
    void show(final Optional<Document> document, final List<Block> now) {
        final Optional<DocumentId> id = document.map(Document::id);
        if (!of.equals(id)) {
            of = id;
            blocks = List.of();
            page.getChildren().clear();
            setVvalue(0);
        }
        final List<Block> before = blocks;
        final int shorter = Math.min(before.size(), now.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(now.get(head))) {
            head++;
        }
        int foot = 0;
        while (foot < shorter - head && before.get(before.size() - 1 - foot).equals(now.get(now.size() - 1 - foot))) {
            foot++;
        }
        blocks = now;
        page.getChildren().remove(empty);
        exchange(head, before.size() - foot, now.subList(head, now.size() - foot));
        if (now.isEmpty()) {
            page.getChildren().setAll(empty);
        }
        more.start();
    }

    /** Puts new blocks where old ones were, as far as there are nodes at all. */
    private void exchange(final int from, final int to, final List<Block> with) {
        final int made = page.getChildren().size();
        if (from > made) {
            return;
        }
        if (to > made) {
            page.getChildren().remove(from, made);
            return;
        }
        page.getChildren().remove(from, to);
        page.getChildren().addAll(from, with.stream().map(nodes::node).toList());
    }

    /** Makes more nodes until there is enough below what is in sight. */
    private void grow() {
        final int made = page.getChildren().size();
        if (made >= blocks.size() || page.getChildren().contains(empty)) {
            return;
        }
        final double view = getViewportBounds().getHeight();
        final double bottom = getVvalue() * Math.max(0, page.getHeight() - view) + view;
        if (made == 0 || page.getHeight() < bottom + 2 * Math.max(view, 400)) {
            final List<Block> next = blocks.subList(made, Math.min(blocks.size(), made + AT_ONCE));
            page.getChildren().addAll(next.stream().map(nodes::node).toList());
            more.restart();
        }
    }

    private void follow(final Target target) {
        final DocumentId document = target.document();
        if (document != null) {
            final String subpath = target.subpath();
            if (subpath == null) {
                desk.navigator().openAt(document, 1);
            } else {
                desk.work()
                        .query(
                                () -> line(document, subpath),
                                line -> desk.navigator().openAt(document, line));
            }
        } else if (target.words().matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
            desk.notices()
                    .offer(
                            Notices.Tone.INFO,
                            TEXTS.say("leads-out", target.words()),
                            TEXTS.say("copy"),
                            () -> Clips.copy(target.words()));
        } else {
            missing.accept(target.words());
        }
    }

    private int line(final DocumentId id, final String subpath) {
        final String last = subpath.substring(subpath.lastIndexOf('#') + 1).strip();
        return desk.atelier()
                .catalogue()
                .find(id)
                .flatMap(desk.atelier().documents()::text)
                .map(text -> new MarkdownReader().read(text))
                .flatMap(reading -> reading.headings().stream()
                        .filter(h -> h.text().equalsIgnoreCase(last))
                        .findFirst())
                .map(Reading.Heading::line)
                .orElse(1);
    }

    /** A whole picture, for a document that is one. */
    Node picture(final Document document) {
        final ImageView view = nodes.image(document.path());
        view.setPreserveRatio(true);
        final StackPane pane = new StackPane(view);
        pane.getStyleClass().add("sheet-picture");
        pane.setMinSize(0, 0);
        view.fitWidthProperty().bind(pane.widthProperty().subtract(64));
        view.fitHeightProperty().bind(pane.heightProperty().subtract(64));
        return pane;
    }
}
