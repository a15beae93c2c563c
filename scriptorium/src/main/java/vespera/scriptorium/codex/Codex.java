package vespera.scriptorium.codex;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;

/**
 * Who and what her texts speak of. Everything is computed from the texts as they are now, and from what she decided
 * about names; the same texts give the same codex. Questions block for as long as texts have to be read: belongs on a
 * background thread.
 */
public final class Codex {

    private final Gate gate;
    private final Documents documents;
    private final RulingBook book;
    private final Library library;
    private @Nullable Cast cast;
    private List<CodexText.Key> known = List.of();
    private Rulings under = Rulings.none();

    /** @param decided the ids of the entries in which she decided anything, oldest first */
    public Codex(
            final Documents documents,
            final Gate gate,
            final Journal journal,
            final Supplier<List<UUID>> decided,
            final Derived derived) {
        this.gate = gate;
        this.documents = documents;
        this.book = new RulingBook(gate, journal, decided);
        this.library = new Library(documents, derived);
    }

    /** Everybody and everything, most mentioned first. */
    public List<Entity> entities() {
        return cast().entities();
    }

    /** The page of an entity by its id. */
    public Optional<EntityPage> page(final String id) {
        return cast().page(id).map(page -> page.with(open(page.contradictions())));
    }

    /** The entity that a person means by an id, a name or another name; where several bear it, the most mentioned. */
    public Optional<Entity> find(final String name) {
        return cast().find(name);
    }

    /** Who and what a document speaks of, most mentioned there first. */
    public List<Entity> in(final Document document) {
        return cast().in(document.path());
    }

    /** Names with several bearers. */
    public List<Ambiguity> ambiguities() {
        return cast().ambiguities();
    }

    /** Passages that do not agree, the surest first. */
    public List<Contradiction> contradictions() {
        return open(cast().contradictions());
    }

    private List<Contradiction> open(final List<Contradiction> all) {
        final Rulings now = book.now();
        return all.stream().filter(c -> !now.settled().contains(c.id())).toList();
    }

    /** What she decided so far. */
    public Rulings rulings() {
        return book.now();
    }

    /** Two names mean one. */
    public void same(final Origin origin, final String one, final String other) {
        judge(origin, one, other, EntityEvent.Verdict.SAME, "“" + one + "” and “" + other + "” are one");
    }

    /** Two names do not mean one. */
    public void different(final Origin origin, final String one, final String other) {
        judge(origin, one, other, EntityEvent.Verdict.DIFFERENT, "“" + one + "” and “" + other + "” are not one");
    }

    /** Says nothing any more of whether two names mean one. */
    public void undecide(final Origin origin, final String one, final String other) {
        judge(origin, one, other, null, "left open whether “" + one + "” and “" + other + "” are one");
    }

    private void judge(
            final Origin origin,
            final String one,
            final String other,
            final EntityEvent.@Nullable Verdict verdict,
            final String words) {
        final Rulings.Pair pair = Rulings.Pair.of(named(one), named(other));
        if (pair.one().equals(pair.other())) {
            throw new Refused("same-name", "These are the same name.", "Give two names.");
        }
        submit(
                origin,
                words,
                now -> new EntityEvent.Judged(
                        pair.one(), pair.other(), now.judged().get(pair), verdict));
    }

    /** What bears this name is of this kind. */
    public void sort(final Origin origin, final String name, final Entity.Kind kind) {
        final String folded = named(name);
        submit(
                origin,
                "said what “" + name + "” is",
                now -> new EntityEvent.Sorted(folded, now.sorted().get(folded), kind));
    }

    /** What bears a name is to be called so. */
    public void call(final Origin origin, final String name, final String wanted) {
        final String folded = named(name);
        named(wanted);
        submit(
                origin,
                "called “" + name + "” “" + wanted.strip() + "”",
                now -> new EntityEvent.Called(folded, now.called().get(folded), wanted.strip()));
    }

    /** This is no entity. */
    public void dismiss(final Origin origin, final String name) {
        final String folded = named(name);
        submit(
                origin,
                "dismissed “" + name + "” from the codex",
                now -> new EntityEvent.Dismissed(folded, now.dismissed().contains(folded), true));
    }

    /** This may be an entity after all. */
    public void reinstate(final Origin origin, final String name) {
        final String folded = named(name);
        submit(
                origin,
                "let “" + name + "” into the codex again",
                now -> new EntityEvent.Dismissed(folded, now.dismissed().contains(folded), false));
    }

    /** These two passages do not contradict each other. */
    public void settle(final Origin origin, final Contradiction one) {
        submit(
                origin,
                "found no contradiction about “" + one.name() + "”: " + one.about(),
                now -> new EntityEvent.Settled(one.id(), now.settled().contains(one.id()), true));
    }

    private static String named(final String name) {
        final String folded = Folding.of(name);
        if (folded.isEmpty()) {
            throw new Refused("no-name", "There is no name.", "Give the name as it stands in the text.");
        }
        return folded;
    }

    private void submit(final Origin origin, final String words, final Function<Rulings, EntityEvent> event) {
        gate.offer(() -> {
            final Rulings now = book.now();
            final EntityEvent made = event.apply(now);
            return now.after(made).equals(now)
                    ? Optional.empty()
                    : Optional.of(new Change(origin, gate.command(words), List.of(made), List.of(), List.of()));
        });
    }

    private synchronized Cast cast() {
        final List<Document> texts = documents.catalogue().here().stream()
                .filter(d -> switch (d.kind()) {
                    case MARKDOWN, TEXT, EXTRACTED -> true;
                    case IMAGE, OTHER -> false;
                })
                .toList();
        final List<CodexText.Key> keys = library.keys(texts);
        final Rulings rulings = book.now().names();
        Cast made = cast;
        if (made == null || !keys.equals(known) || !rulings.equals(under)) {
            made = library.cast(texts, rulings);
            cast = made;
            known = keys;
            under = rulings;
        }
        return made;
    }
}
