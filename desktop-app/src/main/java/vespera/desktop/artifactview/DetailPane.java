package vespera.desktop.artifactview;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.scriptorium.artifacts.Artifact;

/** One artifact, whole: who, when, why, what it holds, and what can be done with it. */
final class DetailPane extends BorderPane {

    private final Label title = new Label();
    private final Label who = new Label();
    private final Label when = new Label();
    private final Hyperlink cause = new Hyperlink();
    private final Label noCause = new Label("none; done by hand");
    private final Label hash = new Label();
    private final Label size = new Label();
    private final Button open = new Button("", new FontIcon("fth-external-link"));
    private final Button restore = new Button("Restore this version", new FontIcon("fth-rotate-ccw"));
    private final Button compare = new Button("Compare versions", new FontIcon("fth-layers"));
    private final Button erase = new Button("Erase for good…", new FontIcon("fth-slash"));
    private final ErasePane erasing;
    private final Button copy = new Button("Copy id", new FontIcon("fth-copy"));
    private final PreviewPane preview = new PreviewPane();
    private final GridPane facts = new GridPane(12, 4);
    private final Label nothing = new Label("Select an artifact to see what it holds.");
    private final VBox head = new VBox(12);
    private final Consumer<UUID> go;
    private Optional<Artifact> shown = Optional.empty();

    /** @param go shows another artifact */
    DetailPane(final ArtifactWork work, final ErasePane erasing, final Consumer<UUID> go) {
        this.go = go;
        this.erasing = erasing;
        getStyleClass().add("artifact-details");
        title.getStyleClass().add("title-4");
        title.setWrapText(true);
        nothing.getStyleClass().add("text-muted");
        hash.getStyleClass().add("artifact-hash");
        open.setOnAction(e -> shown.ifPresent(work::open));
        restore.setOnAction(e -> shown.ifPresent(work::restore));
        restore.setTooltip(new Tooltip("Saves this text again as the newest version; nothing in between is lost"));
        compare.setOnAction(e -> shown.ifPresent(work::compare));
        erase.getStyleClass().add("flat");
        erase.setOnAction(e -> shown.ifPresent(erasing::ask));
        copy.setOnAction(e -> shown.ifPresent(work::copyId));
        row(0, "Who", who);
        row(1, "When", when);
        facts.addRow(2, name("Cause"), new VBox(cause, noCause));
        row(3, "Content", size);
        row(4, "SHA-256", hash);
        final FlowPane buttons = new FlowPane(8, 8, open, compare, restore, copy, erase);
        buttons.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(title, facts, buttons, erasing);
        clear();
    }

    private void row(final int at, final String name, final Label value) {
        facts.addRow(at, name(name), value);
    }

    private static Label name(final String words) {
        final Label label = new Label(words);
        label.getStyleClass().add("fact-name");
        label.setMinWidth(72);
        return label;
    }

    /** Nothing can be restored, since the past is shown. */
    void readOnly(final boolean on) {
        restore.setDisable(on);
    }

    void clear() {
        shown = Optional.empty();
        erasing.away();
        setTop(null);
        preview.clear();
        setCenter(nothing);
    }

    /**
     * Shows an artifact; what it holds follows with {@link #hold}.
     *
     * @param because the artifact that led to it, if any
     */
    void show(final Artifact artifact, final Optional<Artifact> because) {
        final ZoneId zone = ZoneId.systemDefault();
        if (!shown.map(Artifact::id).equals(Optional.of(artifact.id()))) {
            erasing.away();
        }
        shown = Optional.of(artifact);
        title.setText(artifact.title());
        who.setText(Wording.who(artifact.actor()));
        when.setText(Wording.time(artifact.at(), zone));
        cause.setText(because.map(Artifact::title).orElse(""));
        cause.setOnAction(e -> because.map(Artifact::id).ifPresent(go));
        shown(cause, because.isPresent());
        noCause.setText(artifact.cause() == null ? "none; done directly" : "a record that is not kept here");
        shown(noCause, because.isEmpty());
        size.setText(Wording.one(artifact.type()) + ", " + Wording.size(artifact.size()));
        hash.setText(artifact.hash().length() > 16 ? artifact.hash().substring(0, 16) + "…" : artifact.hash());
        hash.setTooltip(new Tooltip(artifact.hash()));
        open.setText(artifact.document() != null ? "Open document" : "Open task");
        shown(open, artifact.document() != null || artifact.task() != null);
        shown(restore, false);
        shown(compare, artifact.document() != null && artifact.type() == Artifact.Type.VERSION);
        setTop(head);
        setCenter(preview);
    }

    /** Shows what it holds, if it is still the one that is shown. */
    void hold(final Artifact artifact, final Preview what) {
        if (shown.equals(Optional.of(artifact))) {
            shown(restore, what instanceof Preview.Written && artifact.document() != null);
            preview.show(what);
        }
    }

    private static void shown(final javafx.scene.Node node, final boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
