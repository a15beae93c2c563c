package vespera.desktop.chatpane;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Desk;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Stayed;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.chat.Chat;
import vespera.scriptorium.chat.Message;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.models.ChatModel;
import vespera.scriptorium.models.ChatReply;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.models.ScriptedChatModel;
import vespera.scriptorium.models.ScriptedChatModel.Step;

/** The chat pane used by hand, with a model that follows a script. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test
class ChatPaneTest {

    private static final ModelCard PARROT = new ModelCard("scripted", "parrot", 4096, Set.of());
    private static final ModelCard EMBEDS =
            new ModelCard("scripted", "embedder", null, Set.of(ModelCard.Capability.EMBEDDING));

    private final Hand hand = new Hand();
    private final Elsewhere there = new Elsewhere();

    @TempDir
    Path folder;

    private Atelier atelier;
    private Desk desk;
    private ChatPane pane;

    @Start
    void start(final Stage stage) throws IOException {
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nThe lamp is cracked.\n");
        atelier = Windows.scanned(folder);
        atelier.chat().models().use(List.of());
        desk = Stayed.desk(atelier, there);
        pane = new ChatPane(desk);
        Windows.show(stage, pane.node(), 420, 700);
    }

    /** Only remembers where it was asked to go. */
    private final class Elsewhere extends Stayed {
        @Override
        public void openAt(final DocumentId document, final int line) {
            went().add(atelier.documents().existing(document).path() + ":" + line);
        }
    }

    @AfterEach
    void close() {
        Stayed.close(desk);
    }

    private void use(final ChatModel model) throws TimeoutException {
        atelier.chat().models().use(List.of(model));
        hand.interact(pane::shown);
    }

    private void ready() throws TimeoutException {
        until(() -> !hand.lookup(".combo-box").query().isDisabled());
    }

    private void ask(final String question) {
        hand.interact(() -> hand.lookup(".text-area").queryAs(TextArea.class).requestFocus());
        hand.write(question).type(KeyCode.ENTER);
    }

    private boolean shown(final String words) {
        return hand.lookup(".message").queryAll().stream()
                .anyMatch(node -> String.valueOf(node.getAccessibleText()).contains(words));
    }

    private List<Message> kept() {
        return atelier.chat().records().messages(Chat.DESK, 10);
    }

    @Test
    void anAnswerComesWithItsSources() throws Exception {
        final ScriptedChatModel parrot = new ScriptedChatModel(
                List.of(EMBEDS, PARROT),
                List.of(
                        new Step.Say("It is "),
                        new Step.Say("cracked [1]."),
                        new Step.End(ChatReply.End.COMPLETE, 120, 7)));
        use(parrot);
        ready();
        ask("What is wrong with the lamp?");
        until(() -> shown("It is cracked [1]."));
        assertThat(parrot.asked()).hasSize(1);
        assertThat(parrot.asked().getFirst().model()).isEqualTo("parrot");
        assertThat(hand.lookup("120 tokens read, 7 written").tryQuery()).isPresent();
        until(() -> hand.lookup(".hyperlink").tryQuery().isPresent());
        hand.clickOn(".hyperlink");
        assertThat(there.went()).singleElement().asString().startsWith("Lamp.md:");
    }

    @Test
    void theStopButtonEndsAnAnswerAndKeepsWhatCame() throws Exception {
        use(new ScriptedChatModel(List.of(PARROT), List.of(new Step.Say("Once upon"), new Step.Hang())));
        ready();
        ask("Tell me all.");
        until(() -> hand.lookup(".message.answer .chat-text").tryQuery().isPresent()
                && hand.lookup("Once upon").tryQuery().isPresent());
        hand.clickOn(".chat-foot .button");
        until(() -> shown("Once upon"));
        until(() -> hand.lookup("stopped").tryQuery().isPresent());
        assertThat(kept()).extracting(m -> m.said().end()).containsExactly(null, "cancelled");
    }

    @Test
    void withoutAModelItSaysWhatStillWorks() throws Exception {
        use(ScriptedChatModel.failing(ModelFailure.Code.UNREACHABLE, "Nothing answers there."));
        until(() -> hand.lookup("No language model can be reached").tryQuery().isPresent());
        hand.clickOn("Open Settings");
        assertThat(there.went()).containsExactly("settings");
        atelier.chat().models().use(List.of(ScriptedChatModel.saying("Hello.")));
        hand.clickOn("Look again");
        ready();
        assertThat(hand.lookup("No language model can be reached").tryQuery()).isEmpty();
    }

    @Test
    void aFailureSaysSoInPlaceAndIsTriedAgain() throws Exception {
        use(new ScriptedChatModel(
                List.of(PARROT),
                List.of(new Step.Say("Well"), new Step.Fail(ModelFailure.Code.BUSY, "The model is busy."))));
        ready();
        ask("Well?");
        until(() -> hand.lookup("The model is busy.").tryQuery().isPresent());
        atelier.chat().models().use(List.of(ScriptedChatModel.saying("Now.")));
        hand.clickOn("Try again");
        until(() -> shown("Now."));
        assertThat(hand.lookup("The model is busy.").tryQuery()).isEmpty();
    }

    @Test
    void upRecallsAndShiftEnterBreaksTheLine() throws Exception {
        use(ScriptedChatModel.saying("Yes."));
        ready();
        ask("First?");
        until(() -> shown("Yes."));
        final TextArea input = hand.lookup(".text-area").queryAs(TextArea.class);
        hand.type(KeyCode.UP);
        until(() -> input.getText().equals("First?"));
        hand.push(KeyCode.SHIFT, KeyCode.ENTER);
        until(() -> input.getText().equals("First?\n"));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aMessageBecomesATaskAndANote() throws Exception {
        use(ScriptedChatModel.saying("**Mend** the lamp.\nBy dusk."));
        ready();
        ask("What to do?");
        until(() -> shown("Mend"));
        hand.rightClickOn(".message.answer").clickOn("Make a task of this");
        until(() ->
                atelier.tasks().tree().live().stream().anyMatch(t -> t.title().equals("Mend the lamp.")));
        hand.rightClickOn(".message.answer").clickOn("Make a note of this");
        until(() -> atelier.catalogue().at("Mend the lamp.md").isPresent());
    }
}
