package vespera.scriptorium.canvas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON with the place of every value. */
final class JsonReader {

    private static final int DEEPEST = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String text;
    private final JsonParser parser;

    private JsonReader(final String text, final JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /**
     * Reads one value that fills the text.
     *
     * @throws CanvasFault where it is not well-formed, with the line and column
     */
    static JsonSpan read(final String text) throws CanvasFault {
        try (JsonParser parser = FACTORY.createParser(text.toCharArray())) {
            parser.nextToken();
            final JsonSpan root = new JsonReader(text, parser).value();
            if (parser.nextToken() != null) {
                throw new CanvasFault("There is more after the end of the canvas (line "
                        + parser.currentTokenLocation().getLineNr() + ").");
            }
            return root;
        } catch (JsonProcessingException e) {
            final int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            final int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new CanvasFault("This is not well-formed JSON: line " + line + ", column " + column + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int end() throws IOException {
        parser.finishToken();
        return (int) parser.currentLocation().getCharOffset();
    }

    private JsonSpan value() throws IOException {
        final JsonToken token = parser.currentToken();
        final int from = start();
        if (token == null) {
            throw new com.fasterxml.jackson.core.JsonParseException(parser, "no value");
        }
        return switch (token) {
            case START_OBJECT -> object(from);
            case START_ARRAY -> array(from);
            case VALUE_STRING -> {
                final int to = end();
                yield new JsonSpan.Text(from, to, parser.getText());
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                final String digits = parser.getText();
                yield new JsonSpan.Num(from, from + digits.length(), Double.parseDouble(digits));
            }
            case VALUE_TRUE, VALUE_NULL -> new JsonSpan.Word(from, from + 4);
            case VALUE_FALSE -> new JsonSpan.Word(from, from + 5);
            default -> throw new com.fasterxml.jackson.core.JsonParseException(parser, "no value");
        };
    }

    private JsonSpan object(final int from) throws IOException {
        final List<JsonSpan.Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            final int keyFrom = start();
            final String key = parser.currentName();
            parser.nextToken();
            members.add(new JsonSpan.Member(keyFrom, closed(keyFrom), key, value()));
        }
        return new JsonSpan.Obj(from, end(), List.copyOf(members));
    }

    /** After the closing quote of what begins with a quote here; the parser is further already. */
    private int closed(final int from) {
        int at = from + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private JsonSpan array(final int from) throws IOException {
        final List<JsonSpan> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new JsonSpan.Arr(from, end(), List.copyOf(items));
    }
}
