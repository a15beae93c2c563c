package vespera.gateway.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.past.ChannelThen;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskTree;

/**
 * A past as JSON, written as it goes: thousands of links would take longer to be put into maps than to be found.
 *
 * @param at the moment that was asked for
 */
record PastJson(Instant at, Past past, List<LinkThen> links) implements JsonSerializable {

    @Override
    public void serialize(final JsonGenerator json, final SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", at.toString());
        json.writeNumberField("sequence", past.sequence());
        text(json, "lastEventAt", past.sequence() == 0 ? null : Instant.ofEpochMilli(past.time()));
        json.writeArrayFieldStart("tasks");
        for (final Task task : past.tasks().all().stream()
                .sorted(Comparator.comparingDouble(Task::order).thenComparing(t -> t.id().value()))
                .toList()) {
            task(json, task, past.tasks());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("documents");
        for (final Document document : past.documents().values().stream()
                .sorted(Comparator.comparing(Document::path).thenComparing(d -> d.id().value()))
                .toList()) {
            document(json, document);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        for (final LinkThen link : links) {
            link(json, link);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("channels");
        for (final ChannelThen channel : new TreeMap<>(past.channels()).values()) {
            channel(json, channel);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(
            final JsonGenerator json, final SerializerProvider provider, final TypeSerializer types)
            throws IOException {
        serialize(json, provider);
    }

    /** As {@link Json#task} has it, and its place. */
    private static void task(final JsonGenerator json, final Task task, final TaskTree tree) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", task.id().toString());
        json.writeStringField("title", task.title());
        json.writeStringField("notes", task.notes());
        text(json, "status", task.status());
        text(json, "parent", task.parent());
        ids(json, "children", tree.children(task.id()).stream().map(Task::id).toList());
        ids(json, "dependsOn", task.dependsOn());
        text(json, "assignee", task.assignee());
        json.writeStringField("priority", Json.lower(task.priority()));
        text(json, "due", task.due());
        json.writeStringField("autonomy", Json.lower(task.autonomy()));
        json.writeBooleanField("archived", task.archived());
        json.writeNumberField("order", task.order());
        json.writeEndObject();
    }

    private static void document(final JsonGenerator json, final Document document) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", document.id().toString());
        json.writeStringField("path", document.path());
        json.writeStringField("title", document.name());
        json.writeStringField("hash", document.state().hash());
        json.writeNumberField("versions", document.versions());
        json.writeStringField("place", Json.lower(document.place()));
        json.writeEndObject();
    }

    private static void link(final JsonGenerator json, final LinkThen link) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", link.from().path());
        if (link.to().isPresent()) {
            json.writeStringField("to", link.to().get().path());
        } else {
            json.writeStringField("missing", link.link().target());
        }
        json.writeNumberField("line", link.link().line());
        json.writeStringField("type", Json.lower(link.link().kind()));
        json.writeEndObject();
    }

    private static void channel(final JsonGenerator json, final ChannelThen channel) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", channel.name());
        json.writeNumberField("messages", channel.messages());
        json.writeStringField("last", channel.last().toString());
        json.writeStringField("lastAt", Instant.ofEpochMilli(channel.time()).toString());
        json.writeEndObject();
    }

    private static void text(final JsonGenerator json, final String name, final @Nullable Object value)
            throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    private static void ids(final JsonGenerator json, final String name, final List<?> ids) throws IOException {
        json.writeArrayFieldStart(name);
        for (final Object id : ids) {
            json.writeString(id.toString());
        }
        json.writeEndArray();
    }
}
