package vespera.gateway.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import vespera.gateway.EventKinds;
import vespera.gateway.StorePlace;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.store.CoreStore;
import vespera.store.StoreLock;

/**
 * Many months of work on generated notes as a journal: task edits, versions of documents, messages, and now and then
 * an undo. The same words for the same seed. The files hold the last version of each document.
 */
public final class GeneratedHistory {

    /** The first event's time; the last one comes {@link #DAYS} later. */
    private static final Instant BEGINNING = Instant.parse("2025-01-06T07:00:00Z");

    private static final long DAYS = 330;
    private static final long DAY_MILLIS = 86_400_000;
    private static final int EVENTS_A_SESSION = 400;
    private static final int LONGEST_TEXT = 4_000;

    private final GeneratedAtelier notes;
    private final int documents;
    private final int events;
    private final SplittableRandom random;
    private final MarkdownReader reader = new MarkdownReader();
    private final List<Written> written = new ArrayList<>();
    private long now = BEGINNING.toEpochMilli();
    private int done;

    /** A document as it is at this point of the story. */
    private record Written(DocumentId id, String path, String text, FileState state) {}

    /**
     * @param documents how many, from 1 to 1,000,000
     * @param events how many entries the journal is to hold, at least one for each document, at most 10,000,000
     */
    public GeneratedHistory(final long seed, final int documents, final int events) {
        this.notes = new GeneratedAtelier(seed, documents);
        if (events < documents || events > 10_000_000) {
            throw new Refused(
                    "bad-number",
                    "Between " + documents + " (one for each document) and 10,000,000 events can be generated.",
                    "");
        }
        this.documents = documents;
        this.events = events;
        this.random = new SplittableRandom(seed + 2);
    }

    /**
     * Makes files and journal in a folder that is new or empty.
     *
     * @param progress told the part that is done, from 0 to 1
     */
    public void write(final Path folder, final DoubleConsumer progress) {
        GeneratedAtelier.prepare(folder);
        final Path home = StorePlace.of(folder.toAbsolutePath().normalize());
        final Ids ids = new Ids(() -> Instant.ofEpochMilli(now), random);
        final EventCodec codec = EventKinds.codec();
        final Chain chain = new Chain(codec, () -> Instant.ofEpochMilli(now), ids);
        try (StoreLock _ = StoreLock.acquire(home.resolve("run"));
                CoreStore store = CoreStore.open(home.resolve("databases"), codec, chain)) {
            final HistoryBatch batch = new HistoryBatch(store.journal(), chain);
            final Story story = new Story(ids, batch);
            while (done < events) {
                story.next();
                if (done % 10_000 == 0) {
                    progress.accept((double) done / events);
                }
            }
            batch.flush();
        }
        writeFiles(folder);
    }

    private void writeFiles(final Path folder) {
        try {
            for (final Written one : written) {
                final Path file = folder.resolve(one.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, one.text());
                Files.setLastModifiedTime(file, FileTime.fromMillis(one.state().modified()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens, one thing after another. */
    private final class Story {

        private final Ids ids;
        private final HistoryBatch batch;
        private final TaskStory tasks;
        private Origin origin;

        Story(final Ids ids, final HistoryBatch batch) {
            this.ids = ids;
            this.batch = batch;
            this.tasks = new TaskStory(random, ids, Math.min(4_000, 20 + events / 100), notes::title);
            this.origin = new Origin(Actor.person("Ada"), ids.next(), null);
        }

        void next() {
            pass();
            final int dice = random.nextInt(100);
            if (written.size() < documents && (done < documents || events - done <= documents - written.size())) {
                add();
            } else if (dice < 20) {
                say();
            } else if (dice < 28) {
                rewrite();
            } else {
                batch.add(origin, tasks.next((double) done / events));
            }
            done++;
        }

        /** Time goes on, and with it sessions begin and end. */
        private void pass() {
            final long step = DAYS * DAY_MILLIS / events;
            now = BEGINNING.toEpochMilli() + done * step + (step > 1 ? random.nextLong(step) : 0);
            if (done % EVENTS_A_SESSION == 0) {
                origin = new Origin(Actor.person("Ada"), ids.next(), null);
            }
        }

        private void add() {
            final int i = written.size();
            final String text = notes.text(i, random);
            final Blob blob = Blob.of(text);
            final FileState state = new FileState(blob.hash(), blob.bytes().length, now, true);
            final Written one = new Written(new DocumentId(ids.next()), notes.path(i), text, state);
            written.add(one);
            batch.add(
                    origin.as(Actor.imported("generated")),
                    command("found “" + notes.title(i) + "”", false),
                    new DocumentEvent.Added(one.id(), one.path(), state),
                    reading(one),
                    blob);
        }

        private void rewrite() {
            final int i = random.nextInt(written.size());
            final Written before = written.get(i);
            final String text = edited(i, before.text());
            final Blob blob = new Blob(
                    Blob.of(text).hash(),
                    text.getBytes(StandardCharsets.UTF_8),
                    before.state().hash());
            final FileState state = new FileState(blob.hash(), blob.bytes().length, now, true);
            final Written after = new Written(before.id(), before.path(), text, state);
            written.set(i, after);
            batch.add(
                    origin,
                    command("saved “" + notes.title(i) + "”", true),
                    new DocumentEvent.Written(before.id(), before.state(), state),
                    reading(after),
                    blob);
        }

        private ReadingRow reading(final Written one) {
            return new ReadingRow(one.id(), one.path(), reader.read(one.text()), one.text());
        }

        /** A sentence more; where the note has grown long, its oldest paragraph goes. */
        private String edited(final int i, final String text) {
            final String longer =
                    text.stripTrailing() + ' ' + notes.sentence(i, random) + (random.nextInt(5) == 0 ? "\n\n" : "\n");
            final int heading = longer.indexOf("\n\n", longer.indexOf("\n# "));
            final int paragraph = heading < 0 ? -1 : longer.indexOf("\n\n", heading + 2);
            return longer.length() > LONGEST_TEXT && paragraph > 0 && paragraph + 2 < longer.length()
                    ? longer.substring(0, heading) + longer.substring(paragraph)
                    : longer;
        }

        private void say() {
            final StringBuilder words = new StringBuilder();
            for (int i = 0; i <= random.nextInt(3); i++) {
                words.append(notes.sentence(random.nextInt(documents), random)).append(' ');
            }
            final Blob blob = Blob.of(words.toString().strip());
            final boolean answer = random.nextInt(2) == 0;
            batch.add(
                    answer ? origin.as(Actor.role("ollama:made-up")) : origin,
                    command("wrote in desk", false),
                    new ChatEvent.Posted(
                            new MessageId(ids.next()),
                            "desk",
                            blob.hash(),
                            blob.bytes().length,
                            answer ? "ollama:made-up" : null,
                            null,
                            List.of(),
                            answer ? "complete" : null,
                            null,
                            null),
                    null,
                    blob);
        }

        private Command command(final String words, final boolean reversible) {
            return new Command(ids.next(), Command.Nature.DO, words, null, reversible);
        }
    }
}
