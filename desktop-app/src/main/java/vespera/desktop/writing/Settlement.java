package vespera.desktop.writing;

import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.documents.SaveResult;
import vespera.scriptorium.journal.Origin;

/** What a person can decide where two texts stand against each other. Whatever she takes, nothing is lost. */
final class Settlement {

    private static final Texts TEXTS = Texts.of(Settlement.class);

    private final WritingModel model;
    private final Documents documents;
    private final Origin origin;
    private final Notices notices;
    private final Page page;

    Settlement(
            final WritingModel model,
            final Documents documents,
            final Origin origin,
            final Notices notices,
            final Page page) {
        this.model = model;
        this.documents = documents;
        this.origin = origin;
        this.notices = notices;
        this.page = page;
    }

    private Standing standing() {
        return model.standingProperty().get();
    }

    /** Saves hers over theirs; theirs stays in the history. */
    void keepMine() {
        if (standing() instanceof Standing.Conflict conflict) {
            model.saveOver(conflict.theirs());
        }
    }

    private record Settled(Document mine, OpenText shown) {}

    /** Puts hers into a document of its own and shows theirs. */
    void keepCopy() {
        if (standing() instanceof Standing.Conflict conflict) {
            final Document theirs = conflict.theirs();
            final String text = page.text();
            model.busy(
                    () -> {
                        final Document copy =
                                documents.create(origin, Names.free(documents, theirs.path(), "mine"), text);
                        documents.records().dropDraft(theirs.id());
                        return new Settled(copy, documents.open(theirs.id()));
                    },
                    this::copied);
        }
    }

    private void copied(final Settled done) {
        if (model.open().filter(done.shown().document().id()::equals).isPresent()) {
            model.adopt(done.shown());
        }
        notices.offer(
                Notices.Tone.DONE,
                TEXTS.say("kept-as", Document.baseName(done.mine().path())),
                TEXTS.say("open-it"),
                () -> model.open(done.mine().id(), () -> {}));
    }

    /** Shows theirs; hers becomes a version first. */
    void takeTheirs() {
        if (standing() instanceof Standing.Conflict(final Document theirs, final boolean text)) {
            if (text) {
                yieldTo(theirs);
            } else {
                keepCopy();
            }
        }
    }

    /** Goes back from restored unsaved text to what is saved; the unsaved becomes a version first. */
    void backToSaved() {
        if (standing() instanceof Standing.Restored) {
            model.documentProperty().get().ifPresent(this::yieldTo);
        }
    }

    private void yieldTo(final Document theirs) {
        final String mine = page.text();
        model.busy(
                () -> {
                    final String other = documents.text(theirs).orElseThrow();
                    final SaveResult first =
                            documents.save(origin, theirs.id(), theirs.state().hash(), mine);
                    if (first instanceof SaveResult.Saved(final Document kept)) {
                        documents.save(origin, theirs.id(), kept.state().hash(), other);
                    }
                    return new Settled(theirs, documents.open(theirs.id()));
                },
                this::yielded);
    }

    private void yielded(final Settled done) {
        final boolean here = model.open().filter(done.mine().id()::equals).isPresent();
        if (here && done.shown().draft().isEmpty()) {
            model.adopt(done.shown());
            notices.say(Notices.Tone.DONE, TEXTS.say("one-back"));
        }
    }

    /** Writes a removed file again, with the text that is on the screen. */
    void putBack() {
        final Sheet of = model.sheet().orElse(null);
        if (standing() instanceof Standing.Gone(final String path) && of != null) {
            final String text = page.text();
            model.busy(
                    () -> {
                        final Document made = documents.create(origin, path, text);
                        documents.records().dropDraft(of.id());
                        return made;
                    },
                    made -> {
                        model.keptElsewhere();
                        model.open(made.id(), () -> {});
                    });
        }
    }
}
