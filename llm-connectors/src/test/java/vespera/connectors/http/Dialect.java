package vespera.connectors.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelFailure;

/** How a vendor documents that its server speaks, for the loopback servers that stand in for it. */
public interface Dialect {

    /** A refusal with an HTTP status. */
    record Refused(int status, Map<String, String> headers, String body) {}

    /** The connector under test. */
    ChatModel connector(URI base, Patience patience);

    /** Whether a path is one for listing models, the others are for chatting. */
    default boolean lists(final String path) {
        return !path.endsWith("/chat") && !path.endsWith("/chat/completions") && !path.endsWith("/messages");
    }

    /** The answer to a request of the listing kind. */
    String list(String path, List<String> names);

    String mediaType();

    /** What stands before the first piece. */
    default String opening(final int promptTokens) {
        return "";
    }

    String piece(String text);

    /** What stands after the last piece. */
    String closing(ChatReply.End end, int promptTokens, int answerTokens);

    /** An error in the middle of an answer. */
    String error(String words);

    Refused refused(ModelFailure.Code code, String words);
}
