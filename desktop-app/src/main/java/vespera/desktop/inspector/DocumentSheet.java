package vespera.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Actors;
import vespera.desktop.versions.Told;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.links.InLink;
import vespera.scriptorium.links.OutLink;

/** A document: where it is, what it leads to, what leads here, what is close to it, and what it was. */
final class DocumentSheet extends VBox {

    private static final Texts TEXTS = Texts.of(DocumentSheet.class);

    private final Desk desk;
    private final Document document;
    private final RelatedSheet related;

    DocumentSheet(final Desk desk, final Facts.OfDocument facts) {
        super(8);
        this.desk = desk;
        this.document = facts.document();
        getStyleClass().add("sheet");
        getChildren().addAll(Sections.title(document.name()), Sections.quiet(where(facts)));
        if (!facts.aliases().isEmpty()) {
            getChildren().add(Sections.quiet(TEXTS.say("also-called", String.join(", ", facts.aliases()))));
        }
        if (!facts.tags().isEmpty()) {
            getChildren()
                    .add(Sections.chips(facts.tags().stream()
                            .map(t -> Sections.chip(
                                    "#" + t, () -> desk.selection().select(new Subject.OfTag(t))))
                            .toList()));
        }
        getChildren()
                .addAll(
                        Sections.list(TEXTS.say("leads-to"), facts.out(), TEXTS.say("leads-nowhere"), this::row),
                        Sections.list(
                                TEXTS.say("comes-from"),
                                facts.in(),
                                TEXTS.say("comes-nowhere"),
                                in -> row(in, facts.in().indexOf(in), facts.lines())));
        related = new RelatedSheet(desk, document);
        getChildren().add(related);
        getChildren()
                .addAll(Sections.decisions(
                        facts.decisions(), one -> desk.navigator().open(new Subject.OfArtifact(one.artifact()))));
        getChildren().add(Sections.list(TEXTS.say("versions"), facts.versions(), TEXTS.say("no-versions"), this::row));
    }

    private String where(final Facts.OfDocument facts) {
        final List<String> parts = new ArrayList<>(List.of(document.path()));
        if (facts.words() >= 0) {
            parts.add(TEXTS.say("words", facts.words()));
        }
        switch (document.place()) {
            case HERE -> {}
            case ARCHIVED -> parts.add(TEXTS.say("archived"));
            case VANISHED -> parts.add(TEXTS.say("vanished"));
        }
        return String.join(" · ", parts);
    }

    /** Shows what takes longer, when that is known. */
    void show(final Facts.Related found) {
        related.show(found);
    }

    private Node row(final OutLink out) {
        final String line = TEXTS.say(
                out.link().commented() ? "line-comment" : "line", out.link().line());
        if (out.target().isPresent()) {
            final Document target = out.target().get();
            return Sections.link("fth-arrow-up-right", target.name(), line, () -> open(target, 1));
        }
        final String hint =
                out.suggested().map(s -> TEXTS.say("did-you-mean", s)).orElse("");
        return Sections.link(
                "fth-circle",
                out.link().target(),
                TEXTS.say("not-there-yet", line) + hint,
                () -> open(document, out.link().line()));
    }

    private Node row(final InLink in, final int at, final List<String> lines) {
        return Sections.link(
                "fth-arrow-down-left",
                in.source().name(),
                TEXTS.say("line", in.link().line()) + (at < lines.size() ? " · " + lines.get(at) : ""),
                () -> open(in.source(), in.link().line()));
    }

    private Node row(final Version version) {
        return Sections.link(
                "fth-clock",
                version.number() + " · " + Told.done(version),
                Sections.when(version.at()) + " · " + Actors.words(version.actor()),
                () -> desk.navigator().versions(document.id(), version.artifact()));
    }

    private void open(final Document other, final int line) {
        desk.navigator().openAt(other.id(), line);
    }
}
