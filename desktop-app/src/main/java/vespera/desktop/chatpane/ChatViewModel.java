package vespera.desktop.chatpane;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.FxThread;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.chat.Chat;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.Models;
import vespera.scriptorium.models.StopSignal;
import vespera.scriptorium.sessions.Memory;

/** A conversation on the desk. Asks in the background; everything here is on the FX thread. */
final class ChatViewModel {

    private static final Texts TEXTS = Texts.of(ChatViewModel.class);
    private static final int SHOWN = 200;
    private static final String MODEL = "chat.model";

    private final Chat chat;
    private final Memory memory;
    private final Origin origin;
    private final Work work;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<ModelCard> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelCard> model = new SimpleObjectProperty<>(this, "model", null);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", new Phase.Looking());
    private final ReadOnlyStringWrapper coming = new ReadOnlyStringWrapper(this, "coming", "");
    private final ReadOnlyIntegerWrapper passages = new ReadOnlyIntegerWrapper(this, "passages", -1);
    private final List<String> asked = new ArrayList<>();
    private final InstantSource clock;
    private String last = "";
    private int recalled;
    private StopSignal stop = new StopSignal();

    ChatViewModel(
            final Chat chat, final Memory memory, final Origin origin, final Work work, final InstantSource clock) {
        this.chat = chat;
        this.memory = memory;
        this.origin = origin;
        this.work = work;
        this.clock = clock;
    }

    /** The conversation, oldest first, without the answer under way. */
    ObservableList<Entry> entries() {
        return entries;
    }

    /** The models that can be chatted with. */
    ObservableList<ModelCard> models() {
        return models;
    }

    ObjectProperty<@Nullable ModelCard> modelProperty() {
        return model;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The answer under way, as far as it came. */
    ReadOnlyStringProperty comingProperty() {
        return coming.getReadOnlyProperty();
    }

    /** Reads the conversation again. */
    void refresh() {
        work.query(
                () -> chat.records().messages(Chat.DESK, SHOWN),
                messages -> show(messages.stream().map(Entry::of).toList(), messages));
    }

    private void show(final List<Entry> now, final List<Message> messages) {
        if (now.size() >= entries.size() && now.subList(0, entries.size()).equals(entries)) {
            entries.addAll(now.subList(entries.size(), now.size()));
        } else {
            entries.setAll(now);
        }
        asked.clear();
        messages.stream().map(Entry::of).filter(Entry::mine).map(Entry::text).forEach(asked::add);
        recalled = asked.size();
        if (phase.get() instanceof Phase.Ready) {
            // The answer stands in the conversation now.
            coming.set("");
        }
    }

    /** Something was kept: shows it where it was said here. */
    void heard(final List<Recorded> recorded) {
        // The answer under way is shown already; it is read again once it has ended.
        final boolean answering = phase.get() instanceof Phase.Answering;
        if (recorded.stream()
                .anyMatch(r -> r.event() instanceof ChatEvent.Posted p
                        && p.channel().equals(Chat.DESK)
                        && !(answering && p.model() != null))) {
            refresh();
        }
    }

    /** Asks the providers what they have. */
    void look() {
        if (phase.get() instanceof Phase.Answering) {
            return;
        }
        if (models.isEmpty()) {
            phase.set(new Phase.Looking());
        }
        work.query(() -> new Looked(chat.models().ask(), memory.recall(MODEL)), this::looked);
    }

    private record Looked(List<Models.Answer> answers, Optional<String> remembered) {}

    private void looked(final Looked looked) {
        final List<ModelCard> usable = looked.answers().stream()
                .flatMap(a -> a.models().stream())
                .filter(m -> !m.capabilities().equals(Set.of(ModelCard.Capability.EMBEDDING)))
                .toList();
        final Optional<String> wanted =
                Optional.ofNullable(model.get()).map(ChatViewModel::name).or(looked::remembered);
        models.setAll(usable);
        model.set(usable.stream()
                .filter(m -> wanted.equals(Optional.of(name(m))))
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .orElse(null));
        if (phase.get() instanceof Phase.Answering) {
            return;
        }
        phase.set(usable.isEmpty() ? new Phase.NoModel(why(looked.answers())) : new Phase.Ready());
    }

    private static String why(final List<Models.Answer> answers) {
        return answers.stream()
                .map(a -> a.trouble().isEmpty() ? TEXTS.say("has-no-model-for-chat", a.provider()) : a.trouble())
                .collect(Collectors.joining("\n\n"));
    }

    /** As the chat names it: {@code provider:model}. */
    static String name(final ModelCard card) {
        return card.provider() + ":" + card.name();
    }

    /** Uses another model from now on. */
    void choose(final @Nullable ModelCard card) {
        if (card != null && !card.equals(model.get())) {
            model.set(card);
            work.query(
                    () -> {
                        memory.remember(MODEL, name(card));
                        return true;
                    },
                    done -> {});
        }
    }

    /** Whether a question can be sent now. */
    boolean canAsk() {
        return model.get() != null && !(phase.get() instanceof Phase.Answering);
    }

    /** Asks; false where that is not possible now. */
    boolean ask(final String text) {
        final ModelCard card = model.get();
        if (text.isBlank() || card == null || !canAsk()) {
            return false;
        }
        last = text;
        asked.add(text);
        recalled = asked.size();
        stop = new StopSignal();
        coming.set("");
        passages.set(-1);
        phase.set(new Phase.Answering());
        final StopSignal signal = stop;
        final Batch batch = new Batch(pieces -> {
            if (signal == stop && phase.get() instanceof Phase.Answering) {
                coming.set(coming.get() + pieces);
            }
        });
        final Chat.Question question = new Chat.Question(Chat.DESK, text, name(card));
        work.query(() -> answer(question, batch, signal), end -> ended(signal, end));
        return true;
    }

    /** How an answer ended: with a reply, or with the phase that says why there is none. */
    private record End(Phase phase) {}

    private End answer(final Chat.Question question, final Batch batch, final StopSignal signal) {
        try {
            chat.ask(origin, question, this::found, batch::add, signal);
            return new End(new Phase.Ready());
        } catch (ModelFailure e) {
            return new End(new Phase.Failed(String.valueOf(e.getMessage()), helped(e.code())));
        } catch (Refused e) {
            return new End(new Phase.Failed((e.getMessage() + " " + e.hint()).strip(), true));
        }
    }

    private void found(final List<Source> sources) {
        FxThread.run(() -> passages.set(sources.size()));
    }

    /** How many passages the answer under way stands on; -1 while they are looked for. */
    ReadOnlyIntegerProperty passagesProperty() {
        return passages.getReadOnlyProperty();
    }

    private static boolean helped(final ModelFailure.Code code) {
        return switch (code) {
            case UNREACHABLE, UNAUTHORISED, NO_SUCH_MODEL, NONSENSE -> true;
            case REJECTED, BUSY, BROKEN -> false;
        };
    }

    private void ended(final StopSignal signal, final End end) {
        if (signal == stop) {
            phase.set(end.phase());
            if (end.phase() instanceof Phase.Failed) {
                coming.set("");
            }
            refresh();
        }
    }

    /** Stops the answer under way; what came of it is kept. */
    void stop() {
        stop.stop();
    }

    /** Asks the last question again. */
    void again() {
        if (phase.get() instanceof Phase.Failed) {
            phase.set(new Phase.Ready());
            ask(last);
        }
    }

    /** The question before the one recalled last, for the Up key; empty where there is none. */
    Optional<String> earlier() {
        if (recalled == 0) {
            return Optional.empty();
        }
        recalled--;
        return Optional.of(asked.get(recalled));
    }

    /** The question after the one recalled last, for the Down key; the empty one after the newest. */
    Optional<String> later() {
        if (recalled >= asked.size()) {
            return Optional.empty();
        }
        recalled++;
        return Optional.of(recalled == asked.size() ? "" : asked.get(recalled));
    }

    /** Now, for what is being written. */
    long now() {
        return clock.millis();
    }
}
