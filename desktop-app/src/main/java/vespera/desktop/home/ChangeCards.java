package vespera.desktop.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.past.Change;
import vespera.desktop.past.SinceHere;
import vespera.desktop.texts.Texts;

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
        final String day = Words.when(found.when().toEpochMilli());
        final List<Change> first = found.changes().stream().limit(SHOWN).toList();
        final VBox card = Rows.card(TEXTS.say("since-last-here", day), SHOWN, first, this::row);
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
        final VBox card = Rows.card(TEXTS.say("recent-changes"), SHOWN, facts.recent(), this::row);
        if (facts.recent().isEmpty()) {
            card.getChildren().add(Rows.quiet(TEXTS.say("nothing-changed-yet")));
        }
        return card;
    }
}
