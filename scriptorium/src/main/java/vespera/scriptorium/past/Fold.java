package vespera.scriptorium.past;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentFold;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskFold;

/** Goes on from one past to a later one, entry by entry, in place. For one thread. */
final class Fold {

    private final TaskFold tasks;
    private final DocumentFold documents;
    private final Map<String, ChannelThen> channels;
    private final Set<DocumentId> changed = new HashSet<>();
    private long sequence;
    private long time;

    Fold(final Past start) {
        tasks = new TaskFold(start.tasks().all());
        documents = new DocumentFold(start.documents().values());
        channels = new HashMap<>(start.channels());
        sequence = start.sequence();
        time = start.time();
    }

    /** An entry that says nothing of the state, because it is of another kind or was erased. */
    void pass(final Entry entry) {
        sequence = entry.sequence();
        time = entry.time();
    }

    void apply(final Entry entry, final Event event) {
        pass(entry);
        if (event instanceof TaskEvent change) {
            tasks.apply(change);
        } else if (event instanceof DocumentEvent change) {
            documents.apply(change);
            changed.add(change.id());
        } else if (event instanceof ChatEvent.Posted said) {
            channels.put(
                    said.channel(),
                    ChannelThen.after(channels.get(said.channel()), said.channel(), entry.id(), entry.time()));
        }
    }

    long sequence() {
        return sequence;
    }

    /** How many tasks, documents and channels there are by now. */
    int size() {
        return tasks.size() + documents.size() + channels.size();
    }

    /**
     * The past as it is by now.
     *
     * @param titles gives documents the titles of what they hold; asked about those that changed only
     */
    Past past(final UnaryOperator<Document> titles) {
        for (final DocumentId id : changed) {
            documents.find(id).map(titles).ifPresent(documents::put);
        }
        changed.clear();
        return new Past(sequence, time, tasks.tree(), documents.documents(), channels);
    }
}
