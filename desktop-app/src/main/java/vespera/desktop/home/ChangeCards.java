package vespera.desktop.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.past.Change;
import vespera.desktop.past.SinceHere;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskId;

/** What changed, and by whom. */
final class ChangeCards {

    private static final Texts TEXTS = Texts.of(ChangeCards.class);
    private static final int SHOWN = 4;

    private final Desk desk;

    ChangeCards(final Desk desk) {
        this.desk = desk;
    }

    /** What changed since she was last here; in a first session, what was done lately. */
    Node changes(final HomeFacts facts) {
        final VBox card = facts.since().map(this::since).orElseGet(() -> recent(facts));
        card.setId("home-changes");
        return card;
    }

    /** Who changed how much, the busiest first; the newest few changes; and the way to all of them. */
    private VBox since(final SinceHere.Found found) {
        final List<Node> rows = new ArrayList<>();
        found.changes().stream().limit(SHOWN).forEach(change -> rows.add(row(change)));
        final String day = Words.when(found.when().toEpochMilli());
        final VBox card = Rows.card(TEXTS.say("since-last-here", day), SHOWN, rows);
        if (found.changes().isEmpty()) {
            card.getChildren().add(Rows.quiet(TEXTS.say("nothing-has-changed-since", day)));
            return card;
        }
        card.getChildren().add(1, Rows.quiet(hands(found.changes())));
        card.getChildren()
                .add(Rows.link(
                        "home-what-changed",
                        TEXTS.say("see-all-that-changed", found.changes().size()),
                        () -> desk.navigator().whatChanged()));
        return card;
    }

    private static String hands(final List<Change> changes) {
        final Map<String, Integer> count = new LinkedHashMap<>();
        changes.forEach(change -> count.merge(change.who(), 1, Integer::sum));
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(one -> TEXTS.say("hand", one.getKey(), one.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private Node row(final Change change) {
        final String below = change.note().isEmpty() ? change.who() : change.who() + " · " + change.note();
        return Rows.row(
                "fth-activity",
                change.words(),
                below,
                Words.when(change.happening().time()),
                () -> change.subject().ifPresentOrElse(desk.navigator()::open, desk.navigator()::whatChanged));
    }

    private VBox recent(final HomeFacts facts) {
        final List<Node> rows = new ArrayList<>();
        for (final Artifact one : facts.recent()) {
            rows.add(Rows.row(
                    icon(one), Words.sentence(one.title()), one.actor().name(), Words.when(one.at()), () -> open(one)));
        }
        final VBox card = Rows.card(TEXTS.say("recent-changes"), SHOWN, rows);
        if (rows.isEmpty()) {
            card.getChildren().add(Rows.quiet(TEXTS.say("nothing-changed-yet")));
        }
        return card;
    }

    private static String icon(final Artifact artifact) {
        return switch (artifact.type()) {
            case MESSAGE -> "fth-message-circle";
            case VERSION -> "fth-file-text";
            case DECISION -> "fth-check-circle";
            case ACTION -> "fth-activity";
        };
    }

    private void open(final Artifact artifact) {
        final var document = artifact.document();
        final var task = artifact.task();
        if (document != null) {
            desk.navigator().open(new Subject.OfDocument(new DocumentId(document)));
        } else if (task != null) {
            desk.navigator().open(new Subject.OfTask(new TaskId(task)));
        } else {
            desk.navigator().open(new Subject.OfArtifact(artifact.id()));
        }
    }
}
