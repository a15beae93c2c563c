package vespera.desktop.shell;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Subject;
import vespera.desktop.tabs.Tab;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** The ways from a view to another: which view a thing is best seen in. */
final class Ways implements Navigator {

    private final Shell shell;

    Ways(final Shell shell) {
        this.shell = shell;
    }

    @Override
    public void show(final String viewId) {
        shell.show(viewId);
    }

    @Override
    public void open(final Subject subject) {
        shell.desk().selection().select(subject);
        if (subject instanceof Subject.OfDocument
                && shell.desk().asOf().isPast()
                && shell.current().showsPast()) {
            // The writing desk knows only what is now; the inspector shows the text as it was.
            shell.showPanel("inspector");
            return;
        }
        switch (subject) {
            case Subject.OfTask t -> shell.show(onBoard(t) ? "board" : "mindmap");
            case Subject.OfDocument d when isCanvas(d) -> shell.show("canvas");
            case Subject.OfDocument d -> shell.arrange(layout -> layout.open(d.id()));
            case Subject.OfTag _ -> shell.show("graph");
            case Subject.OfArtifact _ -> shell.show("artifacts");
        }
    }

    @Override
    public void openBeside(final Subject subject) {
        if (subject instanceof Subject.OfDocument d && isCanvas(d)) {
            shell.desk().selection().select(subject);
        }
        shell.arrange(layout -> layout.openBeside(tab(subject)));
        shell.desk().selection().select(subject);
    }

    private Tab tab(final Subject subject) {
        return switch (subject) {
            case Subject.OfTask t -> Tab.of(onBoard(t) ? "board" : "mindmap");
            case Subject.OfDocument d -> isCanvas(d) ? Tab.of("canvas") : Tab.of(d.id());
            case Subject.OfTag _ -> Tab.of("graph");
            case Subject.OfArtifact _ -> Tab.of("artifacts");
        };
    }

    private boolean isCanvas(final Subject.OfDocument subject) {
        return shell.desk()
                .atelier()
                .catalogue()
                .find(subject.id())
                .filter(Document::isCanvas)
                .isPresent();
    }

    private boolean onBoard(final Subject.OfTask subject) {
        return shell.desk()
                .tree()
                .find(subject.id())
                .filter(task -> task.status() != null)
                .isPresent();
    }

    @Override
    public void openAt(final DocumentId document, final int line) {
        open(new Subject.OfDocument(document));
        shell.current().openAt(document, line);
    }

    @Override
    public void versions(final DocumentId document, final UUID version) {
        open(new Subject.OfDocument(document));
        shell.current().versions(document, version);
    }

    @Override
    public void insert(final String words, final Actor author) {
        shell.show("writing");
        shell.current().insert(words, author);
    }

    @Override
    public void rename(final DocumentId document, final String to, final Consumer<Document> then) {
        shell.actions().rename(document, to, then);
    }

    @Override
    public void relocate(final Relocation.Wish wish, final Runnable then) {
        shell.actions().relocate(wish, then);
    }

    @Override
    public void decide(final String asked, final String chosen, final String why) {
        shell.actions().decide(asked, chosen, why);
    }

    @Override
    public void search(final String words) {
        shell.search(words);
    }

    @Override
    public void entity(final String id) {
        shell.show("codex");
        shell.current().entity(id);
    }

    @Override
    public void suggestions(final DocumentId document) {
        shell.show("suggestions");
        shell.current().about(document);
    }

    @Override
    public void whatChanged() {
        shell.showPanel("changes");
    }

    @Override
    public void lookBack(final Instant at) {
        shell.time().look(at);
    }
}
