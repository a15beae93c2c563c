package vespera.desktop.inspector;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vespera.desktop.codex.Wording;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.passages.Quote;
import vespera.desktop.suggestions.SuggestionWork;
import vespera.desktop.suggestions.Targets;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.MentionIn;
import vespera.scriptorium.related.RelatedDocument;
import vespera.scriptorium.suggestions.Suggestion;

/** What belongs to a document though nobody has linked it yet, each with a button that links it. */
final class RelatedSheet extends VBox {

    private static final Texts TEXTS = Texts.of(RelatedSheet.class);

    private final Desk desk;
    private final Document document;
    private final Targets targets;
    private final SuggestionWork work;

    RelatedSheet(final Desk desk, final Document document) {
        super(8);
        this.desk = desk;
        this.document = document;
        targets = new Targets(desk);
        work = new SuggestionWork(desk, new SuggestionWork.Watch() {});
        getChildren().add(Sections.quiet(TEXTS.say("looking")));
    }

    void show(final Facts.Related found) {
        getChildren().clear();
        if (!found.entities().isEmpty()) {
            getChildren().add(entities(found.entities()));
        }
        if (!found.named().isEmpty()) {
            getChildren().add(Sections.list(TEXTS.say("named"), found.named(), "", this::named));
        } else if (!found.mentions().isEmpty()) {
            getChildren().add(Sections.list(TEXTS.say("named"), found.mentions(), "", this::mention));
        }
        getChildren()
                .add(Sections.list(TEXTS.say("related"), found.related(), TEXTS.say("none-related"), this::related));
        if (!found.other().isEmpty()) {
            getChildren().add(Sections.list(TEXTS.say("suggestions"), found.other(), "", this::other));
        }
        if (!found.named().isEmpty() || !found.other().isEmpty()) {
            final Hyperlink all = new Hyperlink(TEXTS.say("see-suggestions"));
            all.setOnAction(event -> desk.navigator().suggestions(document.id()));
            getChildren().add(all);
        }
    }

    private Node entities(final List<Entity> entities) {
        final VBox box = new VBox(6, Sections.head(TEXTS.say("cast")));
        box.getStyleClass().add("section");
        box.getChildren()
                .add(Sections.chips(entities.stream()
                        .map(one -> {
                            final Button chip = Sections.chip(
                                    one.name(), () -> desk.navigator().entity(one.id()));
                            chip.setAccessibleText(TEXTS.say("opens-codex", one.name(), Wording.kind(one.kind())));
                            return chip;
                        })
                        .toList()));
        return box;
    }

    /** Where it names another, or another names it. */
    private Node named(final Suggestion one) {
        final boolean out = one.subject().equals(document.path());
        final String other = targets.name(out ? one.object() : one.subject());
        final Node row = Sections.link(
                out ? "fth-arrow-up-right" : "fth-arrow-down-left",
                other,
                TEXTS.say("line", one.line()) + " · " + plain(one.passage()),
                () -> targets.way(one.subject(), Math.max(1, one.line())).ifPresent(Runnable::run));
        return with(row, TEXTS.say("link"), targets.sentence(one), () -> work.accept(List.of(one)));
    }

    private Node mention(final MentionIn in) {
        return Sections.link(
                "fth-at-sign",
                in.source().name(),
                TEXTS.say("line", in.mention().line()) + " · " + plain(in.passage()),
                () -> desk.navigator().openAt(in.source().id(), in.mention().line()));
    }

    private Node related(final RelatedDocument one) {
        final Node row = Sections.link(
                "fth-compass",
                one.document().name(),
                String.join("; ", one.why()) + (one.passage().isBlank() ? "" : " · " + plain(one.passage())),
                () -> desk.navigator().openAt(one.document().id(), 1));
        return with(
                row,
                TEXTS.say("link"),
                TEXTS.say("link-to", document.name(), one.document().name()),
                () -> link(one.document()));
    }

    private static String plain(final String passage) {
        return Quote.of(passage, List.of()).text();
    }

    private Node other(final Suggestion one) {
        final Node row = Sections.link(
                vespera.desktop.suggestions.Wording.icon(one.kind()),
                targets.sentence(one),
                one.reason(),
                () -> targets.way(one.subject(), Math.max(1, one.line())).ifPresent(Runnable::run));
        return with(
                row,
                vespera.desktop.suggestions.Wording.verb(one.kind()),
                targets.sentence(one),
                () -> work.accept(List.of(one)));
    }

    private static Node with(final Node row, final String verb, final String about, final Runnable run) {
        final Button button = new Button(verb);
        button.getStyleClass().addAll("flat", "small", "link-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(verb + ": " + about);
        button.setTooltip(new Tooltip(about));
        button.setOnAction(event -> {
            button.setDisable(true);
            run.run();
        });
        HBox.setHgrow(row, Priority.ALWAYS);
        final HBox line = new HBox(4, row, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void link(final Document to) {
        if (!desk.mayChange()) {
            return;
        }
        final TakeBack back = new TakeBack(desk);
        desk.work()
                .command(
                        () -> {
                            desk.atelier().organising().suggestions().link(desk.origin(), document, to);
                            return back.next();
                        },
                        (final Optional<String> undoable) ->
                                back.said(TEXTS.say("linked-to", document.name(), to.name()), undoable));
    }
}
