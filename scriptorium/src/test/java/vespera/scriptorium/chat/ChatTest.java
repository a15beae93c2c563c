package vespera.scriptorium.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.models.ChatTurn;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.ScriptedChatModel;
import vespera.scriptorium.models.ScriptedChatModel.Step;
import vespera.scriptorium.models.StopSignal;
import vespera.scriptorium.testing.Scriptorium;

@SuppressWarnings("NullAway.Init")
final class ChatTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private Chat chat;

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        chat = s.chat();
        s.documents().create(s.ada(), "fog.md", "first line\nThe fog came at night.");
        s.documents().create(s.ada(), "sea.md", "Fog over the sea.");
    }

    @AfterEach
    void close() {
        s.close();
    }

    private ScriptedChatModel use(final ScriptedChatModel model) {
        chat.models().use(List.of(model));
        return model;
    }

    private static ScriptedChatModel script(final Step... steps) {
        return new ScriptedChatModel(List.of(), List.of(steps));
    }

    private Chat.Answered ask(final String text, final StopSignal stop) {
        return chat.ask(s.ada(), new Chat.Question("desk", text, "scripted:parrot:1b"), _ -> {}, _ -> {}, stop);
    }

    private List<Message> said() {
        return chat.records().messages("desk", 99);
    }

    @Test
    void an_answer_stands_on_numbered_passages_and_is_kept_with_them() {
        final ScriptedChatModel model = use(ScriptedChatModel.saying("At ", "night [1]."));
        final List<Source> before = new ArrayList<>();
        final StringBuilder heard = new StringBuilder();
        final Chat.Answered answered = chat.ask(
                s.ada(),
                new Chat.Question("desk", "fog", "scripted:parrot:1b"),
                before::addAll,
                heard::append,
                new StopSignal());
        assertThat(heard).hasToString("At night [1].");
        assertThat(answered.sources())
                .isEqualTo(before)
                .extracting(Source::number)
                .containsExactly(1, 2);
        assertThat(model.asked().getFirst().model()).isEqualTo("parrot:1b");
        final String told = model.asked().getFirst().turns().getFirst().text();
        assertThat(told).contains("[1] ", "[2] ", "The fog came at night.", "Fog over the sea.");
        assertThat(said()).extracting(Message::text).containsExactly("fog", "At night [1].");
        final Message answer = said().getLast();
        assertThat(answer.said().answers()).isEqualTo(said().getFirst().said().id());
        assertThat(answer.said().sources()).isEqualTo(before);
        assertThat(answer.said().end()).isEqualTo("complete");
        for (final Message message : said()) {
            assertThat(s.store().artifact(message.artifact()))
                    .hasValueSatisfying(a -> assertThat(a.type()).isEqualTo(Artifact.Type.MESSAGE));
        }
    }

    @Test
    void speakers_take_turns_whatever_happened_before() {
        use(script(new Step.Fail(ModelFailure.Code.BROKEN, "down")));
        assertThatThrownBy(() -> ask("one", new StopSignal())).isInstanceOf(ModelFailure.class);
        assertThat(said()).extracting(Message::text).containsExactly("one");
        final StopSignal stopped = new StopSignal();
        stopped.stop();
        use(ScriptedChatModel.saying("never said"));
        assertThat(ask("two", stopped).text()).isEmpty();
        use(ScriptedChatModel.saying("three"));
        ask("say three", new StopSignal());
        final ScriptedChatModel model = use(ScriptedChatModel.saying("done"));
        ask("last", new StopSignal());
        final List<ChatTurn> turns = model.asked().getFirst().turns();
        assertThat(turns).extracting(t -> t.speaker().name()).containsExactly("SYSTEM", "USER", "ASSISTANT", "USER");
        assertThat(turns.get(1).text()).isEqualTo("one\n\ntwo\n\nsay three");
        assertThat(turns).noneMatch(t -> t.text().isBlank());
    }

    @Test
    void a_broken_answer_is_kept_as_far_as_it_came() {
        use(script(new Step.Say("It was "), new Step.Fail(ModelFailure.Code.BROKEN, "cut")));
        assertThatThrownBy(() -> ask("fog", new StopSignal())).isInstanceOf(ModelFailure.class);
        assertThat(said().getLast().text()).isEqualTo("It was ");
        assertThat(said().getLast().said().end()).isEqualTo("failed");
    }

    @Test
    void a_stopped_answer_is_kept_as_such() {
        use(script(new Step.Say("It was "), new Step.Hang(), new Step.Say("night")));
        final StopSignal stop = new StopSignal();
        final Chat.Answered answered =
                chat.ask(s.ada(), new Chat.Question("desk", "fog", "scripted:x"), _ -> {}, _ -> stop.stop(), stop);
        assertThat(answered.text()).isEqualTo("It was ");
        assertThat(said().getLast().said().end()).isEqualTo("cancelled");
    }

    @Test
    void a_question_to_nobody_or_of_nothing_is_refused_and_not_kept() {
        assertThatThrownBy(() -> ask("fog", new StopSignal()))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("no-such-provider"));
        use(ScriptedChatModel.saying("x"));
        assertThatThrownBy(() -> ask(" ", new StopSignal())).isInstanceOf(Refused.class);
        assertThat(said()).isEmpty();
        final UUID note = chat.post(s.ada(), "hall", "Hello");
        assertThat(s.store().artifact(note)).isPresent();
        assertThat(s.undo().next(s.ada())).as("what was said is not unsaid").contains("created “sea”");
    }
}
