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
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Told;
import vespera.gateway.Backups;
import vespera.gateway.Forgetting;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.erasure.ErasurePlan;

/** The one thing that cannot be undone, so it asks: says plainly what would go, what stays and what is out of reach. */
final class ErasePane extends VBox {

    private static final Texts TEXTS = Texts.of(ErasePane.class);
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
        final Label title = new Label(TEXTS.say("erase-title"), new FontIcon("fth-alert-triangle"));
        title.getStyleClass().add("erase-title");
        final TextField why = new TextField();
        why.setPromptText(TEXTS.say("erase-why"));
        why.setAccessibleText(TEXTS.say("erase-why-name"));
        final Button yes = new Button(TEXTS.say("erase-yes"));
        yes.getStyleClass().add("danger");
        yes.setOnAction(event -> erase(asked.plan(), why.getText().strip()));
        final Button no = new Button(TEXTS.say("keep-it"));
        no.setCancelButton(true);
        no.setDefaultButton(true);
        no.setOnAction(event -> away());
        getChildren().setAll(title, words(TEXTS.say("erase-words")));
        getChildren().add(words(goes(asked.plan())));
        if (!asked.backups().isEmpty()) {
            getChildren()
                    .add(words(TEXTS.say(
                            "out-of-reach",
                            asked.backups().size(),
                            Told.when(asked.backups().getFirst().at().toEpochMilli()))));
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
        final StringBuilder said = new StringBuilder(TEXTS.say("erase-loses"));
        plan.artifacts().stream()
                .limit(NAMED)
                .forEach(one ->
                        said.append("\n•  ").append(one.title()).append(", ").append(Told.when(one.at())));
        if (plan.artifacts().size() > NAMED) {
            said.append("\n•  ")
                    .append(TEXTS.say(
                            "more-that-hold-the-same", plan.artifacts().size() - NAMED));
        }
        if (!plan.drafts().isEmpty()) {
            said.append("\n•  ").append(TEXTS.say("unsaved-texts", plan.drafts().size()));
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
                                        everywhere ? TEXTS.say("erased") : TEXTS.say("erased-not-all")));
    }

    /** Asks no more. */
    void away() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
