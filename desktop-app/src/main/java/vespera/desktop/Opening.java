package vespera.desktop;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import vespera.desktop.shell.Remembered;
import vespera.desktop.texts.Language;
import vespera.gateway.Atelier;
import vespera.scriptorium.sessions.SessionRecord;

/** An atelier being opened on a thread of its own, beside the toolkit's start. */
final class Opening {

    private final Path folder;
    private final CompletableFuture<Opened> result = new CompletableFuture<>();
    private volatile Consumer<String> listener = text -> {};
    private volatile String last = "";

    /** The open atelier and what the window remembers of it. */
    record Opened(Atelier atelier, Remembered remembered) {}

    private Opening(final Path folder) {
        this.folder = folder;
    }

    /** Begins at once. */
    static Opening begin(final Path folder) {
        final Opening opening = new Opening(folder);
        Thread.ofPlatform().name("opening").start(opening::work);
        return opening;
    }

    private void work() {
        try {
            final Atelier atelier = Atelier.open(folder, SessionRecord.Kind.WINDOW, this::said);
            Language.use(atelier.settings().language());
            result.complete(new Opened(atelier, Remembered.read(atelier.memory())));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** Hears how a store of an older version is brought up to date, on any thread; also what was said before. */
    void onProgress(final Consumer<String> to) {
        listener = to;
        if (!last.isEmpty()) {
            to.accept(last);
        }
    }

    private void said(final String text) {
        last = text;
        listener.accept(text);
    }

    Path folder() {
        return folder;
    }

    /**
     * Waits for it.
     *
     * @throws RuntimeException what opening threw
     */
    Opened await() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
