package vespera.desktop.writing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.binder.BinderOrder;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** The list of documents as her folders have them, in her order. */
final class Binder extends VBox {

    private static final Texts TEXTS = Texts.of(Binder.class);

    private final Desk desk;
    private final Consumer<DocumentId> open;
    private final TextField filter = new TextField();
    private final AskLine ask = new AskLine();
    private final TreeView<BinderItem> tree = new TreeView<>();
    private final Label none = new Label();
    private final Set<String> unfolded = new HashSet<>();
    private final BinderGrowth growth = new BinderGrowth(unfolded);
    private final Pause regrow = new Pause(Duration.millis(120), this::grow);
    private final Pause count = new Pause(Duration.millis(400), this::count);
    private final BinderFacts facts;
    private final BinderColumns columns;
    private final BinderMoves moves;
    private final BinderDeeds deeds;
    private Optional<DocumentId> shown = Optional.empty();
    private String sifted = "";
    private BinderTree grown;

    /** @param handIn keeps what is typed and not saved yet, before its document is put away */
    Binder(final Desk desk, final Consumer<DocumentId> open, final Runnable handIn) {
        this.desk = desk;
        this.open = open;
        facts = new BinderFacts(desk);
        facts.whenAsked(count::start);
        columns = new BinderColumns(desk, this::again);
        moves = new BinderMoves(desk, handIn);
        grown = read(sifted);
        deeds = new BinderDeeds(desk, this, ask, moves, open, handIn);
        getStyleClass().add("binder");
        filter.setPromptText(TEXTS.say("binder-filter"));
        filter.setAccessibleText(TEXTS.say("binder-filter-name"));
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
        build();
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(head(), ask, none, tree);
        show(grown, sifted, Set.of());
    }

    private void build() {
        tree.setShowRoot(false);
        tree.setAccessibleText(TEXTS.say("binder-documents"));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(view -> new BinderCell(facts, columns, new Hand()));
        tree.setContextMenu(new BinderMenu(this, deeds));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tree.setOnMouseClicked(this::clicked);
        ask.onClosed(this::focusTree);
    }

    private void clicked(final MouseEvent event) {
        final boolean left = event.getButton() == MouseButton.PRIMARY;
        if (event.getButton() == MouseButton.MIDDLE || left && event.isAltDown()) {
            beside();
        } else if (left
                && event.getClickCount() == 1
                && !event.isShiftDown()
                && !event.isShortcutDown()
                && event.isStillSincePress()) {
            enter();
        }
    }

    /** What dragging and renaming in place come to. */
    private final class Hand implements BinderCell.Hand {

        @Override
        public boolean mayDrag() {
            return filter.getText().isBlank() && !items().isEmpty();
        }

        @Override
        public void drop(final BinderMoves.Spot spot) {
            final List<BinderItem> items = items().stream()
                    .filter(i -> spot.beside() == null
                            || !i.key().equals(spot.beside().key()))
                    .toList();
            moves.put(items, spot, children(spot.folder()));
        }

        @Override
        public void renamed(final BinderItem item, final String to) {
            switch (item) {
                case BinderItem.Leaf(final Document document) -> deeds.rename(document, to);
                case BinderItem.Folder folder -> {
                    follow(folder.path(), Names.in(Names.folder(folder.path()), to));
                    moves.rename(folder, to);
                }
                case BinderItem.Shelf _, BinderItem.Archived _ -> {}
            }
        }
    }

    private HBox head() {
        final Button make = button("fth-file-plus", TEXTS.say("binder-new"), deeds::askNew);
        final Button folder = button("fth-folder-plus", TEXTS.say("binder-new-folder"), deeds::askFolder);
        final HBox head = new HBox(2, filter, make, folder);
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

    private void key(final KeyEvent event) {
        if (event.getTarget() instanceof TextField) {
            return;
        }
        final Runnable run = switch (event.getCode()) {
            case ENTER -> event.isShortcutDown() ? this::beside : this::enter;
            case F2 -> this::rename;
            case DELETE -> deeds::archive;
            case UP -> event.isAltDown() ? () -> shift(-1) : null;
            case DOWN -> event.isAltDown() ? () -> shift(1) : null;
            default -> null;
        };
        if (run != null) {
            run.run();
            event.consume();
        }
    }

    /** Opens the document; folds a folder. */
    void enter() {
        switch (selected().orElse(null)) {
            case BinderItem.Leaf leaf -> open.accept(leaf.document().id());
            case BinderItem.Folder _, BinderItem.Shelf _ -> {
                final TreeItem<BinderItem> line = tree.getSelectionModel().getSelectedItem();
                line.setExpanded(!line.isExpanded());
            }
            case BinderItem.Archived _ -> {}
            case null -> {}
        }
    }

    /** Opens the document in the other half of the window. */
    void beside() {
        document().ifPresent(d -> desk.navigator().openBeside(new Subject.OfDocument(d.id())));
    }

    /** Gives the document or folder another name in its place. */
    void rename() {
        final TreeItem<BinderItem> line = tree.getSelectionModel().getSelectedItem();
        final boolean named = line != null
                && (line.getValue() instanceof BinderItem.Leaf || line.getValue() instanceof BinderItem.Folder);
        if (named && desk.mayChange()) {
            tree.setEditable(true);
            tree.edit(line);
        }
    }

    /** A folder that was unfolded stays so under its other name, and so does what is in it. */
    private void follow(final String from, final String to) {
        List.copyOf(unfolded).stream()
                .filter(key -> key.startsWith(from + "/"))
                .forEach(key -> unfolded.add(to + key.substring(from.length())));
    }

    /** Moves what is selected up or down among what is in its folder. */
    void shift(final int by) {
        final List<BinderItem> items = items();
        if (filter.getText().isBlank() && !items.isEmpty()) {
            final String folder = BinderMoves.folderOf(items.getFirst());
            moves.shift(
                    items.stream()
                            .filter(i -> BinderMoves.folderOf(i).equals(folder))
                            .toList(),
                    by,
                    children(folder));
        }
    }

    private List<BinderItem> children(final String folder) {
        return BinderLines.children(tree.getRoot(), folder);
    }

    Optional<BinderItem> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /** The lines that are selected, from top to bottom. */
    List<BinderItem> items() {
        return lines().stream().map(TreeItem::getValue).toList();
    }

    private List<TreeItem<BinderItem>> lines() {
        return tree.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(tree::getTreeItem)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The texts that are selected, those of selected folders included, in the order of the binder. */
    List<Document> together() {
        final LinkedHashMap<DocumentId, Document> all = new LinkedHashMap<>();
        lines().forEach(line -> BinderLines.gather(line, all));
        return List.copyOf(all.values());
    }

    Optional<Document> document() {
        return selected().filter(BinderItem.Leaf.class::isInstance).map(item -> ((BinderItem.Leaf) item).document());
    }

    List<Document> documents() {
        return items().stream()
                .filter(BinderItem.Leaf.class::isInstance)
                .map(i -> ((BinderItem.Leaf) i).document())
                .toList();
    }

    /** The folder of the selected line, or that line itself. */
    String folder() {
        return selected()
                .map(i -> i instanceof BinderItem.Folder f ? f.path() : BinderMoves.folderOf(i))
                .orElse("");
    }

    List<Action> actions(final Runnable shown, final TextEditor editor, final WritingModel model) {
        return Stream.concat(
                        BinderActions.of(this, deeds, shown).stream(),
                        new Scissors(desk, editor, model, this).actions(shown).stream())
                .toList();
    }

    void ask(final String words, final String start, final Consumer<String> then) {
        ask.ask(words, start, List.of(), then);
    }

    BinderColumns columns() {
        return columns;
    }

    /** Asks for the name of a new document in the folder of the selected line. */
    void askNew() {
        deeds.askNew();
    }

    /** Gives what is selected here another name in its place; from elsewhere, asks for one for the open document. */
    void askRename() {
        if (tree.isFocused()) {
            rename();
            return;
        }
        deeds.askRename(shown.flatMap(id -> desk.atelier().catalogue().find(id)).or(this::document));
    }

    BinderFacts facts() {
        return facts;
    }

    /** Something was changed: the tree is grown anew after a moment. */
    void changed() {
        regrow.start();
    }

    /** Marks the document that is open. */
    void mark(final Optional<DocumentId> document) {
        final boolean other = !shown.equals(document);
        shown = document;
        document.flatMap(id -> desk.atelier().catalogue().find(id)).ifPresent(d -> {
            for (String at = Names.folder(d.path()); !at.isEmpty(); at = Names.folder(at)) {
                unfolded.add(at + "/");
            }
        });
        show(
                grown,
                sifted,
                other ? document.map(DocumentId::toString).map(Set::of).orElse(Set.of()) : BinderLines.keys(items()));
    }

    void focusFilter() {
        filter.requestFocus();
    }

    void focusTree() {
        tree.requestFocus();
    }

    boolean focusInside() {
        return tree.isFocused();
    }

    private void count() {
        facts.count(desk.atelier().catalogue().here(), this::again);
    }

    /** What stands beside the names has changed: the lines say it; the list's own way is to make all of them anew. */
    private void again() {
        BinderLines.again(tree);
    }

    private void grow() {
        if (tree.getEditingItem() != null) {
            // She is just writing a name: what has changed is shown when she is done.
            regrow.restart();
            return;
        }
        final String words = filter.getText();
        desk.work().query(() -> read(words), read -> {
            if (tree.getEditingItem() != null || !filter.getText().equals(words)) {
                regrow.start();
            } else {
                show(read, words, BinderLines.keys(items()));
            }
        });
    }

    /** What is to be shown for these words; for any thread. */
    private BinderTree read(final String words) {
        return BinderTree.of(
                desk.atelier().catalogue().here(),
                desk.atelier().catalogue().archived(),
                words,
                BinderOrder.of(desk.atelier().arrangement()));
    }

    private void show(final BinderTree now, final String words, final Set<String> keys) {
        final Set<String> wanted =
                keys.isEmpty() ? shown.map(DocumentId::toString).map(Set::of).orElse(Set.of()) : keys;
        final boolean lines;
        if (tree.getRoot() != null && words.equals(sifted)) {
            lines = growth.fit(tree.getRoot(), now);
        } else {
            tree.setRoot(growth.anew(now, !words.isBlank()));
            lines = true;
        }
        grown = now;
        sifted = words;
        if (lines || !BinderLines.keys(items()).equals(wanted)) {
            BinderLines.select(tree, wanted);
        }
        again();
        final boolean empty = now.children().isEmpty();
        none.setVisible(empty);
        none.setManaged(empty);
        none.setText(TEXTS.say(words.isBlank() ? "binder-empty" : "binder-no-match"));
        count.start();
    }
}
