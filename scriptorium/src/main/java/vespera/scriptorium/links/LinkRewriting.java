package vespera.scriptorium.links;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.Tasks;

/** Renames documents together with the links in her texts that would break or come to mean another document. */
public final class LinkRewriting {

    private final Gate gate;
    private final Documents documents;
    private final Links links;
    private final Tasks tasks;

    public LinkRewriting(final Gate gate, final Documents documents, final Links links, final Tasks tasks) {
        this.gate = gate;
        this.documents = documents;
        this.links = links;
        this.tasks = tasks;
    }

    /**
     * What it would mean to give a document another path.
     *
     * @param newPath from the atelier's folder, ending included; see {@link Documents#pathNamed}
     * @throws Refused where it cannot have that path
     */
    public RenamePlan plan(final Document document, final String newPath) {
        final String to = documents.checkedMove(document.id(), newPath);
        final List<RenamePlan.Move> moves = List.of(new RenamePlan.Move(document, document.path(), to));
        return new Making(moves, false).plan(moves.getFirst(), Long.MAX_VALUE);
    }

    /** As {@link #plan}, after another program gave the document the path that it has now. */
    public RenamePlan planAfter(final Document document, final String oldPath) {
        return plansAfter(List.of(new RenamePlan.Move(document, oldPath, document.path())), Long.MAX_VALUE)
                .getFirst();
    }

    /**
     * A plan for each of several documents that another program renamed at once.
     *
     * @param moves with the paths as they were and as they are
     * @param at when that was, in milliseconds since 1970 UTC: in a text that was changed later only links that lead
     *     nowhere count, since the others may be meant as they are
     */
    List<RenamePlan> plansAfter(final List<RenamePlan.Move> moves, final long at) {
        final Making making = new Making(moves, true);
        return moves.stream().map(move -> making.plan(move, at)).toList();
    }

    /**
     * Does what a plan says, as one command: the file gets its name, unless it has it already, and every link follows.
     *
     * @throws Refused where something was changed since the plan was made, or a text cannot be written now; then
     *     nothing is changed
     */
    public Document accept(final Origin origin, final RenamePlan plan) {
        final RenamePlan.Move first = plan.moves().getFirst();
        final List<Event> events = new ArrayList<>();
        if (!plan.outside()) {
            for (final RenamePlan.Move move : plan.moves()) {
                if (!move.from().equals(move.to())) {
                    events.add(new DocumentEvent.Moved(move.document().id(), move.from(), move.to()));
                }
            }
        }
        for (final RenamePlan.Text text : plan.texts()) {
            if (text.task() != null) {
                events.add(new TaskEvent.NotesChanged(text.task(), text.base(), text.text()));
            }
        }
        documents.rewrite(
                origin,
                gate.command(words(plan)),
                plan.texts().stream()
                        .map(RenamePlan.Text::rewrite)
                        .filter(Objects::nonNull)
                        .toList(),
                events);
        return documents.existing(first.document().id());
    }

    /** Renames and rewrites in one go; where links are not wanted, only the file gets its name. */
    public RenamePlan rename(
            final Origin origin, final Document document, final String newPath, final boolean rewrite) {
        final RenamePlan plan = plan(document, newPath);
        if (rewrite) {
            accept(origin, plan);
        } else {
            documents.move(origin, document.id(), plan.moves().getFirst().to());
        }
        return plan;
    }

    private static String words(final RenamePlan plan) {
        final RenamePlan.Move first = plan.moves().getFirst();
        final String name = Document.baseName(first.from());
        final int links = plan.links();
        final String many = links == 1 ? "1 link" : links + " links";
        if (plan.outside()) {
            return "had " + many + " follow “" + name + "” to “" + first.to() + "”";
        }
        return "moved “" + name + "” to “" + first.to() + "”" + (links == 0 ? "" : " and had " + many + " follow");
    }

    /** One plan in the making. */
    private final class Making {
        private final List<RenamePlan.Move> moves;
        private final boolean outside;
        private final Map<DocumentId, RenamePlan.Move> byDocument = new HashMap<>();
        private final Map<String, DocumentId> movedFrom = new HashMap<>();
        private final Relinking relinking;

        Making(final Collection<RenamePlan.Move> moves, final boolean outside) {
            this.moves = List.copyOf(moves);
            this.outside = outside;
            final PathCatalogue before = new PathCatalogue();
            final PathCatalogue after = new PathCatalogue();
            final Map<String, String> paths = new HashMap<>();
            for (final RenamePlan.Move move : moves) {
                byDocument.put(move.document().id(), move);
                paths.put(move.from(), move.to());
                movedFrom.put(move.from(), move.document().id());
            }
            for (final Document document : documents.catalogue().here()) {
                final RenamePlan.@Nullable Move move = byDocument.get(document.id());
                before.add(move == null ? document.path() : move.from());
                after.add(move == null ? document.path() : move.to());
            }
            relinking = new Relinking(before, after, paths);
        }

        /** The part of it that is about one of the moves: links to that document, and its own to what stayed. */
        RenamePlan plan(final RenamePlan.Move move, final long at) {
            final Map<String, Document> concerned = new TreeMap<>();
            final Set<String> keys = new HashSet<>();
            final List<RenamePlan.Text> texts = new ArrayList<>();
            final List<RenamePlan.Left> left = new ArrayList<>();
            concerned.put(move.document().path(), move.document());
            for (final String path : List.of(move.from(), move.to())) {
                keys.add(LinkResolver.key(path));
                links.referrers(path).forEach(d -> concerned.put(d.path(), d));
            }
            // Few, and what they say is not all in the table of links.
            documents.catalogue().here().stream().filter(Document::isCanvas).forEach(d -> concerned.put(d.path(), d));
            for (final Document document : concerned.values()) {
                read(document, move, at, texts, left);
            }
            tasks.tree().live().stream()
                    .filter(task -> !task.notes().isBlank()
                            && links.keys(task.notes()).stream().anyMatch(keys::contains))
                    .sorted(Comparator.comparing(Task::title)
                            .thenComparing(task -> task.id().toString()))
                    .forEach(task -> {
                        final Relinking.Outcome outcome = relinking.of(
                                task.notes(), "", "", (was, stray) -> about(was, move) && !(outside && stray));
                        note(texts, left, outcome, null, task, task.title(), task.notes(), task.notes());
                    });
            return new RenamePlan(List.of(move), outside, texts, left);
        }

        private boolean about(final String was, final RenamePlan.Move move) {
            return moves.size() == 1 || move.document().id().equals(movedFrom.get(was));
        }

        private void read(
                final Document document,
                final RenamePlan.Move of,
                final long at,
                final List<RenamePlan.Text> texts,
                final List<RenamePlan.Left> left) {
            final RenamePlan.@Nullable Move move = byDocument.get(document.id());
            final String before = move == null ? document.path() : move.from();
            final String after = move == null ? document.path() : move.to();
            final Optional<String> text = documents.text(document);
            if (text.isPresent() && document.isCanvas()) {
                canvas(document, of, text.get(), texts);
                return;
            }
            if (text.isEmpty() || document.kind() != Document.Kind.MARKDOWN) {
                return;
            }
            final boolean unchanged = !outside || at == Long.MAX_VALUE || lastChanged(document) <= at;
            final boolean own = document.id().equals(of.document().id());
            final Relinking.Outcome outcome = relinking.of(
                    text.get(),
                    before,
                    after,
                    (was, stray) -> (about(was, of) || own && !movedFrom.containsKey(was)) && (unchanged || !stray));
            note(
                    texts,
                    left,
                    outcome,
                    document,
                    null,
                    document.path(),
                    document.state().hash(),
                    text.get());
        }

        /** Cards that stand for the document get its new path, and links on cards follow. */
        private void canvas(
                final Document document,
                final RenamePlan.Move of,
                final String text,
                final List<RenamePlan.Text> texts) {
            final CanvasRelinking.Outcome outcome = CanvasRelinking.of(
                    text,
                    of.from(),
                    of.to(),
                    words -> relinking.of(
                            words, document.path(), document.path(), (was, stray) -> about(was, of) && !stray));
            if (outcome.links() > 0) {
                texts.add(new RenamePlan.Text(
                        document,
                        null,
                        document.path(),
                        document.state().hash(),
                        outcome.text(),
                        outcome.links(),
                        lines(text, outcome.text())));
            }
        }

        private long lastChanged(final Document document) {
            return documents.records().versions(document.id()).stream()
                    .mapToLong(Version::at)
                    .max()
                    .orElse(0);
        }

        private static void note(
                final List<RenamePlan.Text> texts,
                final List<RenamePlan.Left> left,
                final Relinking.Outcome outcome,
                final @Nullable Document document,
                final @Nullable Task task,
                final String name,
                final String base,
                final String text) {
            outcome.lost()
                    .forEach(lost -> left.add(new RenamePlan.Left(
                            name, lost.link().line(), lost.link().target(), lost.reason())));
            if (!outcome.changed().isEmpty()) {
                texts.add(new RenamePlan.Text(
                        document,
                        task == null ? null : task.id(),
                        name,
                        base,
                        outcome.text(),
                        outcome.changed().size(),
                        lines(text, outcome.text())));
            }
        }

        private static List<RenamePlan.Line> lines(final String before, final String after) {
            final String[] old = before.split("\n", -1);
            final String[] now = after.split("\n", -1);
            final List<RenamePlan.Line> lines = new ArrayList<>();
            for (int i = 0; i < Math.min(old.length, now.length); i++) {
                if (!old[i].equals(now[i])) {
                    lines.add(new RenamePlan.Line(i + 1, old[i], now[i]));
                }
            }
            return lines;
        }
    }
}
