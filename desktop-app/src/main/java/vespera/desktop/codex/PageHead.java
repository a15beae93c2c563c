package vespera.desktop.codex;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.codex.EntityPage;

/** The head of a page: the name, what it is, the other names, and what can be decided about it. */
final class PageHead extends VBox {

    private static final Texts TEXTS = Texts.of(PageHead.class);

    /** What the page knows of the others. */
    interface Ways {

        /** The names of all others, most mentioned first. */
        List<String> others();

        Optional<Entity> named(String name);
    }

    private final Entity one;
    private final CodexWork work;
    private final Ways ways;
    private final NameAsk ask = new NameAsk();

    PageHead(final EntityPage page, final CodexWork work, final Ways ways) {
        super(10);
        one = page.entity();
        this.work = work;
        this.ways = ways;
        final FontIcon icon = new FontIcon(Wording.icon(one.kind()));
        icon.getStyleClass().add("codex-icon");
        final Label name = new Label(one.name());
        name.getStyleClass().add("codex-name");
        name.setWrapText(true);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        final HBox title = new HBox(12, icon, name, kinds());
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(title);
        if (!page.description().isBlank()) {
            final Label who = new Label(page.description());
            who.getStyleClass().add("codex-who");
            who.setWrapText(true);
            who.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(who);
        }
        getChildren().add(facts(page));
        if (!one.aliases().isEmpty()) {
            getChildren().add(aliases());
        }
        getChildren().addAll(buttons(), ask);
    }

    private Node kinds() {
        final ComboBox<Entity.Kind> kinds = new ComboBox<>();
        kinds.setId("codex-kind-of");
        kinds.getItems().setAll(Entity.Kind.values());
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(final Entity.@Nullable Kind kind) {
                return kind == null ? "" : Wording.kind(kind);
            }

            @Override
            public Entity.Kind fromString(final String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        kinds.setValue(one.kind());
        kinds.setAccessibleText(TEXTS.say("what-it-is"));
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        kinds.setOnAction(event -> work.kind(one, kinds.getValue()));
        return kinds;
    }

    private Node facts(final EntityPage page) {
        final FlowPane facts = new FlowPane(4, 2);
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.getChildren()
                .add(Parts.quiet(TEXTS.say(
                        "named-in",
                        Wording.times(one.mentions()),
                        one.documents(),
                        page.first().isPresent() ? 1 : 0)));
        page.first()
                .ifPresent(at -> facts.getChildren()
                        .addAll(Parts.quiet(TEXTS.say("first-in")), Parts.link(Parts.at(at), () -> work.open(at))));
        page.last()
                .filter(at -> page.appearances().size() > 1)
                .ifPresent(at -> facts.getChildren()
                        .addAll(Parts.quiet(TEXTS.say("last-in")), Parts.link(Parts.at(at), () -> work.open(at))));
        final String note = one.note();
        if (note != null) {
            facts.getChildren().addAll(Parts.quiet(TEXTS.say("your-page")), Parts.link(note, () -> work.open(note, 1)));
        }
        return facts;
    }

    private Node aliases() {
        final FlowPane chips = new FlowPane(6, 6);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.getChildren().add(Parts.quiet(TEXTS.say("also")));
        for (final String alias : one.aliases()) {
            final Label word = new Label(alias);
            final Button away = new Button(null, new FontIcon("fth-x"));
            away.getStyleClass().addAll("flat", "codex-away");
            away.setAccessibleText(TEXTS.say("is-not", alias, one.name()));
            away.setTooltip(new Tooltip(TEXTS.say("this-is-somebody-else")));
            away.setOnAction(event -> work.different(one.name(), alias));
            final HBox chip = new HBox(2, word, away);
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().add("codex-alias");
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node buttons() {
        final FlowPane buttons = new FlowPane(8, 8);
        buttons.getChildren()
                .addAll(
                        button("codex-rename", TEXTS.say("rename"), "fth-edit-2", this::rename),
                        button("codex-same", TEXTS.say("same-as"), "fth-git-merge", this::same),
                        button("codex-dismiss", TEXTS.say("not-for-the-codex"), "fth-x-circle", this::dismiss));
        return buttons;
    }

    private static Button button(final String id, final String words, final String icon, final Runnable run) {
        final Button button = new Button(words, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "codex-button");
        button.setOnAction(event -> run.run());
        return button;
    }

    void rename() {
        ask.ask(TEXTS.say("ask-name"), one.name(), List.of(), name -> work.rename(one, name));
    }

    void same() {
        ask.ask(
                TEXTS.say("who-is-the-same-as", one.name()),
                "",
                ways.others(),
                name -> ways.named(name).ifPresent(other -> work.same(one, other)));
    }

    void dismiss() {
        work.dismiss(one);
    }
}
