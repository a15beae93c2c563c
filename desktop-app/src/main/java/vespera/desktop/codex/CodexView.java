package vespera.desktop.codex;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Follow;
import vespera.desktop.desk.View;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.emptypage.FirstPage;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.codex.EntityPage;

/** Who and what the texts are about: a list of names, and a page for each that fills itself. */
public final class CodexView implements View {

    private static final Texts TEXTS = Texts.of(CodexView.class);
    private static final long CALM_MILLIS = 600;

    private final Desk desk;
    private final CodexModel model = new CodexModel();
    private final CodexWork work;
    private final Follow<List<Entity>> follow;
    private final Debounce later = new Debounce(CALM_MILLIS, this::refreshIfSeen);
    private final BorderPane node = new BorderPane();
    private final CustomTextField words = new CustomTextField();
    private final ListView<Entity> list = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final Label summary = new Label();
    private boolean loaded;
    private boolean reading;
    private boolean filling;
    private @Nullable EntityPage shown;
    private @Nullable PageSheet sheet;

    public CodexView(final Desk desk) {
        this.desk = desk;
        work = new CodexWork(desk, this::refreshIfSeen);
        follow = new Follow<>(desk.work(), () -> () -> codex().entities(), this::found);
        node.setId("codex");
        node.getStyleClass().add("codex");
        node.getStylesheets()
                .add(Objects.requireNonNull(CodexView.class.getResource("/vespera/desktop/codex.css"))
                        .toExternalForm());
        summary.setId("codex-summary");
        summary.getStyleClass().add("codex-quiet");
        final VBox left = new VBox(8, head(), summary, list());
        left.getStyleClass().add("codex-left");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("codex-scroll", "edge-to-edge");
        scroll.setContent(PageSheet.nothing(TEXTS.say("reading-your-texts")));
        final SplitPane split = new SplitPane(left, scroll);
        SplitPane.setResizableWithParent(left, false);
        split.setDividerPositions(0.28);
        node.setCenter(split);
        model.rowsProperty().subscribe(this::fill);
        model.pageProperty().subscribe(this::show);
        desk.onChange(entries -> later.call());
    }

    private Codex codex() {
        return desk.atelier().organising().codex();
    }

    private Node head() {
        words.setId("codex-filter");
        words.setLeft(new FontIcon("fth-search"));
        words.setPromptText(TEXTS.say("filter-names"));
        words.setAccessibleText(TEXTS.say("filter-name"));
        words.setMinWidth(90);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().subscribe(typed -> model.wordsProperty().set(typed == null ? "" : typed));
        model.wordsProperty().subscribe(now -> {
            if (!words.getText().equals(now)) {
                words.setText(now);
            }
        });
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                words.clear();
                list.requestFocus();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                event.consume();
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
            }
        });
        final HBox head = new HBox(8, words, kinds());
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node kinds() {
        final ComboBox<String> kinds = new ComboBox<>();
        kinds.setId("codex-kind");
        final List<String> choices = new ArrayList<>(List.of(TEXTS.say("all")));
        for (final Entity.Kind kind : Entity.Kind.values()) {
            choices.add(Wording.kinds(kind));
        }
        kinds.getItems().setAll(choices);
        kinds.setValue(TEXTS.say("all"));
        kinds.setAccessibleText(TEXTS.say("which-kinds"));
        kinds.setPrefWidth(120);
        kinds.setMinWidth(96);
        kinds.setOnAction(event -> model.kindProperty()
                .set(Stream.of(Entity.Kind.values())
                        .filter(kind -> Wording.kinds(kind).equals(kinds.getValue()))
                        .findFirst()));
        model.kindProperty()
                .subscribe(kind -> kinds.setValue(kind.map(Wording::kinds).orElse(TEXTS.say("all"))));
        return kinds;
    }

    private Node list() {
        list.setId("codex-list");
        list.getStyleClass().addAll("codex-list", "edge-to-edge");
        list.setAccessibleText(TEXTS.say("names-list"));
        list.setFixedCellSize(EntityCell.HEIGHT);
        list.setCellFactory(view -> new EntityCell());
        list.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null && !filling) {
                choose(one.id());
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
                event.consume();
                scroll.requestFocus();
            } else if (event.getCode() == KeyCode.F2) {
                // A list takes this key for itself, to edit a line.
                event.consume();
                head(PageHead::rename);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void choose(final String id) {
        model.choose(id);
        load(id);
    }

    private void load(final String id) {
        reading = true;
        final List<String> names = names(id);
        desk.work()
                .query(
                        () -> codex().page(id)
                                .or(() -> names.stream()
                                        .flatMap(name -> codex().find(name).stream())
                                        .findFirst()
                                        .flatMap(one -> codex().page(one.id()))),
                        page -> arrived(id, page),
                        () -> reading = false);
    }

    /** What the one whose page is open is called, and was asked to be: by them it is found under another id. */
    private List<String> names(final String id) {
        final EntityPage open = shown;
        final List<String> names = new ArrayList<>(work.renamed().stream().toList());
        if (open != null && open.entity().id().equals(id)) {
            names.add(open.entity().name());
            names.addAll(open.entity().aliases());
        }
        return names;
    }

    private void arrived(final String asked, final Optional<EntityPage> page) {
        final String id = page.map(p -> p.entity().id()).orElse(asked);
        if (!id.equals(asked) && model.chosenProperty().get().equals(Optional.of(asked))) {
            model.choose(id);
            filling = true;
            mark();
            filling = false;
        }
        model.found(id, page);
    }

    private void found(final List<Entity> now) {
        loaded = true;
        model.found(now);
        summed(list.getItems());
        final Optional<String> chosen = model.chosenProperty().get();
        if (chosen.isPresent()) {
            load(chosen.get());
        } else if (!now.isEmpty()) {
            list.getSelectionModel().selectFirst();
        } else {
            scroll.setContent(nobody());
        }
    }

    private void fill(final List<Entity> rows) {
        filling = true;
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        mark();
        filling = false;
        summed(rows);
    }

    /** Nobody is named yet: why, and where names come from. */
    private Node nobody() {
        final EmptyPage page = new EmptyPage("fth-book-open", TEXTS.say("empty-title"), TEXTS.say("empty"));
        new FirstPage(desk).offer(page);
        final StackPane middle = new StackPane(page);
        middle.minHeightProperty().bind(scroll.heightProperty().subtract(2));
        return middle;
    }

    private void summed(final List<Entity> rows) {
        summary.setText(
                !loaded
                        ? TEXTS.say("reading-your-texts")
                        : model.filtered()
                                ? TEXTS.say("of", rows.size(), model.all().size())
                                : TEXTS.say("names", rows.size()));
        final Label none = new Label(model.filtered() ? TEXTS.say("no-name-fits-the-filter") : "");
        none.getStyleClass().add("codex-quiet");
        none.setWrapText(true);
        list.setPlaceholder(none);
    }

    /** Marks in the list whose page is open. */
    private void mark() {
        final String chosen = model.chosenProperty().get().orElse("");
        final List<Entity> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(chosen)) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private void show(final Optional<EntityPage> page) {
        if (page.isEmpty()) {
            if (loaded && model.chosenProperty().get().isPresent()) {
                scroll.setContent(PageSheet.nothing(TEXTS.say("name-gone")));
            }
            shown = null;
            return;
        }
        final EntityPage now = page.get();
        if (now.equals(shown)) {
            return;
        }
        final boolean same =
                shown != null && shown.entity().id().equals(now.entity().id());
        final double at = same ? scroll.getVvalue() : 0;
        shown = now;
        final PageSheet made = new PageSheet(now, work, new Others(now.entity()), this::named);
        sheet = made;
        // Lines do not grow longer than can be read, however wide the window is.
        scroll.setContent(new VBox(made));
        scroll.setVvalue(at);
    }

    /** The names of the others, for the questions of a page. */
    private final class Others implements PageHead.Ways {

        private final Entity one;

        private Others(final Entity one) {
            this.one = one;
        }

        @Override
        public List<String> others() {
            return model.all().stream()
                    .filter(e -> !e.id().equals(one.id()))
                    .map(Entity::name)
                    .toList();
        }

        @Override
        public Optional<Entity> named(final String name) {
            return model.named(name);
        }
    }

    private String named(final String id) {
        return model.all().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .map(Entity::name)
                .orElse(id.substring(id.indexOf(':') + 1));
    }

    private void refreshIfSeen() {
        if (node.getScene() != null) {
            follow.call();
        }
    }

    @Override
    public void entity(final String id) {
        model.reveal(id);
        choose(id);
        filling = true;
        mark();
        filling = false;
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    }

    private void head(final Consumer<PageHead> ask) {
        final PageSheet open = sheet;
        if (open != null && shown != null) {
            scroll.setVvalue(0);
            ask.accept(open.head());
        }
    }

    @Override
    public String id() {
        return "codex";
    }

    @Override
    public String title() {
        return TEXTS.say("codex");
    }

    @Override
    public String icon() {
        return "fth-book-open";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("codex.filter", TEXTS.say("action-filter"), "Shortcut+F", () -> {
                    words.requestFocus();
                    words.selectAll();
                }),
                new Action("codex.rename", TEXTS.say("action-rename"), "F2", () -> head(PageHead::rename)),
                new Action("codex.same", TEXTS.say("action-same"), "", () -> head(PageHead::same)),
                new Action("codex.dismiss", TEXTS.say("action-no-name"), "", () -> head(PageHead::dismiss)));
    }

    @Override
    public void shown() {
        follow.call();
        desk.focus().to(list);
    }

    @Override
    public boolean settled() {
        return loaded && !reading;
    }
}
