package vespera.scriptorium.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.models.ModelFailure.Code;
import vespera.scriptorium.models.ScriptedChatModel.Step;

/** The stand-in keeps the promises of what it stands in for. */
final class ScriptedChatModelTest extends ChatModelContract {

    private static final Step TIRED = new Step.Fail(Code.BROKEN, "It has sent nothing for 2 seconds.");

    @Override
    protected ChatModel playing(final Scene scene) {
        return switch (scene) {
            case Scene.Listing(final var names) ->
                new ScriptedChatModel(
                        names.stream()
                                .map(name -> new ModelCard("scripted", name, null, Set.of()))
                                .toList(),
                        List.of());
            case Scene.Answer(final var pieces, final var end, final int read, final int written) ->
                script(pieces, new Step.End(end, read, written));
            case Scene.Bytewise(final var pieces) -> script(pieces);
            case Scene.Silence _ -> script(List.of(), new Step.Pause(Duration.ofSeconds(1)), TIRED);
            case Scene.Stall(final var pieces) -> script(pieces, new Step.Pause(Duration.ofSeconds(1)), TIRED);
            case Scene.Slow(final var pieces, final var pause) ->
                new ScriptedChatModel(
                        List.of(),
                        pieces.stream()
                                .flatMap(piece -> Stream.<Step>of(new Step.Pause(pause), new Step.Say(piece)))
                                .toList());
            case Scene.Refusal(final var code, final var words) ->
                ScriptedChatModel.failing(code, "some-model: " + words);
            case Scene.Breakdown(final var pieces, final var words) ->
                script(pieces, new Step.Fail(Code.BROKEN, words));
            case Scene.Cut(final var pieces) -> script(pieces, new Step.Fail(Code.BROKEN, "The connection was cut."));
            case Scene.Nonsense _ -> ScriptedChatModel.failing(Code.NONSENSE, "What answers is something else.");
            case Scene.Nobody _ -> ScriptedChatModel.failing(Code.UNREACHABLE, "Nobody there. See Settings.");
        };
    }

    private static ScriptedChatModel script(final List<String> pieces, final Step... then) {
        final List<Step> steps = new ArrayList<>();
        pieces.forEach(piece -> steps.add(new Step.Say(piece)));
        steps.addAll(List.of(then));
        return new ScriptedChatModel(List.of(), steps);
    }

    @Test
    void remembers_what_it_was_asked() {
        final ScriptedChatModel parrot = ScriptedChatModel.saying("Ahoy");
        assertThat(parrot.stream(question(), _ -> {}, new StopSignal()).text()).isEqualTo("Ahoy");
        assertThat(parrot.asked()).containsExactly(question());
        assertThat(parrot.models()).extracting(ModelCard::name).containsExactly("parrot");
    }
}
