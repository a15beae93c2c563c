package vespera.desktop.chatpane;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.models.ModelCard;

/** The conversation beside the work: ask, and follow the sources of the answer. */
public final class ChatPane {

    private static final Texts TEXTS = Texts.of(ChatPane.class);
    private static final double NEAR_THE_END = 0.98;

    private final Desk desk;
    private final ChatViewModel model;
    private final Keepsakes keepsakes;
    private final BorderPane root = new BorderPane();
    private final ComboBox<ModelCard> picker = new ComboBox<>();
    private final VBox messages = new VBox(12);
    private final VBox tail = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(new VBox(12, messages, tail));
    private final TextArea input = new TextArea();
    private final Button send = new Button("", new FontIcon("fth-send"));
    private @Nullable MessageNode growing;
    private boolean choosing;
    private boolean follow = true;

    public ChatPane(final Desk desk) {
        this.desk = desk;
        model = new ChatViewModel(
                desk.atelier().chat(), desk.atelier().memory(), desk.origin(), desk.work(), InstantSource.system());
        keepsakes = new Keepsakes(desk);
        build();
        listen();
        model.refresh();
    }

    private void build() {
        root.getStyleClass().add("chat-pane");
        root.getStylesheets()
                .add(Objects.requireNonNull(ChatPane.class.getResource("/vespera/desktop/chatpane/chatpane.css"))
                        .toExternalForm());
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setPromptText(TEXTS.say("no-model"));
        picker.setAccessibleText(TEXTS.say("language-model"));
        picker.setConverter(new CardWords());
        HBox.setHgrow(picker, Priority.ALWAYS);
        final Button again = new Button("", new FontIcon("fth-refresh-cw"));
        again.getStyleClass().addAll("flat", "button-icon");
        again.setTooltip(new Tooltip(TEXTS.say("look-for-models-again")));
        again.setAccessibleText(TEXTS.say("look-for-models-again"));
        again.setOnAction(event -> model.look());
        final HBox head = new HBox(6, picker, again);
        head.getStyleClass().add("chat-head");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("chat-scroll");
        scroll.getContent().getStyleClass().add("chat-messages");
        scroll.setAccessibleText(TEXTS.say("conversation"));
        input.setPromptText(TEXTS.say("prompt"));
        input.setAccessibleText(TEXTS.say("question-name"));
        input.setWrapText(true);
        input.setPrefRowCount(3);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(input, Priority.ALWAYS);
        send.getStyleClass().addAll("accent", "button-icon");
        final HBox foot = new HBox(8, input, send);
        foot.getStyleClass().add("chat-foot");
        root.setTop(head);
        root.setCenter(scroll);
        root.setBottom(foot);
    }

    private void listen() {
        model.entries().addListener(this::changed);
        model.models().addListener((ListChangeListener<ModelCard>) change -> showModels());
        model.modelProperty().subscribe(card -> showModels());
        picker.valueProperty().subscribe(card -> {
            if (!choosing) {
                model.choose(card);
            }
        });
        model.phaseProperty().subscribe(this::phase);
        model.comingProperty().subscribe(this::coming);
        model.passagesProperty().subscribe(count -> waiting(count.intValue()));
        send.setOnAction(event -> sendOrStop());
        scroll.vvalueProperty().subscribe(at -> {
            if (scroll.isHover()) {
                follow = at.doubleValue() >= NEAR_THE_END;
            }
        });
        ((VBox) scroll.getContent()).heightProperty().subscribe(height -> {
            if (follow) {
                scroll.setVvalue(1);
            }
        });
        desk.onChange(model::heard);
    }

    private void showModels() {
        choosing = true;
        picker.getItems().setAll(model.models());
        picker.setValue(model.modelProperty().get());
        picker.setDisable(model.models().isEmpty());
        choosing = false;
    }

    private void changed(final ListChangeListener.Change<? extends Entry> change) {
        while (change.next()) {
            messages.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                messages.getChildren().add(i, message(change.getList().get(i)));
            }
        }
        phase(model.phaseProperty().get());
    }

    private MessageNode message(final Entry entry) {
        final MessageNode node = new MessageNode(entry, this::open);
        node.menu(List.of(
                new MessageNode.Offer(TEXTS.say("make-a-task-of-this"), () -> keepsakes.task(entry.text())),
                new MessageNode.Offer(TEXTS.say("make-a-note-of-this"), () -> keepsakes.note(entry.text())),
                new MessageNode.Offer(
                        TEXTS.say("record-a-decision-from-this"), () -> keepsakes.decision(entry, asked(entry))),
                new MessageNode.Offer(TEXTS.say("copy"), () -> MessageNode.copy(entry.text()))));
        if (!entry.mine()) {
            node.offer(TEXTS.say("insert-answer-at-caret"), () -> keepsakes.insert(entry));
        }
        return node;
    }

    /** The question that an answer followed; its own words where it is one. */
    private String asked(final Entry entry) {
        if (entry.mine()) {
            return entry.text();
        }
        for (int i = model.entries().indexOf(entry) - 1; i >= 0; i--) {
            if (model.entries().get(i).mine()) {
                return model.entries().get(i).text();
            }
        }
        return "";
    }

    private void open(final Source source) {
        final Optional<Document> document = desk.atelier().catalogue().at(source.path());
        document.ifPresentOrElse(
                d -> desk.navigator().openAt(d.id(), source.line()),
                () -> desk.notices()
                        .say(vespera.desktop.desk.Notices.Tone.INFO, TEXTS.say("not-there", source.path())));
    }

    private void phase(final Phase phase) {
        tail.getChildren().clear();
        final boolean answering = phase instanceof Phase.Answering;
        send.setGraphic(new FontIcon(answering ? "fth-square" : "fth-send"));
        send.setTooltip(new Tooltip(answering ? TEXTS.say("stop-the-answer-esc") : TEXTS.say("send-enter")));
        send.setAccessibleText(answering ? TEXTS.say("stop-the-answer") : TEXTS.say("send-the-question"));
        send.setDisable(!answering && !model.canAsk());
        if (!answering) {
            growing = null;
        }
        switch (phase) {
            case Phase.Looking _ -> tail.getChildren().add(faint(TEXTS.say("looking-for-models")));
            case Phase.NoModel none -> tail.getChildren().add(noModel(none));
            case Phase.Ready _ -> {
                if (model.entries().isEmpty()) {
                    tail.getChildren().add(faint(TEXTS.say("empty")));
                }
            }
            case Phase.Answering _ -> answering();
            case Phase.Failed failed -> tail.getChildren().add(failed(failed));
        }
    }

    private void answering() {
        final ModelCard card = model.modelProperty().get();
        final MessageNode node = new MessageNode(
                new Entry(
                        false,
                        card == null ? "" : ChatViewModel.name(card),
                        model.now(),
                        model.comingProperty().get().isEmpty()
                                ? TEXTS.say("reading-your-notes")
                                : model.comingProperty().get(),
                        List.of(),
                        ""),
                this::open);
        growing = node;
        tail.getChildren().add(node);
    }

    private void coming(final String text) {
        if (growing != null && !text.isEmpty()) {
            growing.say(text);
        }
    }

    private void waiting(final int passages) {
        if (growing != null && passages >= 0 && model.comingProperty().get().isEmpty()) {
            growing.say(
                    passages == 0
                            ? TEXTS.say("no-passage-fits-asking-the")
                            : TEXTS.say("found-asking-the-model", passages));
        }
    }

    private static Label faint(final String words) {
        final Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("chat-faint");
        return label;
    }

    private Node noModel(final Phase.NoModel none) {
        final Label title = new Label(TEXTS.say("no-model-reached"));
        title.getStyleClass().add("chat-title");
        title.setWrapText(true);
        final Label words = new Label(TEXTS.say("works-without"));
        words.setWrapText(true);
        final Label why = faint(none.why());
        final VBox box = new VBox(
                10,
                new FontIcon("fth-message-circle"),
                title,
                words,
                why,
                new HBox(
                        8,
                        button(TEXTS.say("open-settings"), this::settings),
                        button(TEXTS.say("look-again"), model::look)));
        box.getStyleClass().add("chat-none");
        return box;
    }

    private Node failed(final Phase.Failed failed) {
        final Label words = new Label(failed.why());
        words.setWrapText(true);
        final HBox buttons = new HBox(8, button(TEXTS.say("try-again"), model::again));
        if (failed.settings()) {
            buttons.getChildren().add(button(TEXTS.say("open-settings"), this::settings));
        }
        final VBox box = new VBox(8, words, faint(TEXTS.say("your-question-is-kept")), buttons);
        box.getStyleClass().add("chat-failed");
        return box;
    }

    private static Button button(final String words, final Runnable run) {
        final Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setOnAction(event -> run.run());
        return button;
    }

    private void settings() {
        desk.navigator().show("settings");
    }

    private void key(final KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            input.replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            send();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.phaseProperty().get() instanceof Phase.Answering) {
            model.stop();
            event.consume();
        } else if (event.getCode() == KeyCode.UP
                && input.getText().lastIndexOf('\n', input.getCaretPosition() - 1) < 0) {
            recall(model.earlier(), event);
        } else if (event.getCode() == KeyCode.DOWN && input.getText().indexOf('\n', input.getCaretPosition()) < 0) {
            recall(model.later(), event);
        }
    }

    private void recall(final Optional<String> question, final KeyEvent event) {
        question.ifPresent(text -> {
            input.setText(text);
            input.end();
            event.consume();
        });
    }

    private void sendOrStop() {
        if (model.phaseProperty().get() instanceof Phase.Answering) {
            model.stop();
        } else {
            send();
        }
    }

    private void send() {
        follow = true;
        if (model.ask(input.getText().strip())) {
            input.clear();
        }
    }

    /** What is put on the screen. */
    public Node node() {
        return root;
    }

    /** What can be done here. */
    public List<Action> actions() {
        return List.of(
                new Action("chat.focus", TEXTS.say("ask-the-model-a-question"), "", input::requestFocus),
                new Action("chat.stop", TEXTS.say("stop-the-answer"), "", model::stop),
                new Action("chat.look", TEXTS.say("look-for-language-models"), "", model::look));
    }

    /** It comes into sight: looks what models there are, and takes the focus. */
    public void shown() {
        model.look();
        input.requestFocus();
    }

    /** Names models for the picker. */
    private static final class CardWords extends StringConverter<ModelCard> {
        @Override
        public String toString(final @Nullable ModelCard card) {
            return card == null ? "" : card.name() + "  ·  " + card.provider();
        }

        @Override
        public @Nullable ModelCard fromString(final String words) {
            return null;
        }
    }
}
