package vespera.desktop.suggestions;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.passages.Quote;
import vespera.desktop.passages.QuoteFlow;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.suggestions.Suggestion;

/** All about the suggestion in hand: what it wants, where, why, how sure, and what would change. */
final class DetailPane extends ScrollPane {

    private static final Texts TEXTS = Texts.of(DetailPane.class);

    private final Targets targets;
    private final PreviewBox preview;
    private final Consumer<List<Suggestion>> accept;
    private final Consumer<List<Suggestion>> dismiss;
    private final VBox page = new VBox(14);
    private final ToggleButton change = new ToggleButton(TEXTS.say("what-would-change"), new FontIcon("fth-eye"));

    DetailPane(
            final Targets targets,
            final PreviewBox preview,
            final Consumer<List<Suggestion>> accept,
            final Consumer<List<Suggestion>> dismiss) {
        this.targets = targets;
        this.preview = preview;
        this.accept = accept;
        this.dismiss = dismiss;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("suggestion-details", "edge-to-edge");
        page.getStyleClass().add("suggestion-page");
        setContent(page);
        change.setId("suggestion-preview");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setAccessibleText(TEXTS.say("show-what-would-change"));
        preview.visibleProperty().bind(change.selectedProperty());
        preview.managedProperty().bind(change.selectedProperty());
        preview.wantedProperty().bind(change.selectedProperty());
        nothing("");
    }

    /** Shows or hides what would change. */
    void togglePreview() {
        change.setSelected(!change.isSelected());
    }

    /** Shows words in place of a suggestion. */
    void nothing(final String words) {
        final Label label = quiet(words);
        page.getChildren().setAll(label);
    }

    /** Shows what is selected; more than one only by how many. */
    void show(final List<Suggestion> chosen) {
        if (chosen.isEmpty()) {
            nothing(TEXTS.say("select-one"));
        } else if (chosen.size() == 1) {
            one(chosen.getFirst());
        } else {
            final Label title = new Label(TEXTS.say("selected", chosen.size()));
            title.getStyleClass().add("suggestion-sentence");
            page.getChildren().setAll(title, quiet(TEXTS.say("one-change")), buttons(chosen));
        }
        setVvalue(0);
    }

    private void one(final Suggestion one) {
        final Label kind = new Label(Wording.title(one.kind()), new FontIcon(Wording.icon(one.kind())));
        kind.setGraphicTextGap(8);
        kind.getStyleClass().add("suggestion-kind");
        final Label title = new Label(targets.sentence(one));
        title.getStyleClass().add("suggestion-sentence");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        page.getChildren().setAll(kind, title, ways(one));
        if (!one.passage().isBlank()) {
            page.getChildren().add(passage(one));
        }
        page.getChildren().addAll(why(one), buttons(List.of(one)), preview);
        preview.show(one);
    }

    private Node ways(final Suggestion one) {
        final FlowPane ways = new FlowPane(8, 4);
        ways.setAlignment(Pos.CENTER_LEFT);
        ways.getChildren().add(way(one.subject(), one.line()));
        if (!one.object().isBlank()) {
            final FontIcon arrow = new FontIcon("fth-arrow-right");
            arrow.getStyleClass().add("suggestion-arrow");
            ways.getChildren().addAll(arrow, way(one.object(), 0));
        }
        return ways;
    }

    private Node way(final String what, final int line) {
        final String name = targets.name(what);
        return targets.way(what, line)
                .<Node>map(go -> {
                    final Hyperlink link = new Hyperlink(name);
                    link.setAccessibleText(TEXTS.say("open", name));
                    link.setOnAction(event -> {
                        link.setVisited(false);
                        go.run();
                    });
                    return link;
                })
                .orElseGet(() -> new Label(name));
    }

    private Node passage(final Suggestion one) {
        final QuoteFlow flow = new QuoteFlow(Quote.of(one.passage(), targets.marks(one)));
        final VBox box = new VBox(6, flow);
        box.getStyleClass().add("suggestion-passage");
        targets.document(one.subject()).ifPresent(document -> {
            final Hyperlink at = new Hyperlink(document.path() + (one.line() > 0 ? TEXTS.say("line", one.line()) : ""));
            at.getStyleClass().add("suggestion-at");
            at.setOnAction(event -> {
                at.setVisited(false);
                targets.way(one.subject(), Math.max(1, one.line())).ifPresent(Runnable::run);
            });
            box.getChildren().add(at);
        });
        return box;
    }

    private static Node why(final Suggestion one) {
        final Label sure = new Label(Wording.confidence(one.confidence()));
        sure.getStyleClass().add("suggestion-sure");
        sure.setMinWidth(Region.USE_PREF_SIZE);
        final Label reason = new Label(one.reason());
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setMinWidth(0);
        HBox.setHgrow(reason, Priority.ALWAYS);
        final HBox line = new HBox(10, sure, reason);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Node buttons(final List<Suggestion> chosen) {
        final boolean single = chosen.size() == 1;
        final Button yes = new Button(
                single ? Wording.verb(chosen.getFirst().kind()) : TEXTS.say("accept-these", chosen.size()),
                new FontIcon("fth-check"));
        yes.setId("suggestion-accept");
        yes.getStyleClass().add("accent");
        yes.setMinWidth(Region.USE_PREF_SIZE);
        yes.setOnAction(event -> accept.accept(chosen));
        final Button no = new Button(single ? TEXTS.say("dismiss") : TEXTS.say("dismiss-them"), new FontIcon("fth-x"));
        no.setId("suggestion-dismiss");
        no.setMinWidth(Region.USE_PREF_SIZE);
        no.setOnAction(event -> dismiss.accept(chosen));
        final FlowPane buttons = new FlowPane(8, 8, yes, no);
        if (single) {
            buttons.getChildren().add(change);
        }
        return buttons;
    }

    private static Label quiet(final String words) {
        final Label label = new Label(words);
        label.getStyleClass().add("suggestion-quiet");
        label.setWrapText(true);
        return label;
    }
}
