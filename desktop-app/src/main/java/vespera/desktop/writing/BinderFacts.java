package vespera.desktop.writing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.scriptorium.binder.DocumentCards;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** What the binder shows beside names: words of documents and folders, labels, synopses. FX thread only. */
final class BinderFacts {

    /** The colours of labels, as everywhere in the window. */
    static final List<String> LABELS =
            List.of("red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "grey");

    private static final String LABEL = "label/";
    private static final String SYNOPSIS = "synopsis/";
    /** Of more documents only those in sight are counted, and folders not: half a sum would be none. */
    private static final int MOST = 3_000;

    private final Desk desk;
    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private Map<String, Integer> words = Map.of();
    private Map<String, Task> cards = Map.of();
    private @Nullable TaskTree read;
    private final Set<String> asked = new HashSet<>();
    private Runnable whenAsked = () -> {};
    private boolean sparing;
    private boolean counting;
    private boolean again;

    BinderFacts(final Desk desk) {
        this.desk = desk;
    }

    /** The words of a folder, by its path, or a document, by its id; empty while they are not counted. */
    Optional<Integer> words(final String key) {
        final Optional<Integer> known = Optional.ofNullable(words.get(key));
        if (sparing && known.isEmpty() && asked.add(key)) {
            whenAsked.run();
        }
        return known;
    }

    /** Is to count again soon: the words of something in sight were asked for. */
    void whenAsked(final Runnable count) {
        whenAsked = count;
    }

    Optional<String> label(final DocumentId id) {
        return desk.atelier().arrangement().find(LABEL + id);
    }

    Optional<String> synopsis(final DocumentId id) {
        return desk.atelier().arrangement().find(SYNOPSIS + id);
    }

    /** The column of the board that a document's card stands in; empty for none. */
    @SuppressWarnings("ReferenceEquality") // the very same tree: to compare every task would be dear
    Optional<Workflow.Column> status(final DocumentId id) {
        final TaskTree tree = desk.tree();
        if (read != tree) {
            read = tree;
            cards = DocumentCards.of(tree);
        }
        return Optional.ofNullable(cards.get(id.toString()))
                .map(Task::status)
                .flatMap(desk.atelier().tasks().workflow()::column);
    }

    /** The columns of the board. */
    List<Workflow.Column> workflow() {
        return desk.atelier().tasks().workflow().columns();
    }

    static String labelKey(final DocumentId id) {
        return LABEL + id;
    }

    static String synopsisKey(final DocumentId id) {
        return SYNOPSIS + id;
    }

    /** Counts what is not counted yet, in the background. */
    void count(final List<Document> here, final Runnable then) {
        if (counting) {
            again = true;
            return;
        }
        final List<Document> texts = here.stream()
                .filter(d -> d.state().kept() && (d.kind() == Document.Kind.MARKDOWN || d.kind() == Document.Kind.TEXT))
                .toList();
        counting = true;
        sparing = texts.size() > MOST;
        final boolean folders = !sparing;
        final List<Document> wanted = sparing
                ? texts.stream().filter(d -> asked.contains(d.id().toString())).toList()
                : texts;
        desk.work()
                .query(
                        () -> sums(wanted, folders),
                        sums -> {
                            if (!sums.equals(words)) {
                                words = sums;
                                then.run();
                            }
                        },
                        () -> {
                            counting = false;
                            if (again) {
                                again = false;
                                count(desk.atelier().catalogue().here(), then);
                            }
                        });
    }

    private Map<String, Integer> sums(final List<Document> texts, final boolean folders) {
        final Map<String, Integer> sums = new HashMap<>();
        for (final Document document : texts) {
            final int words = counted.computeIfAbsent(document.state().hash(), hash -> words(document));
            sums.put(document.id().toString(), words);
            for (String at = Names.folder(document.path()); folders && !at.isEmpty(); at = Names.folder(at)) {
                sums.merge(at, words, Integer::sum);
            }
        }
        return sums;
    }

    private int words(final Document document) {
        return desk.atelier()
                .documents()
                .text(document)
                .map(text -> reader.read(text).words())
                .orElse(0);
    }
}
