package vespera.desktop.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** More documents are not counted: nobody writes them, and their words say little. */
    private static final int MOST = 3_000;

    private final Desk desk;
    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private Map<String, Integer> words = Map.of();
    private Map<String, Task> cards = Map.of();
    private @Nullable TaskTree read;
    private boolean counting;
    private boolean again;

    BinderFacts(final Desk desk) {
        this.desk = desk;
    }

    /** The words of a folder, by its path, or a document, by its id; empty while they are not counted. */
    Optional<Integer> words(final String key) {
        return Optional.ofNullable(words.get(key));
    }

    Optional<String> label(final DocumentId id) {
        return desk.atelier().arrangement().find(LABEL + id);
    }

    Optional<String> synopsis(final DocumentId id) {
        return desk.atelier().arrangement().find(SYNOPSIS + id);
    }

    /** The column of the board that a document's card stands in; empty for none. */
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
                .limit(MOST)
                .toList();
        counting = true;
        desk.work()
                .query(
                        () -> sums(texts),
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

    private Map<String, Integer> sums(final List<Document> texts) {
        final Map<String, Integer> sums = new HashMap<>();
        for (final Document document : texts) {
            final int words = counted.computeIfAbsent(document.state().hash(), hash -> words(document));
            sums.put(document.id().toString(), words);
            for (String at = Names.folder(document.path()); !at.isEmpty(); at = Names.folder(at)) {
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
