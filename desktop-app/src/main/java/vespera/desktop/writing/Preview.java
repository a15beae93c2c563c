package vespera.desktop.writing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.writing.Block.Target;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Reading;

/** The document as it reads; only the blocks in sight are made into nodes. */
final class Preview extends ListView<Block> {

    private static final double COLUMN = 620;
    private static final double LEAST_MARGIN = 24;

    private final Desk desk;
    private final BlockReader reader;
    private final BlockNodes nodes;
    private final Consumer<String> missing;
    private final ObservableList<Block> blocks = FXCollections.observableArrayList();
    private Optional<DocumentId> of = Optional.empty();

    Preview(final Desk desk, final Consumer<String> missing) {
        this.desk = desk;
        this.missing = missing;
        reader = new BlockReader(desk.atelier().links());
        nodes = new BlockNodes(desk.atelier().folder(), this::follow);
        getStyleClass().add("preview");
        setAccessibleText("Preview of the document");
        setPlaceholder(new Label("What you write is shown here as it reads."));
        setItems(blocks);
        setCellFactory(view -> new Cell());
    }

    BlockReader reader() {
        return reader;
    }

    /** Shows other blocks; what is the same before and after a change stays as it is, and so does the scroll. */
    void show(final Optional<Document> document, final List<Block> now) {
        final Optional<DocumentId> id = document.map(Document::id);
        if (!of.equals(id)) {
            of = id;
            blocks.setAll(now);
            if (!now.isEmpty()) {
                scrollTo(0);
            }
            return;
        }
        int head = 0;
        final int shorter = Math.min(blocks.size(), now.size());
        while (head < shorter && blocks.get(head).equals(now.get(head))) {
            head++;
        }
        int foot = 0;
        while (foot < shorter - head
                && blocks.get(blocks.size() - 1 - foot).equals(now.get(now.size() - 1 - foot))) {
            foot++;
        }
        blocks.remove(head, blocks.size() - foot);
        blocks.addAll(head, now.subList(head, now.size() - foot));
    }

    private void follow(final Target target) {
        final DocumentId document = target.document();
        if (document != null) {
            final String subpath = target.subpath();
            if (subpath == null) {
                desk.navigator().openAt(document, 1);
            } else {
                desk.work().query(() -> line(document, subpath), line -> desk.navigator().openAt(document, line));
            }
        } else if (target.words().matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
            desk.notices().offer(Notices.Tone.INFO, "This link leads out of the atelier: " + target.words(), "Copy it", () -> {
                final javafx.scene.input.ClipboardContent content = new javafx.scene.input.ClipboardContent();
                content.putString(target.words());
                javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
            });
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

    private final class Cell extends ListCell<Block> {

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(final @Nullable Block block, final boolean empty) {
            super.updateItem(block, empty);
            if (empty || block == null) {
                setGraphic(null);
            } else {
                final double side =
                        Math.max(LEAST_MARGIN, (Preview.this.getWidth() - COLUMN) / 2);
                setPadding(new Insets(getIndex() == 0 ? 24 : 0, side, 0, side));
                setGraphic(nodes.node(block));
            }
        }
    }
}
