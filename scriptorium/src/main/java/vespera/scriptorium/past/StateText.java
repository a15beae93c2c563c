package vespera.scriptorium.past;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/**
 * A past as canonical JSON and back. It is read token by token: in a program that has just started that takes a third
 * of the time that mapping onto records does.
 */
final class StateText {

    /** Of the format; another one is not read, and the replay starts from an earlier checkpoint. */
    private static final int VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private final EventCodec codec;

    /** What is written: the record's components are the keys. */
    private record Written(
            int version,
            long sequence,
            long time,
            String entry,
            List<Task> tasks,
            List<Document> documents,
            List<ChannelThen> channels) {}

    StateText(final EventCodec codec) {
        this.codec = codec;
    }

    /** @param entry the hash of the past's last entry, which binds the state to this journal and no other */
    byte[] write(final Past past, final String entry) {
        final Written written = new Written(
                VERSION,
                past.sequence(),
                past.time(),
                entry,
                past.tasks().all().stream()
                        .sorted(Comparator.comparing(t -> t.id().value()))
                        .toList(),
                past.documents().values().stream()
                        .sorted(Comparator.comparing(d -> d.id().value()))
                        .toList(),
                past.channels().values().stream()
                        .sorted(Comparator.comparing(ChannelThen::name))
                        .toList());
        return codec.canonical(written).getBytes(StandardCharsets.UTF_8);
    }

    /** The past, or empty where it is of another version, belongs to another entry, or cannot be read. */
    Optional<Past> read(final byte[] state, final String entry) {
        try (JsonParser parser = JSON.createParser(state)) {
            final Reader reader = new Reader(parser);
            reader.whole();
            return reader.version == VERSION && entry.equals(reader.entry)
                    ? Optional.of(new Past(
                            reader.sequence, reader.time, TaskTree.of(reader.tasks), reader.documents, reader.channels))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            // Whatever is wrong with it, the journal itself tells the same.
            return Optional.empty();
        }
    }

    /** One reading under way. */
    private static final class Reader {

        private final JsonParser json;
        private int version;
        private long sequence;
        private long time;
        private String entry = "";
        private final List<Task> tasks = new ArrayList<>();
        private final Map<DocumentId, Document> documents = new HashMap<>();
        private final Map<String, ChannelThen> channels = new HashMap<>();

        Reader(final JsonParser json) {
            this.json = json;
        }

        private interface Field {
            void read(String name) throws IOException;
        }

        private interface Element {
            void read() throws IOException;
        }

        void whole() throws IOException {
            json.nextToken();
            object(name -> {
                switch (name) {
                    case "version" -> version = json.getIntValue();
                    case "sequence" -> sequence = json.getLongValue();
                    case "time" -> time = json.getLongValue();
                    case "entry" -> entry = json.getText();
                    case "tasks" -> list(() -> tasks.add(task()));
                    case "documents" ->
                        list(() -> {
                            final Document document = document();
                            documents.put(document.id(), document);
                        });
                    case "channels" ->
                        list(() -> {
                            final ChannelThen channel = channel();
                            channels.put(channel.name(), channel);
                        });
                    default -> json.skipChildren();
                }
            });
        }

        /** At the object's start; each field is given with the parser at its value. */
        private void object(final Field field) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new IOException("an object was expected");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                field.read(name);
            }
        }

        private void list(final Element element) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new IOException("a list was expected");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                element.read();
            }
        }

        private Task task() throws IOException {
            final Map<String, String> texts = new HashMap<>();
            final List<TaskId> dependsOn = new ArrayList<>();
            final TreeMap<String, String> details = new TreeMap<>();
            final double[] order = new double[1];
            final boolean[] archived = new boolean[1];
            object(name -> {
                switch (name) {
                    case "order" -> order[0] = json.getDoubleValue();
                    case "archived" -> archived[0] = json.getBooleanValue();
                    case "details" -> object(key -> details.put(key, json.getText()));
                    case "dependsOn" -> list(() -> dependsOn.add(TaskId.of(json.getText())));
                    default -> texts.put(name, json.getText());
                }
            });
            final String due = texts.get("due");
            final String parent = texts.get("parent");
            return new Task(
                    TaskId.of(need(texts, "id")),
                    need(texts, "title"),
                    need(texts, "notes"),
                    texts.get("status"),
                    Priority.valueOf(need(texts, "priority")),
                    due == null ? null : LocalDate.parse(due),
                    parent == null ? null : TaskId.of(parent),
                    order[0],
                    dependsOn,
                    texts.get("assignee"),
                    Autonomy.valueOf(need(texts, "autonomy")),
                    archived[0],
                    details);
        }

        private Document document() throws IOException {
            final Map<String, String> texts = new HashMap<>();
            final FileState[] state = new FileState[1];
            final int[] versions = new int[1];
            object(name -> {
                switch (name) {
                    case "state" -> state[0] = state();
                    case "versions" -> versions[0] = json.getIntValue();
                    case "id", "path", "place", "title" -> texts.put(name, json.getText());
                    default -> json.skipChildren();
                }
            });
            return new Document(
                    DocumentId.of(need(texts, "id")),
                    need(texts, "path"),
                    state[0],
                    versions[0],
                    Document.Place.valueOf(need(texts, "place")),
                    texts.get("title"));
        }

        private FileState state() throws IOException {
            final String[] hash = {""};
            final long[] numbers = new long[2];
            final boolean[] kept = new boolean[1];
            object(name -> {
                switch (name) {
                    case "hash" -> hash[0] = json.getText();
                    case "size" -> numbers[0] = json.getLongValue();
                    case "modified" -> numbers[1] = json.getLongValue();
                    case "kept" -> kept[0] = json.getBooleanValue();
                    default -> json.skipChildren();
                }
            });
            return new FileState(hash[0], numbers[0], numbers[1], kept[0]);
        }

        private ChannelThen channel() throws IOException {
            final Map<String, String> texts = new HashMap<>();
            final long[] numbers = new long[2];
            object(name -> {
                switch (name) {
                    case "messages" -> numbers[0] = json.getLongValue();
                    case "time" -> numbers[1] = json.getLongValue();
                    default -> texts.put(name, json.getText());
                }
            });
            return new ChannelThen(
                    need(texts, "name"), Math.toIntExact(numbers[0]), UUID.fromString(need(texts, "last")), numbers[1]);
        }

        private static String need(final Map<String, String> texts, final String name) throws IOException {
            final @Nullable String text = texts.get(name);
            if (text == null) {
                throw new IOException("“" + name + "” is missing");
            }
            return text;
        }
    }
}
