package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.NewText;
import vespera.scriptorium.documents.Rewrite;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** Turns accepted suggestions into one change. */
final class Acceptance {

    private static final int MOST_TRIES = 1_000;

    private final Gate gate;
    private final Documents documents;
    private final Links links;
    private final Tasks tasks;
    private final LinkWriter writer;
    private final LinkEdits retargeting;
    private final MarkdownReader reader = new MarkdownReader();

    /**
     * What is to be done.
     *
     * @param done the suggestions that can be carried out
     * @param skipped those that cannot, and why
     */
    record Plan(Changes changes, List<NewText> fresh, List<Suggestion> done, List<Receipt.Skipped> skipped) {}

    Acceptance(final Gate gate, final Documents documents, final Links links, final Tasks tasks) {
        this.gate = gate;
        this.documents = documents;
        this.links = links;
        this.tasks = tasks;
        this.writer = new LinkWriter(links);
        this.retargeting = new LinkEdits(writer);
    }

    Plan plan(final List<Suggestion> picked) {
        final Planning planning = new Planning();
        picked.stream().sorted(Comparator.comparing(Acceptance::turn)).forEach(planning::add);
        return planning.plan();
    }

    /** Places in a text are looked up before anything moves them. */
    private static int turn(final Suggestion suggestion) {
        return switch (suggestion.deed()) {
            case Deed.Own _ -> 0;
            case Deed.Replace _ -> 1;
            case Deed.SeeAlso _, Deed.Tag _ -> 2;
            case Deed.Card _, Deed.Retire _, Deed.Page _, Deed.None _ -> 3;
        };
    }

    void carryOut(final Origin origin, final Command command, final Plan plan, final List<? extends Event> events) {
        documents.rewrite(origin, command, plan.changes().texts(), plan.fresh(), events);
    }

    /** One change while it is put together. */
    private final class Planning {

        private final Map<DocumentId, Edited> edited = new LinkedHashMap<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Suggestion> done = new ArrayList<>();
        private final List<Receipt.Skipped> skipped = new ArrayList<>();
        private final List<NewText> fresh = new ArrayList<>();
        private final Set<DocumentId> retired = new HashSet<>();
        private double order = tasks.tree().nextOrder();

        Plan plan() {
            final List<Rewrite> texts = new ArrayList<>();
            // What goes to the archive is not changed before.
            edited.forEach((id, one) -> {
                if (!retired.contains(id)) {
                    texts.add(new Rewrite(id, one.base(), one.text()));
                }
            });
            return new Plan(new Changes(texts, events), fresh, done, skipped);
        }

        void add(final Suggestion suggestion) {
            final Optional<String> why = switch (suggestion.deed()) {
                case Deed.None _ -> Optional.of("there is nothing that can be done for you");
                case Deed.Replace e -> replace(suggestion, e);
                case Deed.SeeAlso e -> seeAlso(e);
                case Deed.Tag e -> edit(suggestion.subject(), text -> FrontMatterTags.with(text, e.tag()));
                case Deed.Card e -> card(e);
                case Deed.Retire e -> retire(suggestion, e);
                case Deed.Page e -> page(e);
                case Deed.Own e -> own(e);
            };
            why.ifPresentOrElse(
                    reason -> skipped.add(new Receipt.Skipped(suggestion.id(), reason)), () -> done.add(suggestion));
        }

        private Optional<String> own(final Deed.Own deed) {
            final Changes changes = deed.changes();
            for (final Rewrite text : changes.texts()) {
                if (edited.containsKey(text.id())) {
                    return Optional.of("another one changes the same text; accept it after that");
                }
            }
            changes.texts().forEach(t -> edited.put(t.id(), new Edited(t.base(), t.text())));
            events.addAll(changes.events());
            return Optional.empty();
        }

        private Optional<String> page(final Deed.Page deed) {
            if (documents.catalogue().at(deed.path()).isPresent()
                    || fresh.stream().anyMatch(f -> f.path().equalsIgnoreCase(deed.path()))) {
                return Optional.of("there is a document at “" + deed.path() + "” by now");
            }
            fresh.add(new NewText(new DocumentId(gate.id()), deed.path(), deed.text()));
            return Optional.empty();
        }

        /** The copy goes to the archive; links to it lead to the one that stays. */
        private Optional<String> retire(final Suggestion suggestion, final Deed.Retire deed) {
            final @Nullable Document copy =
                    documents.catalogue().at(suggestion.subject()).orElse(null);
            final @Nullable Document kept =
                    documents.catalogue().at(deed.kept()).orElse(null);
            if (copy == null || kept == null || retired.contains(kept.id()) || retired.contains(copy.id())) {
                return Optional.of("one of the two is not there any more");
            }
            for (final Document referrer : links.referrers(copy.path())) {
                if (!referrer.id().equals(copy.id())) {
                    lead(referrer, copy, kept);
                }
            }
            retired.add(copy.id());
            events.add(new DocumentEvent.Archived(copy.id(), copy.path()));
            return Optional.empty();
        }

        private void lead(final Document referrer, final Document copy, final Document kept) {
            final @Nullable Edited one = edited(referrer.path()).orElse(null);
            if (one == null || referrer.kind() != Document.Kind.MARKDOWN) {
                return;
            }
            final String text = one.original();
            final List<Deed.Edit> edits = new ArrayList<>();
            for (final RawLink link : reader.read(text).links()) {
                final boolean ours = links.resolve(referrer.path(), link)
                        .map(d -> d.id().equals(copy.id()))
                        .orElse(false);
                if (ours && !link.commented() && !link.target().isEmpty()) {
                    final int from = text.offsetByCodePoints(0, link.from());
                    final int to = text.offsetByCodePoints(from, link.to() - link.from());
                    retargeting
                            .retarget(referrer.path(), text, link, from, to, kept, null, true)
                            .ifPresent(edits::add);
                }
            }
            one.replace(edits);
        }

        private Optional<String> card(final Deed.Card deed) {
            final NewTask wanted = NewTask.titled(deed.title());
            final Task task = new Task(
                    new TaskId(gate.id()),
                    wanted.title(),
                    deed.notes(),
                    tasks.workflow().columns().getFirst().status(),
                    wanted.priority(),
                    null,
                    null,
                    order++,
                    List.of(),
                    null,
                    wanted.autonomy(),
                    false);
            events.add(new TaskEvent.Created(task.id(), task));
            return Optional.empty();
        }

        private Optional<String> replace(final Suggestion suggestion, final Deed.Replace deed) {
            return edited(suggestion.subject())
                    .map(e -> e.replace(settled(e.original(), deed.edits(), suggestion.passage())))
                    .orElse(Optional.of("the document is not there any more"));
        }

        /** What moved since it was found, because something before it was changed, is found again by its passage. */
        private static List<Deed.Edit> settled(final String text, final List<Deed.Edit> edits, final String passage) {
            final Deed.Edit edit = edits.getFirst();
            if (edits.size() > 1 || text.startsWith(edit.before(), edit.from())) {
                return edits;
            }
            int tries = 0;
            for (int at = text.indexOf(edit.before());
                    at >= 0 && tries < MOST_TRIES;
                    at = text.indexOf(edit.before(), at + 1)) {
                tries++;
                if (PlainLine.around(text, at).passage().equals(passage)) {
                    return List.of(new Deed.Edit(at, at + edit.before().length(), edit.before(), edit.after()));
                }
            }
            return edits;
        }

        private Optional<String> seeAlso(final Deed.SeeAlso deed) {
            final @Nullable Document target =
                    documents.catalogue().at(deed.target()).orElse(null);
            if (target == null) {
                return Optional.of("“" + deed.target() + "” is not there any more");
            }
            final String link = writer.link(deed.source(), target, shown(target), false);
            return edit(deed.source(), text -> SeeAlso.with(text, link, reader));
        }

        private static String shown(final Document target) {
            final String base = Document.baseName(target.path());
            return base.equalsIgnoreCase(target.name()) ? "" : target.name().replaceAll("[\\[\\]|\\n]", " ");
        }

        private Optional<String> edit(
                final String path, final java.util.function.Function<String, Optional<String>> change) {
            return edited(path).map(e -> e.change(change)).orElse(Optional.of("the document is not there any more"));
        }

        private Optional<Edited> edited(final String path) {
            return documents
                    .catalogue()
                    .at(path)
                    .flatMap(d -> Optional.ofNullable(edited.get(d.id()))
                            .or(() -> documents.text(d).map(text -> {
                                final Edited fresh = new Edited(d.state().hash(), text);
                                edited.put(d.id(), fresh);
                                return fresh;
                            })));
        }
    }
}
