package vespera.scriptorium.past;

import java.util.HashMap;
import java.util.Map;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentFold;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskFold;

/** Goes on from one past to a later one, entry by entry, in place. Titles stay as they were. For one thread. */
final class Fold {

    private final TaskFold tasks;
    private final DocumentFold documents;
    private final Map<String, ChannelThen> channels;
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

    Past past() {
        return new Past(sequence, time, tasks.tree(), documents.documents(), channels);
    }
}
