package vespera.desktop.renaming;

import java.util.List;
import java.util.function.Consumer;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.palette.Overlay;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.binder.Relocating;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.links.RenamePlan;

/**
 * Gives documents other names and places, and asks whether links shall follow where there are any. What another program
 * renamed is told, with the same offer. FX thread only.
 */
public final class Renamer {

    private static final Texts TEXTS = Texts.of(Renamer.class);
    private static final int TOLD = 3;

    private final Desk desk;
    private final Overlay overlay;

    public Renamer(final Desk desk, final Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
        desk.onChange(this::changed);
    }

    private LinkRewriting rewriting() {
        return desk.atelier().organising().renames().rewriting();
    }

    /**
     * Renames or moves a document; asks first where links lead to it.
     *
     * @param to its new path, ending included
     * @param then is given the document once it has its new name
     */
    public void rename(final DocumentId id, final String to, final Consumer<Document> then) {
        if (!desk.mayChange()) {
            return;
        }
        // After what is being saved, so that the plan is about the text as it will be.
        desk.work().command(() -> rewriting().plan(desk.atelier().documents().existing(id), to), plan -> {
            if (plan.harmless()) {
                desk.work().command(() -> rewriting().accept(desk.origin(), plan), then);
            } else {
                ask(plan, then);
            }
        });
    }

    /**
     * Moves or renames folders, or several documents, as one command; asks first where links lead to any of it.
     *
     * @param then is called once all is there
     */
    public void relocate(final Relocation.Wish wish, final Runnable then) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> relocating().plan(wish), plan -> {
            if (plan.links().harmless()) {
                accept(plan, true, then);
            } else {
                ask(plan, then);
            }
        });
    }

    private Relocating relocating() {
        return desk.atelier().organising().renames().relocating();
    }

    private void accept(final Relocation plan, final boolean follow, final Runnable then) {
        desk.work()
                .command(
                        () -> {
                            relocating().accept(desk.origin(), plan, follow);
                            return plan;
                        },
                        done -> then.run());
    }

    private void ask(final Relocation plan, final Runnable then) {
        final RenameWords words = new RenameWords(plan);
        final RenameForm form = new RenameForm(words);
        form.on(
                () -> {
                    overlay.hide();
                    accept(plan, true, () -> {
                        desk.notices().say(Notices.Tone.DONE, words.allDone());
                        then.run();
                    });
                },
                () -> {
                    overlay.hide();
                    accept(plan, false, then);
                },
                overlay::hide);
        overlay.show(form.node(), form.first());
    }

    private void ask(final RenamePlan plan, final Consumer<Document> then) {
        final RenameWords words = new RenameWords(plan);
        final RenameForm form = new RenameForm(words);
        form.on(
                () -> {
                    overlay.hide();
                    desk.work().command(() -> rewriting().accept(desk.origin(), plan), document -> {
                        desk.notices().say(Notices.Tone.DONE, words.done());
                        then.accept(document);
                    });
                },
                () -> {
                    overlay.hide();
                    final RenamePlan.Move move = plan.moves().getFirst();
                    desk.work()
                            .command(
                                    () -> desk.atelier()
                                            .documents()
                                            .move(desk.origin(), move.document().id(), move.to()),
                                    then);
                },
                overlay::hide);
        overlay.show(form.node(), form.first());
    }

    private void changed(final List<Recorded> entries) {
        final boolean moved = entries.stream()
                .anyMatch(e -> e.event() instanceof DocumentEvent.Moved
                        && e.entry().origin().actor().kind() == Actor.Kind.OUTSIDE);
        if (moved) {
            desk.work()
                    .query(() -> desk.atelier().organising().renames().outside().pending(), this::tell);
        }
    }

    private void tell(final List<RenamePlan> plans) {
        plans.stream().limit(TOLD).forEach(plan -> {
            final RenameWords words = new RenameWords(plan);
            desk.notices()
                    .stay(
                            Notices.Tone.INFO,
                            words.title() + ". " + words.summary(),
                            TEXTS.say("have-them-follow"),
                            () -> ask(plan, document -> {}));
        });
        if (plans.size() > TOLD) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("more-renamed", plans.size() - TOLD));
        }
    }
}
