package vespera.scriptorium.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ChatRequest;
import vespera.scriptorium.models.ChatTurn;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.Models;
import vespera.scriptorium.models.StopSignal;

/** Conversations in channels. Every message, of a person or a model, is kept. */
public final class Chat implements LiveView {

    /** Where questions go when no channel is named. */
    public static final String DESK = "desk";

    private static final int REMEMBERED_TURNS = 12;
    private static final int LONGEST_ANSWER_TOKENS = 2_048;
    private static final int CONTEXT_TOKENS = 8_192;

    private final Gate gate;
    private final MessageRecords records;
    private final Models models;
    private final Grounding grounding;

    public Chat(final Gate gate, final MessageRecords records, final Models models, final Grounding grounding) {
        this.gate = gate;
        this.records = records;
        this.models = models;
        this.grounding = grounding;
        gate.attach(this);
    }

    public MessageRecords records() {
        return records;
    }

    public Models models() {
        return models;
    }

    /** What came of a question. */
    public record Answered(UUID artifact, String text, List<Source> sources, ChatReply reply) {}

    /**
     * A question and where it goes.
     *
     * @param model {@code provider:model}; the model's own name may hold colons
     */
    public record Question(String channel, String text, String model) {}

    /** Keeps a message without asking anybody. */
    public UUID post(final Origin origin, final String channel, final String text) {
        return keep(origin, channel, text, null, null, List.of(), null, null)
                .entry()
                .id();
    }

    /**
     * Asks a model, grounded in the atelier's own passages. Blocks until the answer is whole.
     *
     * @param found is given the passages before the answer begins
     * @param sink gets the answer piece by piece
     * @throws ModelFailure where the model could not answer; the question, and what came of an answer, are kept
     */
    public Answered ask(
            final Origin origin,
            final Question question,
            final Consumer<List<Source>> found,
            final Consumer<String> sink,
            final StopSignal stop) {
        if (question.text().isBlank()) {
            throw new Refused("no-question", "There is no question.", "Write one.");
        }
        final int colon = question.model().indexOf(':');
        final ChatModel provider = models.provider(
                        colon < 0 ? question.model() : question.model().substring(0, colon))
                .orElseThrow(() -> new Refused(
                        "no-such-provider",
                        "There is no provider for “" + question.model() + "”.",
                        "Name a model as provider:model, for example ollama:llama3.2."));
        final List<Message> before = records.messages(question.channel(), REMEMBERED_TURNS);
        final Recorded asked = keep(origin, question.channel(), question.text(), null, null, List.of(), null, null);
        final List<Source> sources = grounding.sources(question.text());
        found.accept(sources);
        final ChatRequest request = new ChatRequest(
                question.model().substring(colon + 1),
                turns(before, sources, question.text()),
                LONGEST_ANSWER_TOKENS,
                CONTEXT_TOKENS);
        final Origin answerer =
                origin.as(Actor.role(question.model())).because(asked.entry().id());
        return stream(answerer, question, asked, provider, request, sources, sink, stop);
    }

    private Answered stream(
            final Origin answerer,
            final Question question,
            final Recorded asked,
            final ChatModel provider,
            final ChatRequest request,
            final List<Source> sources,
            final Consumer<String> sink,
            final StopSignal stop) {
        final StringBuilder soFar = new StringBuilder();
        final MessageId to = ((ChatEvent.Posted) asked.event()).id();
        try {
            final ChatReply reply = provider.stream(
                    request,
                    piece -> {
                        soFar.append(piece);
                        sink.accept(piece);
                    },
                    stop);
            final String end = reply.end().name().toLowerCase(Locale.ROOT);
            final Recorded kept =
                    keep(answerer, question.channel(), reply.text(), question.model(), to, sources, end, reply);
            return new Answered(kept.entry().id(), reply.text(), sources, reply);
        } catch (ModelFailure e) {
            if (!soFar.isEmpty()) {
                // What she saw on the screen is kept, marked as what it is.
                keep(answerer, question.channel(), soFar.toString(), question.model(), to, sources, "failed", null);
            }
            throw e;
        }
    }

    private static List<ChatTurn> turns(final List<Message> before, final List<Source> sources, final String question) {
        final List<ChatTurn> turns = new ArrayList<>();
        turns.add(new ChatTurn(ChatTurn.Speaker.SYSTEM, Grounding.instructions(sources)));
        for (final Message message : before) {
            final boolean person = message.actor().kind() == Actor.Kind.PERSON;
            final ChatTurn.Speaker speaker = person ? ChatTurn.Speaker.USER : ChatTurn.Speaker.ASSISTANT;
            final ChatTurn last = turns.getLast();
            if (message.text().isBlank()) {
                // An answer that was stopped before its first word; providers refuse an empty turn.
                continue;
            }
            if (last.speaker() == speaker) {
                // Providers want speakers to take turns: an unanswered question is joined with the next.
                turns.set(turns.size() - 1, new ChatTurn(speaker, last.text() + "\n\n" + message.text()));
            } else if (person || turns.size() > 1) {
                turns.add(new ChatTurn(speaker, message.text()));
            }
        }
        if (turns.getLast().speaker() == ChatTurn.Speaker.USER) {
            final ChatTurn last = turns.removeLast();
            turns.add(new ChatTurn(ChatTurn.Speaker.USER, last.text() + "\n\n" + question));
        } else {
            turns.add(new ChatTurn(ChatTurn.Speaker.USER, question));
        }
        return turns;
    }

    private Recorded keep(
            final Origin origin,
            final String channel,
            final String text,
            final @Nullable String model,
            final @Nullable MessageId answers,
            final List<Source> sources,
            final @Nullable String end,
            final @Nullable ChatReply reply) {
        final Blob blob = Blob.of(text);
        final ChatEvent.Posted posted = new ChatEvent.Posted(
                new MessageId(gate.id()),
                channel,
                blob.hash(),
                blob.bytes().length,
                model,
                answers,
                sources,
                end,
                reply == null ? null : reply.promptTokens(),
                reply == null ? null : reply.answerTokens());
        return gate.submit(() -> new Change(
                        origin, gate.irreversible("wrote in " + channel), List.of(posted), List.of(), List.of(blob)))
                .getFirst();
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final List<MessageRow> rows = new ArrayList<>();
        for (final Recorded recorded : entries) {
            if (recorded.event() instanceof ChatEvent.Posted posted) {
                rows.add(new MessageRow(new Message(
                        recorded.entry().id(),
                        recorded.entry().time(),
                        recorded.entry().origin().actor(),
                        posted,
                        "")));
            }
        }
        return Staged.of(rows, () -> {});
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        return Optional.empty();
    }
}
