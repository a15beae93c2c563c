package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.tasks.Tasks;

/**
 * The queue of suggestions: what the suggesters found, less what was answered, the surest first. Two atelier folders
 * with the same documents and answers give the same list. Every answer is one command that undo takes back. Safe for
 * several threads.
 */
public final class Suggestions {

    private final Gate gate;
    private final Documents documents;
    private final Answers answers;
    private final List<Suggester> suggesters = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Material material;
    private final Acceptance acceptance;
    /** Held while the material is looked at, by one thread at a time. */
    private final ReentrantLock looking = new ReentrantLock();

    private final Map<Suggester, List<Suggestion>> found = new LinkedHashMap<>();
    private @Nullable Shown shown;
    private volatile Progress progress = new Progress(false, 0, 0, 0);
    private volatile @Nullable DocumentId visible;

    /** @param revision of the answers that it was made with */
    private record Shown(long revision, List<Suggestion> all, Map<String, Suggestion> byId, int silenced) {}

    public Suggestions(
            final Gate gate,
            final Journal journal,
            final AnswerIndex index,
            final Documents documents,
            final Links links,
            final Tasks tasks) {
        this.gate = gate;
        this.documents = documents;
        this.answers = new Answers(gate, journal, index);
        this.material = new Material(documents, links);
        this.acceptance = new Acceptance(gate, documents, links, tasks);
    }

    /** Adds a suggester; it is asked at the next look. */
    public void add(final Suggester suggester) {
        suggesters.add(suggester);
    }

    /** Is told, on any thread, that the list or the progress changed. */
    public void onChange(final Runnable listener) {
        listeners.add(listener);
    }

    /** The document before her eyes is read first. */
    public void visible(final @Nullable DocumentId document) {
        visible = document;
    }

    /** What is open, the surest first. Quick: what was found when last looked. */
    public List<Suggestion> open() {
        return shown().all();
    }

    /** What is open about a document, in the order of its text. */
    public List<Suggestion> of(final Document document) {
        return open().stream()
                .filter(s -> s.subject().equals(document.path()))
                .sorted((a, b) ->
                        a.line() == b.line() ? Suggestion.ORDER.compare(a, b) : Integer.compare(a.line(), b.line()))
                .toList();
    }

    public Optional<Suggestion> find(final String id) {
        return Optional.ofNullable(shown().byId().get(id));
    }

    /** The answers that hold, the latest first. */
    public List<Answered> answered() {
        return answers.all();
    }

    public Progress progress() {
        return progress;
    }

    /**
     * Looks at what changed and brings the list up to date. Blocks; belongs on a background thread.
     *
     * @throws java.util.concurrent.CancellationException where the job was cancelled; the list stays as it was
     */
    public void look(final Job job) {
        look(job, EnumSet.allOf(Kind.class));
    }

    /** As {@link #look(Job)}, but only for suggestions of these kinds; the others stay as they were. */
    public void look(final Job job, final Set<Kind> kindsWanted) {
        looking.lock();
        try {
            final List<Suggester> asked = suggesters.stream()
                    .filter(s -> kindsWanted.contains(s.kind()))
                    .toList();
            final int kinds = asked.size();
            report(true, 0, kinds);
            material.refresh(job, visible);
            int done = 0;
            for (final Suggester suggester : asked) {
                job.check();
                final List<Suggestion> now = suggester.suggest(material);
                synchronized (this) {
                    found.put(suggester, now);
                    shown = null;
                }
                job.progress(++done, kinds);
                report(true, done, kinds);
            }
        } finally {
            looking.unlock();
            report(false, 0, 0);
        }
    }

    private void report(final boolean working, final long done, final long total) {
        progress = new Progress(working, done, total, shown().silenced());
        listeners.forEach(Runnable::run);
    }

    private synchronized Shown shown() {
        final Shown now = shown;
        final long revision = answers.revision();
        if (now != null && now.revision() == revision) {
            return now;
        }
        final Map<String, Suggestion> byId = new HashMap<>();
        int silenced = 0;
        for (final List<Suggestion> some : found.values()) {
            for (final Suggestion one : some) {
                if (answers.find(key(one)).isPresent()) {
                    continue;
                }
                final Optional<Suggestion> judged = Learning.judged(one, answers.taught(one.kind(), one.pattern()));
                silenced += judged.isEmpty() ? 1 : 0;
                judged.ifPresent(s -> byId.putIfAbsent(s.id(), s));
            }
        }
        final List<Suggestion> all =
                byId.values().stream().sorted(Suggestion.ORDER).toList();
        final Shown fresh = new Shown(revision, all, byId, silenced);
        shown = fresh;
        return fresh;
    }

    private String key(final Suggestion suggestion) {
        return AnswerKey.of(documents.catalogue(), suggestion);
    }

    private Answer answer(final Suggestion s) {
        return new Answer(s.id(), key(s), s.kind(), s.subject(), s.object(), s.pattern());
    }

    /**
     * Carries suggestions out, all in one command, or none of them.
     *
     * @throws Refused where the texts do not fit any more, or a file may not be changed
     */
    public Receipt accept(final Origin origin, final Collection<String> ids) {
        final Picked picked = pick(ids);
        final List<Receipt.Skipped> skipped = new ArrayList<>(picked.missing());
        final Acceptance.Plan plan = acceptance.plan(picked.there());
        skipped.addAll(plan.skipped());
        if (plan.done().isEmpty()) {
            return new Receipt("", List.of(), skipped);
        }
        final String words = Wording.accepted(plan.done());
        final List<vespera.scriptorium.journal.Event> events =
                new ArrayList<>(plan.changes().events());
        events.add(new SuggestionEvent.Accepted(
                plan.done().stream().map(this::answer).toList()));
        acceptance.carryOut(origin, gate.command(words), plan, events);
        changed();
        return new Receipt(words, plan.done(), skipped);
    }

    /** What accepting these would change, as the texts are now; nothing is changed by asking. */
    public Changes preview(final Collection<String> ids) {
        return acceptance.plan(pick(ids).there()).changes();
    }

    /**
     * Links a document to another in its list “See also”, as one command that undo takes back.
     *
     * @throws Refused where the text cannot be changed, or the link is there already
     */
    public void link(final Origin origin, final Document from, final Document to) {
        final Suggestion wanted = Suggestion.of(
                Kind.RELATED,
                from.path(),
                to.path(),
                "",
                "",
                0,
                1,
                to.path(),
                new Deed.SeeAlso(from.path(), to.path()));
        final Acceptance.Plan plan = acceptance.plan(List.of(wanted));
        if (plan.done().isEmpty()) {
            final String why = plan.skipped().stream()
                    .findFirst()
                    .map(Receipt.Skipped::why)
                    .orElse("it is not there any more");
            throw new Refused(
                    "not-linked", "“" + from.name() + "” was not linked: " + why + ".", "Nothing was changed.");
        }
        final String words = "linked “" + from.name() + "” to “" + to.name() + "”";
        acceptance.carryOut(origin, gate.command(words), plan, plan.changes().events());
        changed();
    }

    /** Has suggestions not come again while the text is as it is, in one command. */
    public Receipt dismiss(final Origin origin, final Collection<String> ids) {
        final Picked picked = pick(ids);
        if (picked.there().isEmpty()) {
            return new Receipt("", List.of(), picked.missing());
        }
        final String words = Wording.dismissed(picked.there());
        final SuggestionEvent event = new SuggestionEvent.Dismissed(
                picked.there().stream().map(this::answer).toList());
        submit(origin, words, List.of(event));
        return new Receipt(words, picked.there(), picked.missing());
    }

    /** Takes answers back, in one command; what accepting changed in texts stays (undo takes that back as well). */
    public Receipt reopen(final Origin origin, final Collection<String> ids) {
        final Map<String, Answered> byId = new HashMap<>();
        answers.all().forEach(a -> byId.putIfAbsent(a.answer().id(), a));
        final List<Answer> accepted = new ArrayList<>();
        final List<Answer> dismissed = new ArrayList<>();
        final List<Receipt.Skipped> skipped = new ArrayList<>();
        for (final String id : ids) {
            final Answered answered = byId.get(id);
            if (answered == null) {
                skipped.add(new Receipt.Skipped(id, "it was not answered"));
            } else if (answered.verdict() == Answered.Verdict.ACCEPTED) {
                accepted.add(answered.answer());
            } else {
                dismissed.add(answered.answer());
            }
        }
        final List<SuggestionEvent> events = new ArrayList<>();
        if (!accepted.isEmpty()) {
            events.add(new SuggestionEvent.Reopened(accepted, true));
        }
        if (!dismissed.isEmpty()) {
            events.add(new SuggestionEvent.Reopened(dismissed, false));
        }
        if (events.isEmpty()) {
            return new Receipt("", List.of(), skipped);
        }
        final String words = Wording.reopened(accepted.size() + dismissed.size());
        submit(origin, words, events);
        final List<Suggestion> again =
                ids.stream().flatMap(id -> find(id).stream()).toList();
        return new Receipt(words, again, skipped);
    }

    private void submit(final Origin origin, final String words, final List<SuggestionEvent> events) {
        gate.submit(() -> new Change(origin, gate.command(words), events, List.of(), List.of()));
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private record Picked(List<Suggestion> there, List<Receipt.Skipped> missing) {}

    private Picked pick(final Collection<String> ids) {
        final Map<String, Suggestion> there = new LinkedHashMap<>();
        final List<Receipt.Skipped> missing = new ArrayList<>();
        for (final String id : ids) {
            find(id).ifPresentOrElse(
                            s -> there.put(id, s),
                            () -> missing.add(new Receipt.Skipped(id, "there is no such open suggestion now")));
        }
        return new Picked(List.copyOf(there.values()), missing);
    }
}
