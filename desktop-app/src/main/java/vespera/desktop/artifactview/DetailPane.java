package vespera.desktop.artifactview;

import java.time.ZoneId;
import java.util.List;
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
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;

/** One artifact, whole: who, when, why, what it holds, and what can be done with it. */
final class DetailPane extends BorderPane {

    private static final Texts TEXTS = Texts.of(DetailPane.class);

    private final Label title = new Label();
    private final Label who = new Label();
    private final Label when = new Label();
    private final Hyperlink cause = new Hyperlink();
    private final Label noCause = new Label(TEXTS.say("none-done-by-hand"));
    private final Label hash = new Label();
    private final Label size = new Label();
    private final Button open = new Button("", new FontIcon("fth-external-link"));
    private final Button restore = new Button(TEXTS.say("restore-this-version"), new FontIcon("fth-rotate-ccw"));
    private final Button compare = new Button(TEXTS.say("compare-versions"), new FontIcon("fth-layers"));
    private final Button erase = new Button(TEXTS.say("erase-for-good"), new FontIcon("fth-slash"));
    private final ErasePane erasing;
    private final Button copy = new Button(TEXTS.say("copy-id"), new FontIcon("fth-copy"));
    private final Button two = new Button(TEXTS.say("compare-two"), new FontIcon("fth-columns"));
    private final Button export = new Button(TEXTS.say("export"), new FontIcon("fth-download"));
    private final PreviewPane preview = new PreviewPane();
    private final GridPane facts = new GridPane(12, 4);
    private final Label nothing = new Label(TEXTS.say("select-one"));
    private final VBox head = new VBox(12);
    private final Consumer<UUID> go;
    private Optional<Artifact> shown = Optional.empty();

    /**
     * @param go shows another artifact
     * @param compareTwo compares the two that are chosen
     * @param giveOut gives out what is chosen
     */
    DetailPane(
            final ArtifactWork work,
            final ErasePane erasing,
            final Consumer<UUID> go,
            final Runnable compareTwo,
            final Runnable giveOut) {
        this.go = go;
        this.erasing = erasing;
        getStyleClass().add("artifact-details");
        title.getStyleClass().add("title-4");
        title.setWrapText(true);
        nothing.getStyleClass().add("text-muted");
        hash.getStyleClass().add("artifact-hash");
        open.setOnAction(e -> shown.ifPresent(work::open));
        restore.setOnAction(e -> shown.ifPresent(work::restore));
        restore.setTooltip(new Tooltip(TEXTS.say("restore-tip")));
        compare.setOnAction(e -> shown.ifPresent(work::compare));
        erase.getStyleClass().add("flat");
        erase.setOnAction(e -> shown.ifPresent(erasing::ask));
        copy.setOnAction(e -> shown.ifPresent(work::copyId));
        row(0, TEXTS.say("who"), who);
        row(1, TEXTS.say("when"), when);
        facts.addRow(2, name(TEXTS.say("cause")), new VBox(cause, noCause));
        row(3, TEXTS.say("content"), size);
        row(4, "SHA-256", hash);
        two.setId("artifacts-compare");
        two.setOnAction(e -> compareTwo.run());
        export.setId("artifacts-export");
        export.setOnAction(e -> giveOut.run());
        final FlowPane buttons = new FlowPane(8, 8, two, open, compare, restore, export, copy, erase);
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
        single(true);
        shown(two, false);
        title.setText(artifact.title());
        who.setText(Wording.who(artifact.actor()));
        when.setText(Wording.time(artifact.at(), zone));
        cause.setText(because.map(Artifact::title).orElse(""));
        cause.setOnAction(e -> because.map(Artifact::id).ifPresent(go));
        shown(cause, because.isPresent());
        noCause.setText(artifact.cause() == null ? TEXTS.say("none-done-directly") : TEXTS.say("cause-not-kept"));
        shown(noCause, because.isEmpty());
        size.setText(Wording.one(artifact.type()) + ", " + Wording.size(artifact.size()));
        hash.setText(artifact.hash().length() > 16 ? artifact.hash().substring(0, 16) + "…" : artifact.hash());
        hash.setTooltip(new Tooltip(artifact.hash()));
        open.setText(artifact.document() != null ? TEXTS.say("open-document") : TEXTS.say("open-task"));
        shown(open, artifact.document() != null || artifact.task() != null);
        shown(restore, false);
        shown(compare, artifact.document() != null && artifact.type() == Artifact.Type.VERSION);
        setTop(head);
        setCenter(preview);
    }

    /** Shows that several are chosen, and what can be done with them. */
    void many(final List<Artifact> all) {
        shown = Optional.empty();
        erasing.away();
        title.setText(TEXTS.say("chosen", all.size()));
        single(false);
        shown(two, all.size() == 2);
        preview.clear();
        setTop(head);
        setCenter(preview);
    }

    /** Shows what differs between two, while they are what is chosen. */
    void compared(final List<Artifact> both, final Preview what) {
        many(both);
        preview.show(what);
    }

    /** What makes sense for one only. */
    private void single(final boolean on) {
        shown(facts, on);
        shown(copy, on);
        shown(erase, on);
        if (!on) {
            shown(open, false);
            shown(compare, false);
            shown(restore, false);
        }
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
