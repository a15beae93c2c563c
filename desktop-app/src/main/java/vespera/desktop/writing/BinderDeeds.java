package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.tasks.Workflow;

/** What can be done with documents in the binder. */
final class BinderDeeds {

    private static final Texts TEXTS = Texts.of(BinderDeeds.class);

    private final Desk desk;
    private final Documents documents;
    private final Binder binder;
    private final AskLine ask;
    private final BinderMoves moves;
    private final Consumer<DocumentId> open;
    private final Runnable handIn;

    BinderDeeds(
            final Desk desk,
            final Binder binder,
            final AskLine ask,
            final BinderMoves moves,
            final Consumer<DocumentId> open,
            final Runnable handIn) {
        this.desk = desk;
        this.documents = desk.atelier().documents();
        this.binder = binder;
        this.ask = ask;
        this.moves = moves;
        this.open = open;
        this.handIn = handIn;
    }

    void askNew() {
        final String folder = binder.folder();
        final String words = folder.isEmpty() ? TEXTS.say("binder-ask-new") : TEXTS.say("binder-ask-new-in", folder);
        ask.ask(words, "", List.of(), name -> create(Names.path(folder, name)));
    }

    /** Makes a document and opens it. */
    private void create(final String path) {
        final String heading = "# " + Document.baseName(path) + "\n\n";
        desk.work().command(() -> documents.create(desk.origin(), path, heading), made -> open.accept(made.id()));
    }

    void askFolder() {
        final String folder = binder.folder();
        final String words =
                folder.isEmpty() ? TEXTS.say("binder-ask-folder") : TEXTS.say("binder-ask-folder-in", folder);
        ask.ask(words, "", List.of(), name -> moves.folder(folder.isEmpty() ? name : folder + "/" + name));
    }

    void askRename(final Optional<Document> document) {
        document.ifPresent(d ->
                ask.ask(TEXTS.say("binder-ask-name"), Document.baseName(d.path()), List.of(), name -> rename(d, name)));
    }

    void rename(final Document document, final String name) {
        handIn.run();
        desk.navigator().rename(document.id(), documents.pathNamed(document.id(), name), now -> {
            if (!now.name().equals(Document.baseName(now.path()))) {
                desk.notices()
                        .say(Notices.Tone.INFO, TEXTS.say("binder-renamed", Document.baseName(now.path()), now.name()));
            }
        });
    }

    void askMove() {
        final List<BinderItem> items = binder.items().stream()
                .filter(i -> i instanceof BinderItem.Leaf || i instanceof BinderItem.Folder)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        final List<String> folders = BinderTree.folders(documents.catalogue().here()).stream()
                .map(f -> f.isEmpty() ? "/" : f)
                .toList();
        final String words = items.size() == 1
                ? TEXTS.say("binder-ask-move", items.getFirst().name())
                : TEXTS.say("binder-ask-move-many", items.size());
        ask.ask(
                words,
                "",
                folders,
                to -> moves.put(items, new BinderMoves.Spot(to.equals("/") ? "" : to, null, false), List.of()));
    }

    /** Puts the selected documents away, and folders with all that is in them; an empty folder goes. */
    void archive() {
        final List<BinderItem> items = binder.items();
        final List<String> folders = items.stream()
                .filter(BinderItem.Folder.class::isInstance)
                .map(item -> ((BinderItem.Folder) item).path())
                .toList();
        final List<DocumentId> chosen =
                binder.documents().stream().map(Document::id).toList();
        if (folders.isEmpty() && chosen.isEmpty() || !desk.mayChange()) {
            return;
        }
        final String name = items.getFirst().name();
        final String words = TEXTS.say("did-archive", folders.size() + chosen.size(), name);
        handIn.run();
        desk.work()
                .command(
                        () -> desk.atelier()
                                .organising()
                                .renames()
                                .relocating()
                                .archive(desk.origin(), words, folders, chosen),
                        this::archived);
    }

    private void archived(final List<Document> gone) {
        if (!gone.isEmpty()) {
            desk.notices()
                    .offer(
                            Notices.Tone.DONE,
                            gone.size() == 1
                                    ? TEXTS.say(
                                            "binder-archived", gone.getFirst().name())
                                    : TEXTS.say("binder-archived-many", gone.size()),
                            TEXTS.say("binder-take-back"),
                            () -> gone.forEach(this::restore));
        }
    }

    void restore() {
        binder.items().forEach(item -> {
            if (item instanceof BinderItem.Archived(final Document document)) {
                restore(document);
            }
        });
    }

    private void restore(final Document document) {
        desk.work().command(() -> documents.restore(desk.origin(), document.id()), now -> open.accept(now.id()));
    }

    /** Gives the selected documents a label; null for none. */
    void label(final @Nullable String colour) {
        moves.keep(
                colour == null ? TEXTS.say("did-unlabel") : TEXTS.say("did-label", TEXTS.say("label-" + colour)),
                binder.documents().stream()
                        .map(d -> BinderFacts.labelKey(d.id()))
                        .toList(),
                colour);
    }

    /** Makes one document of those selected, in their order. */
    void join() {
        final List<DocumentId> ids =
                binder.together().stream().map(Document::id).toList();
        if (ids.size() < 2) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("together-none"));
        } else if (desk.mayChange()) {
            handIn.run();
            desk.work()
                    .command(
                            () -> desk.atelier()
                                    .organising()
                                    .renames()
                                    .cutting()
                                    .join(desk.origin(), ids),
                            made -> {
                                desk.notices().say(Notices.Tone.DONE, TEXTS.say("binder-joined", ids.size()));
                                open.accept(made.id());
                            });
        }
    }

    /** Makes another document of the same words. */
    void copy() {
        binder.document().filter(d -> desk.mayChange()).ifPresent(document -> {
            handIn.run();
            desk.work()
                    .command(
                            () -> {
                                final String text = documents
                                        .text(documents.existing(document.id()))
                                        .orElseThrow();
                                return documents.create(desk.origin(), Names.free(documents, document.path()), text);
                            },
                            made -> open.accept(made.id()));
        });
    }

    /** Asks for a label by its name. */
    void askLabel() {
        final List<String> names = new ArrayList<>(
                BinderFacts.LABELS.stream().map(c -> TEXTS.say("label-" + c)).toList());
        names.add(TEXTS.say("label-none"));
        if (!binder.documents().isEmpty()) {
            ask.choose(
                    TEXTS.say("binder-ask-label"),
                    names,
                    at -> label(at < BinderFacts.LABELS.size() ? BinderFacts.LABELS.get(at) : null));
        }
    }

    /** Asks how far the selected documents are. */
    void askStatus() {
        final List<Workflow.Column> columns = binder.facts().workflow();
        final List<String> names =
                new ArrayList<>(columns.stream().map(Workflow.Column::title).toList());
        names.add(TEXTS.say("binder-status-none"));
        if (!binder.documents().isEmpty()) {
            ask.choose(
                    TEXTS.say("binder-ask-status"), names, at -> status(at < columns.size() ? columns.get(at) : null));
        }
    }

    /** Has the cards of the selected documents stand in a column; null takes them off the board. */
    void status(final Workflow.@Nullable Column column) {
        final List<Document> chosen = binder.documents();
        if (chosen.isEmpty() || !desk.mayChange()) {
            return;
        }
        final String name = chosen.getFirst().name();
        final String words = column == null
                ? TEXTS.say("did-off-board", chosen.size(), name)
                : TEXTS.say("did-on-board", chosen.size(), name, column.title());
        desk.work()
                .command(
                        () -> {
                            desk.atelier()
                                    .organising()
                                    .renames()
                                    .cards()
                                    .set(desk.origin(), words, chosen, column == null ? null : column.status());
                            return true;
                        },
                        done -> {
                            if (!binder.columns().shows(BinderColumns.Column.STATUS)) {
                                binder.columns().toggle(BinderColumns.Column.STATUS);
                            }
                        });
    }

    /** Asks which column to show or take away. */
    void askColumns() {
        final List<BinderColumns.Column> all = List.of(BinderColumns.Column.values());
        ask.choose(
                TEXTS.say("binder-ask-columns"),
                all.stream().map(BinderDeeds::named).toList(),
                at -> binder.columns().toggle(all.get(at)));
    }

    static String named(final BinderColumns.Column column) {
        return switch (column) {
            case STATUS -> TEXTS.say("binder-column-status");
            case CHANGED -> TEXTS.say("binder-column-changed");
            case WORDS -> TEXTS.say("binder-column-words");
        };
    }

    /** Asks what a document is about, in a line. */
    void askSynopsis() {
        binder.document()
                .ifPresent(d -> ask.ask(
                        TEXTS.say("binder-ask-synopsis", d.name()),
                        binder.facts().synopsis(d.id()).orElse(""),
                        List.of(),
                        words -> moves.keep(
                                TEXTS.say("did-about", d.name()), List.of(BinderFacts.synopsisKey(d.id())), words)));
    }
}
