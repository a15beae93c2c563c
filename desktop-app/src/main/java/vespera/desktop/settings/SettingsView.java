package vespera.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.View;
import vespera.desktop.texts.Texts;
import vespera.gateway.Settings;
import vespera.gateway.StorePlace;
import vespera.scriptorium.documents.AtelierFolder;

/** What a person can set for this atelier, and where everything is kept. */
public final class SettingsView implements View {

    private static final Texts TEXTS = Texts.of(SettingsView.class);
    private final Desk desk;
    private final WindowSettings window;
    private final ScrollPane scroll = new ScrollPane();
    private final BorderPane node = new BorderPane();
    private final TextField search = new TextField();
    private final Label none = quiet(TEXTS.say("nothing-called-so"));
    private final VBox page = new VBox(32);
    private final VBox contents = new VBox(2);
    private final KeysSection keys;
    private final ToggleGroup zooms = new ToggleGroup();
    private final Providers providers;
    private final EmbedderSection embedder;
    private final BackupSection backups;
    private final Label store = new Label();
    private final TextField name = new TextField();

    /** @param window what is set for the window around it */
    public SettingsView(final Desk desk, final WindowSettings window) {
        this.desk = desk;
        this.window = window;
        this.providers = new Providers(desk, window::modelsChanged);
        this.embedder = new EmbedderSection(desk);
        this.backups = new BackupSection(desk);
        this.keys = new KeysSection(new KeysModel(window.keymap(), window::groups, window::keepKeys));
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(760);
        page.getChildren()
                .addAll(
                        person(),
                        appearance(),
                        keys.node(),
                        providers.node(),
                        embedder.node(),
                        backups.node(),
                        keeping(),
                        none);
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("settings");
        node.setTop(heading());
        node.setLeft(contents());
        node.setCenter(scroll);
        node.getStyleClass().add("settings-frame");
        node.getStylesheets()
                .add(Objects.requireNonNull(SettingsView.class.getResource("/vespera/desktop/settings.css"))
                        .toExternalForm());
        search.textProperty().subscribe(this::find);
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String title() {
        return TEXTS.say("settings");
    }

    @Override
    public String icon() {
        return "fth-settings";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("settings.search", TEXTS.say("find-setting"), "Shortcut+F", this::focusSearch),
                new Action("settings.keys", TEXTS.say("set-keys"), "", () -> goTo(keys.node())),
                new Action("settings.test", TEXTS.say("ask-providers"), "", providers::test),
                new Action("settings.back-up", TEXTS.say("back-up-now"), "", backups::backUpNow),
                new Action("settings.light", TEXTS.say("theme-light"), "", () -> window.theme("light")),
                new Action("settings.dark", TEXTS.say("theme-dark"), "", () -> window.theme("dark")),
                new Action("settings.system", TEXTS.say("theme-system"), "", () -> window.theme("system")));
    }

    @Override
    public void shown() {
        providers.test();
        backups.refresh();
        keys.refresh();
        final Path root = desk.atelier().folder().root();
        desk.work().query(() -> StorePlace.of(root), place -> store.setText(place.toString()));
        desk.focus().to(search, this::focusSearch);
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public boolean settled() {
        return !providers.asking() && !embedder.busy();
    }

    private Node heading() {
        final Label title = new Label(TEXTS.say("settings"));
        title.getStyleClass().add("settings-title");
        search.setPromptText(TEXTS.say("find-setting"));
        search.setAccessibleText(TEXTS.say("find-setting"));
        search.setPrefWidth(280);
        final Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        final HBox head = new HBox(16, title, room, search);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("settings-top");
        return head;
    }

    private Node contents() {
        contents.getStyleClass().add("settings-contents");
        contents.setMinWidth(Region.USE_PREF_SIZE);
        for (final Node section : sections()) {
            final Button to = new Button(headOf(section));
            to.getStyleClass().addAll("flat", "settings-to");
            to.setMaxWidth(Double.MAX_VALUE);
            to.setAlignment(Pos.CENTER_LEFT);
            to.setOnAction(event -> goTo(section));
            to.managedProperty().bind(to.visibleProperty());
            to.visibleProperty().bind(section.visibleProperty());
            section.managedProperty().bind(section.visibleProperty());
            contents.getChildren().add(to);
        }
        // Where there is little room, the page needs it more.
        contents.visibleProperty().bind(node.widthProperty().greaterThan(720));
        contents.managedProperty().bind(contents.visibleProperty());
        return contents;
    }

    private List<Node> sections() {
        return page.getChildren().stream().filter(one -> one != none).toList();
    }

    private static String headOf(final Node section) {
        return section instanceof VBox box && box.getChildren().getFirst() instanceof Label head ? head.getText() : "";
    }

    private void find(final String typed) {
        final String[] words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        boolean any = false;
        for (final Node section : sections()) {
            final String whole = words(section).toLowerCase(Locale.ROOT)
                    + (section == keys.node() ? " " + TEXTS.say("more-words") : "");
            final boolean fits = List.of(words).stream().allMatch(whole::contains);
            section.setVisible(fits);
            any |= fits;
        }
        none.setVisible(!any);
        none.setManaged(!any);
        scroll.setVvalue(0);
    }

    /** All that can be read in a part of the page. */
    private static String words(final Node part) {
        final StringBuilder all = new StringBuilder();
        if (part instanceof Labeled labeled) {
            all.append(labeled.getText()).append(' ');
        } else if (part instanceof TextInputControl field) {
            all.append(field.getPromptText())
                    .append(' ')
                    .append(field.getAccessibleText())
                    .append(' ');
        } else if (part instanceof Pane pane) {
            pane.getChildren().forEach(child -> all.append(words(child)));
        }
        return all.toString();
    }

    private void goTo(final Node section) {
        search.clear();
        scroll.applyCss();
        scroll.layout();
        final double more = page.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(more <= 0 ? 0 : Math.clamp((section.getBoundsInParent().getMinY() - 16) / more, 0, 1));
        section.requestFocus();
        if (section instanceof Parent parent) {
            parent.lookupAll("*").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    static VBox section(final String name, final String words, final Node... rows) {
        final Label head = new Label(name);
        head.getStyleClass().add("settings-head");
        final VBox box = new VBox(8, head);
        if (!words.isEmpty()) {
            box.getChildren().add(quiet(words));
        }
        box.getChildren().addAll(rows);
        return box;
    }

    static Label quiet(final String text) {
        final Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("settings-quiet");
        return label;
    }

    private Node person() {
        name.setText(desk.atelier().settings().name());
        name.setMaxWidth(320);
        name.setAccessibleText(TEXTS.say("called-in-history"));
        final Runnable keep = () -> {
            final String to = name.getText().strip();
            if (!to.isEmpty() && !to.equals(desk.atelier().settings().name())) {
                desk.work().command(() -> desk.atelier().settings().setName(to));
            }
        };
        name.setOnAction(event -> keep.run());
        name.focusedProperty().addListener((value, before, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        return section(TEXTS.say("you"), TEXTS.say("called-words"), name);
    }

    private Node appearance() {
        final Settings settings = desk.atelier().settings();
        final List<Integer> sizes = List.of(80, 100, 125, 150, 175, 200);
        final HBox zoom = pills(
                zooms,
                sizes.stream().map(String::valueOf).toList(),
                sizes.stream().map(size -> TEXTS.say("percent", size)).toList(),
                String.valueOf(settings.zoom()),
                to -> window.zoom(Integer.parseInt(to)));
        window.zoomProperty()
                .subscribe(now -> zooms.getToggles()
                        .forEach(one ->
                                one.setSelected(String.valueOf(now.intValue()).equals(one.getUserData()))));
        return section(
                TEXTS.say("appearance"),
                "",
                quiet(TEXTS.say("colours")),
                pills(
                        new ToggleGroup(),
                        List.of("system", "light", "dark"),
                        List.of(TEXTS.say("as-system"), TEXTS.say("light"), TEXTS.say("dark")),
                        settings.theme(),
                        window::theme),
                quiet(TEXTS.say("size")),
                zoom,
                quiet(TEXTS.say("language")),
                pills(
                        new ToggleGroup(),
                        List.of("system", "en", "de"),
                        List.of(TEXTS.say("as-system"), "English", "Deutsch"),
                        settings.language(),
                        to -> desk.work().command(() -> settings.setLanguage(to))),
                quiet(TEXTS.say("motion")),
                pills(
                        new ToggleGroup(),
                        List.of("system", "less", "full"),
                        List.of(TEXTS.say("as-system"), TEXTS.say("no-motion"), TEXTS.say("short-motion")),
                        settings.motion(),
                        window::motion));
    }

    private static HBox pills(
            final ToggleGroup group,
            final List<String> values,
            final List<String> names,
            final String now,
            final Consumer<String> chosen) {
        final HBox row = new HBox();
        for (int i = 0; i < values.size(); i++) {
            final String one = values.get(i);
            final ToggleButton button = new ToggleButton(names.get(i));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setUserData(one);
            button.setSelected(one.equals(now));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(one);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private Node keeping() {
        store.getStyleClass().add("settings-path");
        store.setWrapText(true);
        final Label folder = new Label(desk.atelier().folder().root().toString());
        folder.getStyleClass().add("settings-path");
        folder.setWrapText(true);
        folder.setMinHeight(Region.USE_PREF_SIZE);
        return section(
                TEXTS.say("where-things"),
                TEXTS.say("where-words", AtelierFolder.STORE),
                quiet(TEXTS.say("your-files")),
                folder,
                quiet(TEXTS.say("what-is-kept")),
                store);
    }
}
