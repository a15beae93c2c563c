package vespera.desktop.artifactview;

import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.versions.Told;
import vespera.gateway.Backups;
import vespera.gateway.Forgetting;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.erasure.ErasurePlan;

/** The one thing that cannot be undone, so it asks: says plainly what would go, what stays and what is out of reach. */
final class ErasePane extends VBox {

    private static final int NAMED = 6;

    private final Desk desk;

    ErasePane(final Desk desk) {
        super(8);
        this.desk = desk;
        getStyleClass().add("erase-pane");
        away();
    }

    /** What would go, and which backups would still hold it. */
    private record Asked(ErasurePlan plan, List<Backups.Kept> backups) {}

    /** Finds out what would go, and asks. */
    void ask(final Artifact artifact) {
        desk.work().query(() -> look(artifact.id()), this::ask);
    }

    private Asked look(final UUID artifact) {
        final ErasurePlan plan = new Forgetting(desk.atelier()).erasures().plan(artifact);
        final long first =
                plan.artifacts().stream().mapToLong(Artifact::at).min().orElse(Long.MAX_VALUE);
        return new Asked(
                plan,
                desk.atelier().backups().list().stream()
                        .filter(one -> one.at().toEpochMilli() >= first)
                        .toList());
    }

    private void ask(final Asked asked) {
        final Label title = new Label("Erase this for good?", new FontIcon("fth-alert-triangle"));
        title.getStyleClass().add("erase-title");
        final TextField why = new TextField();
        why.setPromptText("Why? It is kept in the record: say nothing of what you erase");
        why.setAccessibleText("Why it is erased; kept in the record");
        final Button yes = new Button("Erase for good");
        yes.getStyleClass().add("danger");
        yes.setOnAction(event -> erase(asked.plan(), why.getText().strip()));
        final Button no = new Button("Keep it");
        no.setCancelButton(true);
        no.setDefaultButton(true);
        no.setOnAction(event -> away());
        getChildren()
                .setAll(
                        title,
                        words(
                                "The words go from everywhere here: versions, search, mirror, folders, graph."
                                        + " No undo brings them back. That there was something, when and by whom, stays recorded."));
        getChildren().add(words(goes(asked.plan())));
        if (!asked.backups().isEmpty()) {
            getChildren()
                    .add(words("Out of reach: "
                            + (asked.backups().size() == 1
                                    ? "a backup"
                                    : asked.backups().size() + " backups") + " made since then may still hold it ("
                            + Told.when(asked.backups().getFirst().at().toEpochMilli())
                            + (asked.backups().size() == 1 ? "" : " and earlier")
                            + "). Delete them yourself if they must not."));
        }
        getChildren().addAll(why, new HBox(8, no, yes));
        setVisible(true);
        setManaged(true);
        no.requestFocus();
    }

    private static Label words(final String text) {
        final Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String goes(final ErasurePlan plan) {
        final StringBuilder said = new StringBuilder("This loses its content:");
        plan.artifacts().stream()
                .limit(NAMED)
                .forEach(one ->
                        said.append("\n•  ").append(one.title()).append(", ").append(Told.when(one.at())));
        if (plan.artifacts().size() > NAMED) {
            said.append("\n•  and ").append(plan.artifacts().size() - NAMED).append(" more that hold the same");
        }
        if (!plan.drafts().isEmpty()) {
            said.append("\n•  ")
                    .append(
                            plan.drafts().size() == 1
                                    ? "an unsaved text"
                                    : plan.drafts().size() + " unsaved texts")
                    .append(" begun from it");
        }
        return said.toString();
    }

    private void erase(final ErasurePlan plan, final String why) {
        away();
        desk.work()
                .command(
                        () -> {
                            final Forgetting forgetting = new Forgetting(desk.atelier());
                            forgetting.erase(desk.origin(), plan, why);
                            return forgetting.everywhere();
                        },
                        everywhere -> desk.notices()
                                .say(
                                        Notices.Tone.DONE,
                                        everywhere
                                                ? "Erased for good. That it was erased is recorded."
                                                : "Erased for good. Some files made of it are cleared at the next start."));
    }

    /** Asks no more. */
    void away() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
