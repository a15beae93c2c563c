package vespera.desktop.writing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;

/** The list of documents as her folders have them, and what can be done with them. */
final class Binder extends VBox {

    private final Desk desk;
    private final Documents documents;
    private final Consumer<DocumentId> open;
    private final Runnable handIn;
    private final TextField filter = new TextField();
    private final AskLine ask = new AskLine();
    private final TreeView<BinderItem> tree = new TreeView<>();
    private final Label none = new Label();
    private final Set<String> unfolded = new HashSet<>();
    private final Pause regrow = new Pause(Duration.millis(120), this::grow);
    private Optional<DocumentId> shown = Optional.empty();
    private boolean growing;

    /** @param handIn keeps what is typed and not saved yet, before its document is put away */
    Binder(final Desk desk, final Consumer<DocumentId> open, final Runnable handIn) {
        this.desk = desk;
        this.documents = desk.atelier().documents();
        this.open = open;
        this.handIn = handIn;
        getStyleClass().add("binder");
        filter.setPromptText("Filter documents");
        filter.setAccessibleText("Filter documents by name");
        filter.textProperty().subscribe(words -> regrow.restart());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                focusTree();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
            }
        });
        none.getStyleClass().add("binder-none");
        none.setWrapText(true);
        tree.setShowRoot(false);
        tree.setAccessibleText("Documents");
        tree.setCellFactory(view -> new BinderCell(this::move));
        tree.setContextMenu(menu());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tree.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
                enter(selected());
            }
        });
        ask.onClosed(this::focusTree);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head(), ask, none, tree);
        grow();
    }

    private HBox head() {
        final Button make = button("fth-file-plus", "New document (Ctrl+N)", this::askNew);
        final HBox head = new HBox(6, filter, make);
        HBox.setHgrow(filter, Priority.ALWAYS);
        head.getStyleClass().add("binder-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    static Button button(final String icon, final String says, final Runnable run) {
        final Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(says));
        button.setAccessibleText(says);
        button.setOnAction(event -> run.run());
        return button;
    }

    private ContextMenu menu() {
        final MenuItem rename = item("Rename…  (F2)", this::askRename);
        final MenuItem move = item("Move to folder…", this::askMove);
        final MenuItem archive = item("Move to the archive  (Del)", this::archive);
        final MenuItem restore = item("Take back from the archive", this::restore);
        final ContextMenu menu = new ContextMenu(
                item("New document…  (Ctrl+N)", this::askNew), new SeparatorMenuItem(), rename, move, archive, restore);
        menu.setOnShowing(event -> {
            final boolean leaf =
                    selected().filter(BinderItem.Leaf.class::isInstance).isPresent();
            rename.setDisable(!leaf);
            move.setDisable(!leaf);
            archive.setDisable(!leaf);
            restore.setDisable(
                    selected().filter(BinderItem.Archived.class::isInstance).isEmpty());
        });
        return menu;
    }

    private static MenuItem item(final String words, final Runnable run) {
        final MenuItem item = new MenuItem(words);
        item.setOnAction(event -> run.run());
        return item;
    }

    private void key(final KeyEvent event) {
        final Runnable run = switch (event.getCode()) {
            case ENTER -> () -> enter(selected());
            case F2 -> this::askRename;
            case DELETE -> this::archive;
            default -> null;
        };
        if (run != null) {
            run.run();
            event.consume();
        }
    }

    private void enter(final Optional<BinderItem> item) {
        switch (item.orElse(null)) {
            case BinderItem.Leaf leaf -> open.accept(leaf.document().id());
            case BinderItem.Folder _, BinderItem.Shelf _ -> {
                final TreeItem<BinderItem> line = tree.getSelectionModel().getSelectedItem();
                line.setExpanded(!line.isExpanded());
            }
            case BinderItem.Archived _ -> {}
            case null -> {}
        }
    }

    Optional<BinderItem> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /** The texts that are selected, those of selected folders included, in the order of the binder. */
    List<Document> together() {
        final LinkedHashMap<DocumentId, Document> all = new LinkedHashMap<>();
        tree.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(tree::getTreeItem)
                .filter(Objects::nonNull)
                .forEach(line -> gather(line, all));
        return List.copyOf(all.values());
    }

    private static void gather(final TreeItem<BinderItem> line, final Map<DocumentId, Document> into) {
        if (line.getValue() instanceof BinderItem.Leaf(final Document document)) {
            final Document.Kind kind = document.kind();
            if (document.state().kept() && (kind == Document.Kind.MARKDOWN || kind == Document.Kind.TEXT)) {
                into.put(document.id(), document);
            }
        }
        line.getChildren().forEach(child -> gather(child, into));
    }

    private Optional<Document> document() {
        return selected().filter(BinderItem.Leaf.class::isInstance).map(item -> ((BinderItem.Leaf) item).document());
    }

    private String folder() {
        return switch (selected().orElse(null)) {
            case BinderItem.Folder f -> f.path();
            case BinderItem.Leaf l -> Names.folder(l.document().path());
            case BinderItem.Shelf _, BinderItem.Archived _ -> "";
            case null -> "";
        };
    }

    /** Asks for the name of a new document in the folder of the selected line. */
    void askNew() {
        final String folder = folder();
        final String where = folder.isEmpty() ? "" : " in “" + folder + "”";
        ask.ask("Name of the new document" + where, "", List.of(), name -> create(Names.path(folder, name)));
    }

    /** Makes a document and opens it. */
    void create(final String path) {
        final String heading = "# " + Document.baseName(path) + "\n\n";
        desk.work().command(() -> documents.create(desk.origin(), path, heading), made -> open.accept(made.id()));
    }

    void askRename() {
        document()
                .ifPresent(d -> ask.ask(
                        "New name of the file", Document.baseName(d.path()), List.of(), name -> rename(d, name)));
    }

    private void rename(final Document document, final String name) {
        handIn.run();
        desk.navigator().rename(document.id(), documents.pathNamed(document.id(), name), now -> {
            if (!now.name().equals(Document.baseName(now.path()))) {
                desk.notices()
                        .say(
                                Notices.Tone.INFO,
                                "The file is called “" + Document.baseName(now.path())
                                        + "” now; the title in its text stays “" + now.name() + "”.");
            }
        });
    }

    void askMove() {
        document().ifPresent(d -> {
            final List<String> folders = BinderTree.folders(
                            documents.catalogue().here())
                    .stream()
                    .map(f -> f.isEmpty() ? "/" : f)
                    .toList();
            ask.ask("Move “" + d.name() + "” to which folder?", "", folders, to -> move(d.id(), to));
        });
    }

    private void move(final DocumentId id, final String folder) {
        handIn.run();
        final String path = documents.existing(id).path();
        final String file = path.substring(path.lastIndexOf('/') + 1);
        desk.navigator().rename(id, folder.equals("/") || folder.isEmpty() ? file : folder + "/" + file, moved -> {});
    }

    void archive() {
        handIn.run();
        document()
                .ifPresent(d -> desk.work()
                        .command(
                                () -> {
                                    documents.archive(desk.origin(), d.id());
                                    return d;
                                },
                                done -> desk.notices()
                                        .offer(
                                                Notices.Tone.DONE,
                                                "“" + done.name() + "” is in the archive.",
                                                "Take it back",
                                                () -> restore(done))));
    }

    void restore() {
        if (selected().orElse(null) instanceof BinderItem.Archived(final Document document)) {
            restore(document);
        }
    }

    private void restore(final Document document) {
        desk.work().command(() -> documents.restore(desk.origin(), document.id()), now -> open.accept(now.id()));
    }

    /** Something was changed: the tree is grown anew after a moment. */
    void changed() {
        regrow.start();
    }

    /** Marks the document that is open. */
    void mark(final Optional<DocumentId> document) {
        shown = document;
        document.flatMap(id -> documents.catalogue().find(id)).ifPresent(d -> {
            for (String at = Names.folder(d.path()); !at.isEmpty(); at = Names.folder(at)) {
                unfolded.add(at + "/");
            }
        });
        grow();
    }

    void focusFilter() {
        filter.requestFocus();
    }

    void focusTree() {
        tree.requestFocus();
    }

    private void grow() {
        growing = true;
        final String words = filter.getText();
        final Optional<String> key =
                shown.map(DocumentId::toString).or(() -> selected().map(BinderItem::key));
        final BinderTree grown = BinderTree.of(
                documents.catalogue().here(), documents.catalogue().archived(), words);
        tree.setRoot(line(grown, !words.isBlank()));
        key.ifPresent(this::select);
        final boolean empty = grown.children().isEmpty();
        none.setVisible(empty);
        none.setManaged(empty);
        none.setText(
                words.isBlank()
                        ? "No documents yet. Ctrl+N makes one; files that you put into the folder appear by themselves."
                        : "No document is called that.");
        growing = false;
    }

    private TreeItem<BinderItem> line(final BinderTree from, final boolean unfold) {
        final TreeItem<BinderItem> line = new TreeItem<>(from.item());
        from.children().forEach(child -> line.getChildren().add(line(child, unfold)));
        final String key = from.item().key();
        line.setExpanded(unfold || key.equals("/") || unfolded.contains(key));
        line.expandedProperty().subscribe((before, now) -> {
            if (!growing && now) {
                unfolded.add(key);
            } else if (!growing) {
                unfolded.remove(key);
            }
        });
        return line;
    }

    private void select(final String key) {
        for (int row = 0; row < tree.getExpandedItemCount(); row++) {
            if (tree.getTreeItem(row).getValue().key().equals(key)) {
                tree.getSelectionModel().select(row);
                return;
            }
        }
        tree.getSelectionModel().clearSelection();
    }
}
