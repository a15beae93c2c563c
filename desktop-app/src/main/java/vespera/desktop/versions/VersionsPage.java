package vespera.desktop.versions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.fx.Drawn;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;

/** All versions of a document, and what differs between any two, in the place of its text. FX thread only. */
public final class VersionsPage extends BorderPane {

    private static final Texts TEXTS = Texts.of(VersionsPage.class);
    private static final double LINE = 50;

    private final VersionsModel model;
    private final Consumer<Version> restore;
    private final Runnable close;
    private final Label title = new Label();
    private final Label which = new Label();
    private final Label counts = new Label();
    private final ListView<VersionLine> list = new ListView<>();
    private final DiffList diff = new DiffList();
    private final ToggleButton whole = new ToggleButton(TEXTS.say("whole-text"));
    private final ToggleButton now = new ToggleButton(TEXTS.say("against-now"));
    private final Button back = new Button(TEXTS.say("restore-this-version"), new FontIcon("fth-rotate-ccw"));
    private boolean filling;

    /**
     * Makes it.
     *
     * @param restore brings a version back
     * @param close goes back to the text
     */
    public VersionsPage(final Desk desk, final Consumer<Version> restore, final Runnable close) {
        this.restore = restore;
        this.close = close;
        model = new VersionsModel(desk.atelier().documents(), desk.work(), () -> Erased.contents(desk.atelier()));
        getStyleClass().add("versions");
        getStylesheets()
                .add(Objects.requireNonNull(VersionsPage.class.getResource("/vespera/desktop/versions/versions.css"))
                        .toExternalForm());
        build();
        model.linesProperty().subscribe(this::fill);
        model.comparisonProperty().subscribe(this::compared);
        desk.onChange(model::heard);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void build() {
        title.getStyleClass().add("versions-title");
        which.getStyleClass().add("versions-which");
        counts.getStyleClass().add("versions-counts");
        list.setFixedCellSize(LINE);
        list.getStyleClass().addAll("versions-list", "edge-to-edge");
        list.setAccessibleText(TEXTS.say("list-name"));
        list.setCellFactory(view -> new VersionCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<VersionLine>) c -> chosen());
        final Label hint = new Label(TEXTS.say("how"));
        hint.setWrapText(true);
        hint.getStyleClass().add("versions-hint");
        final VBox left = new VBox(8, hint, list);
        left.getStyleClass().add("versions-left");
        VBox.setVgrow(list, Priority.ALWAYS);
        final BorderPane right = new BorderPane(diff);
        right.setTop(head());
        final SplitPane halves = new SplitPane(left, right);
        halves.setDividerPositions(0.3);
        SplitPane.setResizableWithParent(left, false);
        setTop(top());
        setCenter(halves);
    }

    private HBox top() {
        final Button text = new Button(TEXTS.say("back-to-the-text-esc"));
        text.getStyleClass().add("small");
        text.setOnAction(event -> close.run());
        final Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        final HBox top = new HBox(12, title, space, text);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("versions-top");
        return top;
    }

    private VBox head() {
        whole.getStyleClass().add("small");
        whole.setOnAction(event -> diff.whole(whole.isSelected()));
        now.getStyleClass().add("small");
        now.setOnAction(event -> model.againstNow(now.isSelected()));
        back.getStyleClass().addAll("small", "accent");
        back.setOnAction(event -> model.inHand().ifPresent(restore));
        final FlowPane row = new FlowPane(
                8,
                6,
                step("fth-chevron-up", TEXTS.say("change-before-p"), false),
                step("fth-chevron-down", TEXTS.say("next-change-n"), true));
        row.getChildren().addAll(whole, now, back);
        final VBox head = new VBox(6, which, counts, row);
        head.getStyleClass().add("versions-head");
        return head;
    }

    private Button step(final String icon, final String words, final boolean forward) {
        final Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        button.setOnAction(event -> diff.step(forward));
        return button;
    }

    /** Shows the versions of a document, the newest or the one named chosen. */
    public void show(final Document document, final Optional<UUID> version) {
        title.setText(TEXTS.say("versions-of", document.name()));
        diff.say(TEXTS.say("reading"));
        which.setText("");
        counts.setText("");
        model.show(document, lines -> {
            final int at = version.map(id -> index(lines, id)).orElse(0);
            list.getSelectionModel().clearAndSelect(Math.max(0, at));
            list.scrollTo(Math.max(0, at - 2));
            new Drawn(list).then(list::requestFocus);
        });
    }

    /** Nothing is shown any more; changes need not be followed. */
    public void left() {
        model.close();
    }

    private static int index(final List<VersionLine> lines, final UUID artifact) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).version().artifact().equals(artifact)) {
                return i;
            }
        }
        return -1;
    }

    /** A new version comes above the others; what is chosen stays chosen. */
    private void fill(final List<VersionLine> lines) {
        final List<UUID> chosen = list.getSelectionModel().getSelectedItems().stream()
                .map(line -> line.version().artifact())
                .toList();
        filling = true;
        list.getItems().setAll(lines);
        list.getSelectionModel().clearSelection();
        chosen.stream().map(id -> index(lines, id)).filter(at -> at >= 0).forEach(list.getSelectionModel()::select);
        filling = false;
        chosen();
    }

    private void chosen() {
        if (!filling) {
            final List<Version> versions = list.getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .map(VersionLine::version)
                    .toList();
            model.choose(versions);
            final Optional<Version> one = model.inHand();
            back.setDisable(one.isEmpty() || one.filter(model::holdsNow).isPresent());
            now.setDisable(versions.size() > 1);
        }
    }

    private void compared(final Optional<Comparison> found) {
        found.ifPresent(comparison -> {
            which.setText(comparison.title());
            if (!comparison.instead().isEmpty() && comparison.runs().isEmpty()) {
                counts.setText("");
                diff.say(comparison.instead());
                return;
            }
            counts.setText(comparison.instead().isEmpty() ? DiffRun.count(comparison.runs()) : comparison.instead());
            diff.show(comparison.runs());
            diff.whole(whole.isSelected() || !comparison.instead().isEmpty());
        });
    }

    private void key(final KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        final KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            close.run();
        } else if (code == KeyCode.N || code == KeyCode.P) {
            diff.step(code == KeyCode.N);
        } else if (code == KeyCode.ENTER && inside(list, event.getTarget())) {
            diff.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private static boolean inside(final Node node, final Object target) {
        for (Node at = target instanceof Node one ? one : null; at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }
}
