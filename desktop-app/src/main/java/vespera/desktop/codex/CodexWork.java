package vespera.desktop.codex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Ambiguity;
import vespera.scriptorium.codex.Appearance;
import vespera.scriptorium.codex.Attribute;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.codex.Contradiction;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Priority;

/** What she decides about names; each is one change that undo takes back. */
final class CodexWork {

    private static final Texts TEXTS = Texts.of(CodexWork.class);

    private final Desk desk;
    private final Runnable after;
    private Optional<String> renamed = Optional.empty();

    /** @param after is called when something was decided */
    CodexWork(final Desk desk, final Runnable after) {
        this.desk = desk;
        this.after = after;
    }

    private void decide(final String said, final Consumer<Codex> work) {
        if (!desk.mayChange()) {
            return;
        }
        final TakeBack back = new TakeBack(desk);
        desk.work()
                .command(
                        () -> {
                            work.accept(desk.atelier().organising().codex());
                            return back.next();
                        },
                        undoable -> {
                            back.said(said, undoable);
                            after.run();
                        });
    }

    void kind(final Entity one, final Entity.Kind kind) {
        if (one.kind() != kind) {
            decide(
                    TEXTS.say("is-now-under", one.name(), Wording.kinds(kind).toLowerCase(Locale.ROOT)),
                    codex -> codex.sort(desk.origin(), one.name(), kind));
        }
    }

    void rename(final Entity one, final String wanted) {
        if (!wanted.isBlank() && !wanted.strip().equals(one.name())) {
            renamed = Optional.of(wanted.strip());
            decide(
                    TEXTS.say("called-here", one.name(), wanted.strip()),
                    codex -> codex.call(desk.origin(), one.name(), wanted));
        }
    }

    /** The name that was given last: the page goes on under it. */
    Optional<String> renamed() {
        return renamed;
    }

    void same(final Entity one, final Entity other) {
        decide(
                TEXTS.say("and-are-one-now", one.name(), other.name()),
                codex -> codex.same(desk.origin(), one.name(), other.name()));
    }

    void different(final String one, final String other) {
        decide(TEXTS.say("and-are-two-now", one, other), codex -> codex.different(desk.origin(), one, other));
    }

    void dismiss(final Entity one) {
        renamed = Optional.empty();
        decide(TEXTS.say("not-in-codex", one.name()), codex -> codex.dismiss(desk.origin(), one.name()));
    }

    /** The two passages are both right. */
    void fine(final Contradiction one) {
        decide(TEXTS.say("noted-no-contradiction", one.name(), one.about()), codex -> codex.settle(desk.origin(), one));
    }

    /** A name that several bear means this one wherever nothing else decides. */
    void means(final Ambiguity of, final String name) {
        decide(TEXTS.say("means-now", of.name(), name), codex -> codex.same(desk.origin(), of.name(), name));
    }

    /** Makes a card about two passages that do not agree, with links to both. */
    void note(final Contradiction one) {
        if (!desk.mayChange()) {
            return;
        }
        final String title = TEXTS.say(
                "check-or",
                one.name(),
                one.about(),
                one.one().value(),
                one.other().value());
        final String notes = one.reason() + "\n\n" + quoted(one.one()) + "\n\n" + quoted(one.other()) + "\n";
        desk.work()
                .command(
                        () -> desk.atelier()
                                .tasks()
                                .create(
                                        desk.origin(),
                                        new NewTask(
                                                title,
                                                notes,
                                                "todo",
                                                Priority.NORMAL,
                                                null,
                                                null,
                                                List.of(),
                                                null,
                                                Autonomy.HUMAN)),
                        made -> desk.notices()
                                .offer(
                                        Notices.Tone.DONE,
                                        TEXTS.say("made-the-card", title),
                                        TEXTS.say("show-it"),
                                        () -> desk.navigator().open(new Subject.OfTask(made.id()))));
    }

    private static String quoted(final Attribute side) {
        final Appearance at = side.where();
        return TEXTS.say("quote", at.passage().replaceAll("\\s+", " ").strip(), bare(at.path()), at.line());
    }

    private static String bare(final String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".md") ? path.substring(0, path.length() - 3) : path;
    }

    /** Opens where somebody is named. */
    void open(final Appearance at) {
        open(at.path(), at.line());
    }

    void open(final String path, final int line) {
        desk.atelier()
                .catalogue()
                .at(path)
                .filter(Document::here)
                .ifPresent(d -> desk.navigator().openAt(d.id(), Math.max(1, line)));
    }

    /** Shows the page of another one. */
    void entity(final String id) {
        desk.navigator().entity(id);
    }
}
