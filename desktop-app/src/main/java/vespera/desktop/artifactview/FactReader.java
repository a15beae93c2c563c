package vespera.desktop.artifactview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Catalogue;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Makes an event's payload readable: names in words, ids as the titles of what they stand for. */
final class FactReader {

    private static final Texts TEXTS = Texts.of(FactReader.class);
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TaskTree tasks;
    private final Catalogue documents;
    private final ZoneId zone;

    /** @param zone in which times are told */
    FactReader(final TaskTree tasks, final Catalogue documents, final ZoneId zone) {
        this.tasks = tasks;
        this.documents = documents;
        this.zone = zone;
    }

    /** The facts of a payload; one that is no JSON is given as it is. */
    List<Preview.Fact> read(final String payload) {
        final List<Preview.Fact> facts = new ArrayList<>();
        try {
            add(facts, "", JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            facts.add(new Preview.Fact("payload", payload));
        }
        return facts;
    }

    private void add(final List<Preview.Fact> facts, final String name, final JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> add(facts, joined(name, entry.getKey()), entry.getValue()));
        } else if (node.isArray()) {
            final List<String> values = new ArrayList<>();
            node.forEach(one -> values.add(one.isValueNode() ? value(name, one) : one.toString()));
            facts.add(new Preview.Fact(name, values.isEmpty() ? TEXTS.say("none") : String.join("\n", values)));
        } else {
            facts.add(new Preview.Fact(name, value(name, node)));
        }
    }

    private static String joined(final String outer, final String inner) {
        if (inner.equals("id")) {
            return outer.isEmpty() ? TEXTS.say("what") : outer;
        }
        final String words = inner.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return outer.isEmpty() ? words : outer + " · " + words;
    }

    private String value(final String name, final JsonNode node) {
        if (node.isNull()) {
            return TEXTS.say("none");
        }
        final String text = node.asText();
        if (name.endsWith("modified") && node.isIntegralNumber()) {
            return Wording.time(node.asLong(), zone);
        }
        if (name.endsWith("size") && node.isIntegralNumber()) {
            return Wording.size(node.asLong());
        }
        if (UUID_SHAPE.matcher(text).matches()) {
            return titled(UUID.fromString(text)).orElse(text);
        }
        return text.isEmpty() ? TEXTS.say("empty") : text;
    }

    private Optional<String> titled(final UUID id) {
        return tasks.find(new TaskId(id))
                .map(Task::title)
                .or(() -> documents.find(new DocumentId(id)).map(Document::name))
                .map(title -> "“" + title + "”");
    }
}
