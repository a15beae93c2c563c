package vespera.desktop.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.View;
import vespera.gateway.StorePlace;
import vespera.scriptorium.documents.AtelierFolder;

/** What a person can set for this atelier, and where everything is kept. */
public final class SettingsView implements View {

    private final Desk desk;
    private final Consumer<String> theme;
    private final ScrollPane node = new ScrollPane();
    private final Providers providers;
    private final EmbedderSection embedder;
    private final BackupSection backups;
    private final Label store = new Label();
    private final TextField name = new TextField();

    /**
     * Makes it.
     *
     * @param theme uses and keeps {@code system}, {@code light} or {@code dark}
     * @param modelsChanged is told when providers were set anew
     */
    public SettingsView(final Desk desk, final Consumer<String> theme, final Runnable modelsChanged) {
        this.desk = desk;
        this.theme = theme;
        this.providers = new Providers(desk, modelsChanged);
        this.embedder = new EmbedderSection(desk);
        this.backups = new BackupSection(desk);
        final VBox page = new VBox(
                32, heading(), person(), appearance(), providers.node(), embedder.node(), backups.node(), keeping());
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(720);
        node.setContent(page);
        node.setFitToWidth(true);
        node.getStyleClass().add("settings");
        node.getStylesheets()
                .add(Objects.requireNonNull(SettingsView.class.getResource("/vespera/desktop/settings.css"))
                        .toExternalForm());
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String title() {
        return "Settings";
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
                new Action("settings.test", "Ask the model providers again", "", providers::test),
                new Action("settings.back-up", "Back up now", "", backups::backUpNow),
                new Action("settings.light", "Theme: light", "", () -> theme.accept("light")),
                new Action("settings.dark", "Theme: dark", "", () -> theme.accept("dark")),
                new Action("settings.system", "Theme: as the system", "", () -> theme.accept("system")));
    }

    @Override
    public void shown() {
        providers.test();
        backups.refresh();
        final Path root = desk.atelier().folder().root();
        desk.work().query(() -> StorePlace.of(root), place -> store.setText(place.toString()));
        name.requestFocus();
        name.end();
    }

    @Override
    public boolean settled() {
        return !providers.asking() && !embedder.busy();
    }

    private static Node heading() {
        final Label title = new Label("Settings");
        title.getStyleClass().add("settings-title");
        return title;
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
        name.setAccessibleText("What you are called in history");
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
        return section(
                "You",
                "What you are called in history, beside what you write and do. Counts from the next start.",
                name);
    }

    private Node appearance() {
        final ToggleGroup group = new ToggleGroup();
        final HBox row = new HBox();
        final String now = desk.atelier().settings().theme();
        final List<String> themes = List.of("system", "light", "dark");
        final List<String> names = List.of("As the system", "Light", "Dark");
        final List<String> pills = List.of("left-pill", "center-pill", "right-pill");
        for (int i = 0; i < themes.size(); i++) {
            final String one = themes.get(i);
            final ToggleButton button = new ToggleButton(names.get(i));
            button.getStyleClass().add(pills.get(i));
            button.setToggleGroup(group);
            button.setSelected(one.equals(now));
            button.setOnAction(event -> {
                button.setSelected(true);
                theme.accept(one);
            });
            row.getChildren().add(button);
        }
        return section("Appearance", "", row);
    }

    private Node keeping() {
        store.getStyleClass().add("settings-path");
        store.setWrapText(true);
        final Label folder = new Label(desk.atelier().folder().root().toString());
        folder.getStyleClass().add("settings-path");
        folder.setWrapText(true);
        folder.setMinHeight(Region.USE_PREF_SIZE);
        return section(
                "Where things are",
                "Your files stay where they are and as they are. What this program adds is in one folder: the journal of"
                        + " what happened, the words and links, passages for search by meaning, the graph. Deleting “"
                        + AtelierFolder.STORE + "” is leaving; your files remain.",
                quiet("Your files"),
                folder,
                quiet("What is kept about them"),
                store);
    }
}
