package vespera.desktop.chatpane;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.journal.Actor;

/**
 * A message as the pane shows it.
 *
 * @param mine whether a person wrote it
 * @param who what the writer is called: the person's name or the model
 * @param at milliseconds since 1970 UTC
 * @param remark what is to be said of it: how it ended, how many tokens it took; may be empty
 */
record Entry(boolean mine, String who, long at, String text, List<Source> sources, String remark) {

    private static final Texts TEXTS = Texts.of(Entry.class);

    Entry {
        sources = List.copyOf(sources);
    }

    static Entry of(final Message message) {
        final boolean mine = message.actor().kind() == Actor.Kind.PERSON;
        final String model = message.said().model();
        return new Entry(
                mine,
                mine || model == null ? message.actor().name() : model,
                message.at(),
                message.text(),
                message.said().sources(),
                remark(
                        message.said().end(),
                        message.said().promptTokens(),
                        message.said().answerTokens()));
    }

    /** How an answer ended and what it took, in words. */
    static String remark(final @Nullable String end, final @Nullable Integer read, final @Nullable Integer written) {
        final String ended = switch (end == null ? "" : end) {
            case "cancelled" -> "stopped";
            case "failed" -> TEXTS.say("broken-off");
            case "length" -> TEXTS.say("cut-off");
            case "refused" -> TEXTS.say("the-model-would-not-answer");
            default -> "";
        };
        final String tokens = read == null || written == null ? "" : TEXTS.say("tokens-read-written", read, written);
        return ended.isEmpty() || tokens.isEmpty() ? ended + tokens : ended + " · " + tokens;
    }
}
