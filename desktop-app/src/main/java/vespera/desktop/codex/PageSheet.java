package vespera.desktop.codex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.codex.PageHead.Ways;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Appearance;
import vespera.scriptorium.codex.Attribute;
import vespera.scriptorium.codex.ChapterCount;
import vespera.scriptorium.codex.Companion;
import vespera.scriptorium.codex.EntityPage;

/** The page of somebody or something: who it is, where it appears, with whom, and what does not agree. */
final class PageSheet extends VBox {

    private static final Texts TEXTS = Texts.of(PageSheet.class);
    private static final int FEW = 8;
    private static final int COMPANIONS = 14;

    private final EntityPage page;
    private final CodexWork work;
    private final List<String> marks;
    private final VBox passages = new VBox(8);
    private final PageHead head;

    /** @param named what the one with an id is called */
    PageSheet(final EntityPage page, final CodexWork work, final Ways ways, final Function<String, String> named) {
        super(22);
        this.page = page;
        this.work = work;
        marks = marks(page);
        setId("codex-page");
        getStyleClass().add("codex-page");
        head = new PageHead(page, work, ways);
        getChildren().add(head);
        page.contradictions().forEach(one -> getChildren().add(new ContradictionCard(one, work)));
        if (!page.chapters().isEmpty()) {
            getChildren().add(appearances());
        }
        if (!page.with().isEmpty()) {
            getChildren().add(companions());
        }
        if (!page.attributes().isEmpty()) {
            getChildren().add(attributes());
        }
        page.ambiguities().forEach(one -> getChildren().add(new AmbiguityCard(one, named, work)));
        getChildren().add(passages);
        timeline();
    }

    private static List<String> marks(final EntityPage page) {
        final List<String> marks = new ArrayList<>(page.entity().aliases());
        marks.add(page.entity().name());
        page.appearances().stream().map(Appearance::name).distinct().forEach(marks::add);
        return marks.stream().distinct().toList();
    }

    private Node appearances() {
        final Strip strip = new Strip(page.chapters(), this::chapter);
        final Label hint = Parts.quiet(TEXTS.say("strip-hint"));
        return Parts.section(TEXTS.say("where-and-how-often"), strip, hint);
    }

    private Node companions() {
        final FlowPane chips = new FlowPane(6, 6);
        for (final Companion one : page.with().stream().limit(COMPANIONS).toList()) {
            final var chip = Parts.chip(one.name() + "  " + one.together(), () -> work.entity(one.id()));
            chip.setAccessibleText(TEXTS.say("together-in", one.name(), one.together()));
            chips.getChildren().add(chip);
        }
        return Parts.section(TEXTS.say("together-with"), chips);
    }

    private Node attributes() {
        final VBox rows = Parts.some(page.attributes(), FEW, this::said);
        return Parts.section(TEXTS.say("what-the-texts-say"), rows);
    }

    private Node said(final Attribute one) {
        return new PassageRow(
                one.where(),
                List.of(one.value(), one.where().name()),
                one.about() + ": " + one.value() + " · " + Parts.at(one.where()),
                () -> work.open(one.where()));
    }

    /** The first passage of each text, in the order of reading. */
    private void timeline() {
        final Map<String, Appearance> first = new HashMap<>();
        page.appearances().forEach(at -> first.putIfAbsent(at.path(), at));
        final List<ChapterCount> chapters = page.chapters().stream()
                .filter(c -> first.containsKey(c.path()))
                .toList();
        if (chapters.isEmpty()) {
            passages.getChildren().setAll(Parts.quiet(TEXTS.say("no-passage")));
            return;
        }
        passages.getChildren()
                .setAll(Parts.section(
                        TEXTS.say("in-the-order-of-reading"), Parts.some(chapters, FEW, c -> step(c, first))));
    }

    private Node step(final ChapterCount chapter, final Map<String, Appearance> first) {
        final Appearance at = Optional.ofNullable(first.get(chapter.path())).orElseThrow();
        final Node passage = new PassageRow(
                at,
                marks,
                TEXTS.say("chapter-times-line", chapter.chapter(), Wording.times(chapter.mentions()), at.line()),
                () -> work.open(at));
        passage.getStyleClass().add("codex-step");
        return passage;
    }

    /** All passages of one text. */
    private void chapter(final ChapterCount chapter) {
        final List<Appearance> here = page.appearances().stream()
                .filter(at -> at.path().equals(chapter.path()))
                .toList();
        final Node back = Parts.link(TEXTS.say("back-to-all-texts"), this::timeline);
        passages.getChildren()
                .setAll(Parts.section(
                        chapter.chapter() + " · " + Wording.times(chapter.mentions()),
                        back,
                        Parts.some(
                                here,
                                FEW * 3,
                                at -> new PassageRow(at, marks, TEXTS.say("line", at.line()), () -> work.open(at)))));
    }

    /** Over a page that is not there. */
    static Node nothing(final String words) {
        final Label label = Parts.quiet(words);
        final VBox box = new VBox(12, new FontIcon("fth-book-open"), label);
        box.getStyleClass().add("codex-nothing");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    /** What can be decided about it. */
    PageHead head() {
        return head;
    }
}
