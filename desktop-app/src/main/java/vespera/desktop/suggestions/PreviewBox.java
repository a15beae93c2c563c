package vespera.desktop.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;
import vespera.desktop.versions.Comparison;
import vespera.desktop.versions.DiffList;
import vespera.desktop.versions.DiffRun;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Rewrite;
import vespera.scriptorium.suggestions.Changes;
import vespera.scriptorium.suggestions.Deed;
import vespera.scriptorium.suggestions.Suggestion;

/** What accepting a suggestion would change, word by word; nothing is changed by looking. */
final class PreviewBox extends VBox {

    private static final Texts TEXTS = Texts.of(PreviewBox.class);
    private static final double ROW = 26;
    private static final double LEAST = 96;
    private static final double MOST = 320;

    private final Desk desk;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private @Nullable Suggestion about;

    /** A text before and after. */
    private record Text(String path, List<DiffRun> runs) {}

    PreviewBox(final Desk desk) {
        super(6);
        this.desk = desk;
        setId("suggestion-change");
        getStyleClass().add("suggestion-change");
        wanted.subscribe(on -> ask());
    }

    /** Whether anybody looks at it: else nothing is reckoned. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    void show(final Suggestion one) {
        about = one;
        ask();
    }

    private void ask() {
        final Suggestion one = about;
        if (!wanted.get() || one == null) {
            return;
        }
        desk.work().query(() -> texts(one), texts -> {
            if (one.equals(about)) {
                fill(one, texts);
            }
        });
    }

    private List<Text> texts(final Suggestion one) {
        final Changes changes = desk.atelier().organising().suggestions().preview(List.of(one.id()));
        final List<Text> texts = new ArrayList<>();
        for (final Rewrite rewrite : changes.texts()) {
            final Optional<Document> document = desk.atelier().catalogue().find(rewrite.id());
            final String now =
                    document.flatMap(desk.atelier().documents()::text).orElse("");
            texts.add(new Text(document.map(Document::path).orElse(""), Comparison.between(now, rewrite.text())));
        }
        return texts;
    }

    private void fill(final Suggestion one, final List<Text> texts) {
        final List<Node> parts = new ArrayList<>();
        parts.add(quiet(instead(one.deed(), texts.size())));
        for (final Text text : texts) {
            final Label name = new Label(text.path());
            name.getStyleClass().add("suggestion-at");
            final DiffList list = new DiffList();
            list.show(text.runs());
            list.setPrefHeight(Math.clamp(list.getItems().size() * ROW * 2, LEAST, MOST));
            parts.add(name);
            parts.add(list);
        }
        getChildren().setAll(parts);
    }

    private static String instead(final Deed deed, final int texts) {
        return switch (deed) {
            case Deed.None _ -> TEXTS.say("nothing-in-your-texts");
            case Deed.Card card -> TEXTS.say("makes-the-card", card.title());
            case Deed.Retire retire -> TEXTS.say("puts-away", retire.kept());
            case Deed.Page page -> TEXTS.say("makes-a-new-document", page.path());
            case Deed.Own _ -> TEXTS.say(texts == 0 ? "notes-it-only" : "notes-it");
            case Deed.Replace _, Deed.SeeAlso _, Deed.Tag _ ->
                texts == 0 ? TEXTS.say("text-changed") : TEXTS.say("accepting-changes", texts);
        };
    }

    private static Label quiet(final String words) {
        final Label label = new Label(words);
        label.getStyleClass().add("suggestion-quiet");
        label.setWrapText(true);
        return label;
    }
}
