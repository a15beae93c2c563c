package vespera.scriptorium.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.function.Function;

/** Reads a value from its ISO 8601 string. */
final class Iso<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Iso(final Class<T> type, final Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(final JsonParser parser, final DeserializationContext context) throws IOException {
        return parse.apply(parser.getText());
    }
}
