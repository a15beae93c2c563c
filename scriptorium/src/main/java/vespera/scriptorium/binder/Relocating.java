package vespera.scriptorium.binder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.goals.Goals;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.links.LinkRewriting;
import vespera.scriptorium.links.RenamePlan;

/** Moves and renames whole folders, and many documents at once: links, orders and goals go along, as one command. */
public final class Relocating {

    private final Gate gate;
    private final Documents documents;
    private final Arrangement arrangement;
    private final LinkRewriting rewriting;

    public Relocating(
            final Gate gate, final Documents documents, final Arrangement arrangement, final LinkRewriting rewriting) {
        this.gate = gate;
        this.documents = documents;
        this.arrangement = arrangement;
        this.rewriting = rewriting;
    }

    /**
     * What it would mean. Nothing is changed by asking.
     *
     * @throws Refused where something cannot be called or lie so
     */
    public Relocation plan(final Relocation.Wish wish) {
        final Map<DocumentId, String> paths = new LinkedHashMap<>();
        new TreeMap<>(wish.folders()).forEach((from, to) -> {
            check(from, to);
            documents.catalogue().here().stream()
                    .filter(d -> d.path().startsWith(from + "/"))
                    .forEach(d -> paths.put(d.id(), to + d.path().substring(from.length())));
        });
        wish.documents().forEach((id, path) -> {
            final Document document = documents.existing(id);
            if (wish.folders().keySet().stream().noneMatch(f -> document.path().startsWith(f + "/"))
                    && !document.path().equals(path)) {
                paths.put(id, path);
            }
        });
        final RenamePlan links =
                paths.isEmpty() ? new RenamePlan(List.of(), false, List.of(), List.of()) : rewriting.plan(paths);
        return new Relocation(wish, links, arranged(wish));
    }

    private void check(final String from, final String to) {
        final String name = to.substring(to.lastIndexOf('/') + 1);
        if (name.isBlank() || name.startsWith(".") || from.isEmpty()) {
            throw new Refused(
                    "bad-name", "“" + name + "” cannot be a folder's name; nothing was changed.", "Choose another.");
        }
        if ((to + "/").startsWith(from + "/") && !to.equals(from)) {
            throw new Refused(
                    "within-itself",
                    "“" + from + "” cannot be put into itself; nothing was changed.",
                    "Choose another folder.");
        }
        final boolean taken =
                documents.catalogue().here().stream().anyMatch(d -> d.path().startsWith(to + "/"))
                        || arrangement.find(BinderOrder.key(to)).isPresent();
        if (taken && !from.equalsIgnoreCase(to)) {
            throw new Refused(
                    "name-taken",
                    "There is a folder called “" + to + "” already; nothing was changed.",
                    "Choose another name, or move what is in it.");
        }
    }

    private List<ArrangementEvent> arranged(final Relocation.Wish wish) {
        final TreeMap<String, @Nullable String> changes = new TreeMap<>();
        wish.folders().forEach((from, to) -> {
            if (!from.equals(to)) {
                renamedIn(from, to, changes);
                for (final String family : List.of(BinderOrder.KEY, Goals.FOLDER)) {
                    carry(family + from, family + to, changes);
                }
            }
        });
        wish.order().ifPresent(order -> changes.put(BinderOrder.key(order.folder()), order.list()));
        final List<ArrangementEvent> events = new ArrayList<>();
        changes.forEach((key, after) -> {
            final String before = arrangement.find(key).orElse(null);
            if (!Objects.equals(before, after)) {
                events.add(new ArrangementEvent.Arranged(key, before, after));
            }
        });
        return events;
    }

    private void carry(final String from, final String to, final Map<String, @Nullable String> changes) {
        arrangement.under(from).forEach((key, value) -> {
            if (key.equals(from) || key.startsWith(from + "/")) {
                changes.put(key, null);
                changes.put(to + key.substring(from.length()), value);
            }
        });
    }

    /** In the list of its folder a renamed one keeps its place; one that leaves is taken from it. */
    private void renamedIn(final String from, final String to, final Map<String, @Nullable String> changes) {
        final String key = BinderOrder.key(folder(from));
        final Optional<String> list = Optional.ofNullable(changes.get(key)).or(() -> arrangement.find(key));
        final String line = name(from) + "/";
        if (list.isPresent() && list.get().lines().anyMatch(line::equals)) {
            final boolean stays = folder(from).equals(folder(to));
            final StringBuilder kept = new StringBuilder();
            list.get()
                    .lines()
                    .filter(each -> stays || !each.equals(line))
                    .forEach(each -> kept.append(each.equals(line) ? name(to) + "/" : each)
                            .append('\n'));
            changes.put(key, kept.toString());
        }
    }

    /**
     * Puts documents, and folders with all that is in them, into the archive, as one command.
     *
     * @param words what is done, for the history, in the past tense
     * @param folders their paths; an empty one just goes
     * @return what is in the archive now
     */
    public List<Document> archive(
            final Origin origin, final String words, final List<String> folders, final List<DocumentId> documents) {
        final List<Document> gone = this.documents.catalogue().here().stream()
                .filter(d -> documents.contains(d.id())
                        || folders.stream().anyMatch(f -> d.path().startsWith(f + "/")))
                .toList();
        final List<Event> events = new ArrayList<>();
        gone.forEach(d -> events.add(new DocumentEvent.Archived(d.id(), d.path())));
        for (final String folder : folders) {
            final String key = BinderOrder.key(folder);
            arrangement.under(key).forEach((each, list) -> {
                if (each.equals(key) || each.startsWith(key + "/")) {
                    events.add(new ArrangementEvent.Arranged(each, list, null));
                }
            });
        }
        this.documents.rewrite(origin, gate.command(words), List.of(), events);
        folders.forEach(this.documents.folder()::prune);
        return gone;
    }

    private static String folder(final String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String name(final String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Does it, as one command.
     *
     * @param follow whether links follow; else they break, and only files are moved
     * @throws Refused where something was changed since, or a text cannot be written; nothing is changed then
     */
    public void accept(final Origin origin, final Relocation relocation, final boolean follow) {
        final RenamePlan plan = relocation.links();
        final RenamePlan wanted = follow ? plan : new RenamePlan(plan.moves(), plan.outside(), List.of(), List.of());
        rewriting.accept(origin, wanted, relocation.wish().words(), relocation.arranged());
        relocation.wish().folders().forEach((from, to) -> {
            if (!from.equals(to)) {
                documents.folder().prune(from);
            }
        });
    }
}
