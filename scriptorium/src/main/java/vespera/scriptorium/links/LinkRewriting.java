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

    /**
     * What it would mean to give several documents other paths at once.
     *
     * @param paths the new path of each, ending included
     * @throws Refused where one of them cannot have its path, or two would have the same
     */
    public RenamePlan plan(final Map<DocumentId, String> paths) {
        final List<RenamePlan.Move> moves = new ArrayList<>();
        final Set<String> taken = new HashSet<>();
        paths.forEach((id, path) -> {
            final Document document = documents.existing(id);
            final String to = documents.checkedMove(id, path);
            if (!taken.add(to)) {
                throw new Refused("name-taken", "Two documents would be called “" + to + "”.", "Rename one first.");
            }
            moves.add(new RenamePlan.Move(document, document.path(), to));
        });
        return new Making(moves, false).whole();
    }

    /**
     * What it means for links that the words of some documents come to stand in another: those to them lead there, and
     * their own still lead where they led. Their texts are among those of the plan.
     */
    public RenamePlan planMerged(final List<Document> gone, final Document into) {
        return new Making(
                        gone.stream()
                                .map(d -> new RenamePlan.Move(d, d.path(), into.path()))
                                .toList(),
                        false)
                .whole();
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
        accept(origin, plan, words(plan), List.of());
        return documents.existing(plan.moves().getFirst().document().id());
    }

    /**
     * As {@link #accept(Origin, RenamePlan)}, in words of one's own.
     *
     * @param more what goes with it, in the same command
     */
    public void accept(
            final Origin origin, final RenamePlan plan, final String words, final List<? extends Event> more) {
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
        events.addAll(more);
        documents.rewrite(
                origin,
                gate.command(words),
                plan.texts().stream()
                        .map(RenamePlan.Text::rewrite)
                        .filter(Objects::nonNull)
                        .toList(),
                events);
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

    /** Whether a link is to be looked at that led somewhere, in the text of something moved or, for null, of another. */
    private interface Concern {
        boolean of(String was, RenamePlan.@Nullable Move own);
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

        /** All of it: whatever would no longer lead where it does. */
        RenamePlan whole() {
            return plan(moves, (was, move) -> true, Long.MAX_VALUE);
        }

        /** The part of it that is about one of the moves: links to that document, and its own to what stayed. */
        RenamePlan plan(final RenamePlan.Move move, final long at) {
            return plan(
                    List.of(move),
                    (was, of) -> about(was, move)
                            || of != null
                                    && of.document().id().equals(move.document().id())
                                    && !movedFrom.containsKey(was),
                    at);
        }

        private RenamePlan plan(final List<RenamePlan.Move> of, final Concern concern, final long at) {
            final Map<String, Document> concerned = new TreeMap<>();
            final Set<String> keys = new HashSet<>();
            final List<RenamePlan.Text> texts = new ArrayList<>();
            final List<RenamePlan.Left> left = new ArrayList<>();
            for (final RenamePlan.Move move : of) {
                concerned.put(move.document().path(), move.document());
                for (final String path : List.of(move.from(), move.to())) {
                    keys.add(LinkResolver.key(path));
                    links.referrers(path).forEach(d -> concerned.put(d.path(), d));
                }
            }
            // Few, and what they say is not all in the table of links.
            documents.catalogue().here().stream().filter(Document::isCanvas).forEach(d -> concerned.put(d.path(), d));
            for (final Document document : concerned.values()) {
                read(document, of, concern, at, texts, left);
            }
            notes(keys, concern, texts, left);
            return new RenamePlan(of, outside, texts, left);
        }

        private void notes(
                final Set<String> keys,
                final Concern concern,
                final List<RenamePlan.Text> texts,
                final List<RenamePlan.Left> left) {
            tasks.tree().live().stream()
                    .filter(task -> !task.notes().isBlank()
                            && links.keys(task.notes()).stream().anyMatch(keys::contains))
                    .sorted(Comparator.comparing(Task::title)
                            .thenComparing(task -> task.id().toString()))
                    .forEach(task -> {
                        final Relinking.Outcome outcome = relinking.of(
                                task.notes(), "", "", (was, stray) -> concern.of(was, null) && !(outside && stray));
                        note(texts, left, outcome, null, task, task.title(), task.notes(), task.notes());
                    });
        }

        private boolean about(final String was, final RenamePlan.Move move) {
            return moves.size() == 1 || move.document().id().equals(movedFrom.get(was));
        }

        private void read(
                final Document document,
                final List<RenamePlan.Move> of,
                final Concern concern,
                final long at,
                final List<RenamePlan.Text> texts,
                final List<RenamePlan.Left> left) {
            final RenamePlan.@Nullable Move move = byDocument.get(document.id());
            final String before = move == null ? document.path() : move.from();
            final String after = move == null ? document.path() : move.to();
            final Optional<String> text = documents.text(document);
            if (text.isPresent() && document.isCanvas()) {
                canvas(document, of, concern, text.get(), texts);
                return;
            }
            if (text.isEmpty() || document.kind() != Document.Kind.MARKDOWN) {
                return;
            }
            final boolean unchanged = !outside || at == Long.MAX_VALUE || lastChanged(document) <= at;
            final Relinking.Outcome outcome = relinking.of(
                    text.get(), before, after, (was, stray) -> concern.of(was, move) && (unchanged || !stray));
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
                final List<RenamePlan.Move> of,
                final Concern concern,
                final String text,
                final List<RenamePlan.Text> texts) {
            final Map<String, String> files = new HashMap<>();
            of.forEach(move -> files.put(move.from(), move.to()));
            final RenamePlan.@Nullable Move own = byDocument.get(document.id());
            final String before = own == null ? document.path() : own.from();
            final String after = own == null ? document.path() : own.to();
            final CanvasRelinking.Outcome outcome = CanvasRelinking.of(
                    text,
                    files,
                    words -> relinking.of(words, before, after, (was, stray) -> concern.of(was, own) && !stray));
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
