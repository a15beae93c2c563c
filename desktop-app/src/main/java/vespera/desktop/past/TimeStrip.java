package vespera.desktop.past;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.desk.AsOf;
import vespera.desktop.texts.Texts;

/** Under the view: which moment is shown, in words and on a line, and the ways to another. */
final class TimeStrip extends VBox {

    private static final Texts TEXTS = Texts.of(TimeStrip.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private static final double WIDE = 680;
    private static final double NARROW = 520;

    private final TimeModel model;
    private final AsOf asOf;
    private final TimeLine line;
    private final Label moment = new Label();
    private final Label last = new Label();
    private final TextField field = new TextField();
    private final Tooltip help = new Tooltip(TEXTS.say("date-tip"));
    private final Button now = new Button(TEXTS.say("now-button"), new FontIcon("fth-corner-up-right"));
    private final Button forth = icon("fth-chevron-right", TEXTS.say("next-tip"));

    /**
     * Makes it.
     *
     * @param changes shows what changed since
     * @param close puts the strip away
     * @param leave gives the focus back to the view
     */
    TimeStrip(
            final TimeModel model,
            final AsOf asOf,
            final Runnable changes,
            final Runnable close,
            final Runnable leave) {
        super(4);
        this.model = model;
        this.asOf = asOf;
        line = new TimeLine(model);
        getStyleClass().add("time-strip");
        setId("time-strip");
        setMinWidth(0);
        moment.setId("time-moment");
        moment.getStyleClass().add("time-moment");
        moment.setMinWidth(Region.USE_PREF_SIZE);
        last.setId("time-last");
        last.getStyleClass().add("time-last");
        last.setMinWidth(0);
        final Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        final Button back = icon("fth-chevron-left", TEXTS.say("before-tip"));
        back.setId("time-back");
        back.setOnAction(event -> model.step(-1));
        forth.setId("time-forth");
        forth.setOnAction(event -> model.step(1));
        now.setId("time-now");
        now.getStyleClass().add("small");
        now.setMinWidth(Region.USE_PREF_SIZE);
        now.setTooltip(new Tooltip(TEXTS.say("back-to-now-esc")));
        now.setOnAction(event -> {
            model.now();
            leave.run();
        });
        final Button since = new Button(TEXTS.say("what-changed-since"), new FontIcon("fth-list"));
        since.setId("time-since");
        since.setAccessibleText(TEXTS.say("what-changed-since"));
        since.setTooltip(new Tooltip(TEXTS.say("what-changed-since-tip")));
        since.getStyleClass().addAll("small", "flat");
        since.setMinWidth(Region.USE_PREF_SIZE);
        since.setOnAction(event -> changes.run());
        final Button away = icon("fth-x", TEXTS.say("close"));
        away.setId("time-close");
        away.setOnAction(event -> close.run());
        final HBox row =
                new HBox(8, new FontIcon("fth-clock"), moment, last, gap, back, forth, field(), since, now, away);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, line);
        widthProperty().subscribe(width -> {
            since.setText(width.doubleValue() < WIDE ? null : TEXTS.say("what-changed-since"));
            fold(row, width.doubleValue() < NARROW);
        });
        model.wantedProperty().subscribe(wanted -> say());
        model.lastProperty().subscribe(words -> say());
        asOf.momentProperty().subscribe(shown -> say());
        say();
    }

    /** In a narrow window the moment gets a line of its own, and what can be done otherwise too makes room. */
    private void fold(final HBox row, final boolean narrow) {
        for (final Node part : List.of(last, field)) {
            part.setVisible(!narrow);
            part.setManaged(!narrow);
        }
        if (narrow && row.getChildren().remove(moment)) {
            getChildren().addFirst(moment);
        } else if (!narrow && getChildren().remove(moment)) {
            row.getChildren().add(1, moment);
        }
    }

    private Node field() {
        field.setId("time-field");
        field.setPromptText(TEXTS.say("go-to"));
        field.setAccessibleText(TEXTS.say("go-to-name"));
        field.setTooltip(help);
        field.setPrefWidth(160);
        field.setMinWidth(110);
        field.getStyleClass().add("small");
        field.setOnAction(event -> typed());
        field.textProperty().subscribe(text -> field.pseudoClassStateChanged(WRONG, false));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        return field;
    }

    private void typed() {
        final Optional<Instant> at = new MomentReader(model.clock(), model.zone()).read(field.getText());
        field.pseudoClassStateChanged(WRONG, at.isEmpty());
        if (at.isPresent()) {
            model.look(at.get());
            line.slider().requestFocus();
        } else {
            last.setText(TEXTS.say("no-date"));
        }
    }

    private void say() {
        final Optional<Instant> wanted = model.wantedProperty().get();
        moment.setText(
                wanted.map(at -> Words.moment(at, model.clock(), model.zone())).orElse(TEXTS.say("now-button")));
        final String words = model.lastProperty().get();
        last.setText(wanted.isEmpty() ? TEXTS.say("drag") : words.isEmpty() ? "" : TEXTS.say("last", words));
        last.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        now.setDisable(wanted.isEmpty() && !asOf.isPast());
        forth.setDisable(wanted.isEmpty() && !asOf.isPast());
        pseudoClassStateChanged(PAST, asOf.isPast());
    }

    /** Gives the focus to the handle. */
    void focus() {
        line.slider().requestFocus();
    }

    private static Button icon(final String icon, final String words) {
        final Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
