package vespera.scriptorium.past;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.markdown.RawLink;

/** What a version of a text said, as JSON and back: a list of its title and its links, each a list of its fields. */
final class SaidText {

    /** Of the format and of the reader of Markdown: raised when either gives something else for the same text. */
    private static final int VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, RawLink.Kind> KINDS =
            Stream.of(RawLink.Kind.values()).collect(Collectors.toMap(RawLink.Kind::name, Function.identity()));

    private SaidText() {}

    static byte[] write(final TextsThen.Said said) {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            json.writeNumber(VERSION);
            text(json, said.title());
            for (final RawLink link : said.links()) {
                json.writeStartArray();
                json.writeString(link.kind().name());
                json.writeString(link.target());
                text(json, link.subpath());
                text(json, link.display());
                json.writeNumber(link.line());
                json.writeNumber(link.from());
                json.writeNumber(link.to());
                json.writeBoolean(link.commented());
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(final JsonGenerator json, final @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    /** Empty where it is of another version or cannot be read: the text itself says it again. */
    static Optional<TextsThen.Said> read(final byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_ARRAY || json.nextIntValue(0) != VERSION) {
                return Optional.empty();
            }
            final String title = json.nextTextValue();
            final List<RawLink> links = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                links.add(link(json));
            }
            return Optional.of(new TextsThen.Said(title, List.copyOf(links)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static RawLink link(final JsonParser json) throws IOException {
        final RawLink.Kind kind = KINDS.get(json.nextTextValue());
        final String target = json.nextTextValue();
        final String subpath = json.nextTextValue();
        final String display = json.nextTextValue();
        final int line = json.nextIntValue(-1);
        final int from = json.nextIntValue(-1);
        final int to = json.nextIntValue(-1);
        final Boolean commented = json.nextBooleanValue();
        if (kind == null || target == null || commented == null || json.nextToken() != JsonToken.END_ARRAY) {
            throw new IOException("no link");
        }
        return new RawLink(kind, target, subpath, display, line, from, to, commented);
    }
}
