package vespera.desktop.shell;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** The way from a view to another, laid before the views exist. */
final class Routes implements Navigator {

    private @Nullable Navigator target;

    void lead(final Navigator to) {
        target = to;
    }

    @Override
    public void show(final String viewId) {
        if (target != null) {
            target.show(viewId);
        }
    }

    @Override
    public void open(final Subject subject) {
        if (target != null) {
            target.open(subject);
        }
    }

    @Override
    public void openBeside(final Subject subject) {
        if (target != null) {
            target.openBeside(subject);
        }
    }

    @Override
    public void openAt(final DocumentId document, final int line) {
        if (target != null) {
            target.openAt(document, line);
        }
    }

    @Override
    public void search(final String words) {
        if (target != null) {
            target.search(words);
        }
    }

    @Override
    public void entity(final String id) {
        if (target != null) {
            target.entity(id);
        }
    }

    @Override
    public void suggestions(final DocumentId document) {
        if (target != null) {
            target.suggestions(document);
        }
    }

    @Override
    public void whatChanged() {
        if (target != null) {
            target.whatChanged();
        }
    }

    @Override
    public void versions(final DocumentId document, final UUID version) {
        if (target != null) {
            target.versions(document, version);
        }
    }

    @Override
    public void lookBack(final Instant at) {
        if (target != null) {
            target.lookBack(at);
        }
    }

    @Override
    public void insert(final String words, final Actor author) {
        if (target != null) {
            target.insert(words, author);
        }
    }

    @Override
    public void rename(final DocumentId document, final String to, final Consumer<Document> then) {
        if (target != null) {
            target.rename(document, to, then);
        }
    }

    @Override
    public void relocate(final Relocation.Wish wish, final Runnable then) {
        if (target != null) {
            target.relocate(wish, then);
        }
    }

    @Override
    public void decide(final String asked, final String chosen, final String why) {
        if (target != null) {
            target.decide(asked, chosen, why);
        }
    }
}
