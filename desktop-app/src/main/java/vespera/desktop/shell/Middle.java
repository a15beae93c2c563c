package vespera.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.tabs.BlankView;
import vespera.desktop.tabs.Halves;
import vespera.desktop.tabs.Layout;
import vespera.desktop.tabs.Tab;
import vespera.desktop.tabs.TabNames;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** What the tabs want to know of this window. */
final class Middle implements Halves.Around, TabNames {

    private static final Texts TEXTS = Texts.of(Middle.class);
    private static final int OFFERED = 8;

    private final Desk desk;
    private final ViewSet views;
    private final Consumer<Halves> changed;
    private final Halves halves;

    Middle(final Desk desk, final ViewSet views, final Consumer<Halves> changed) {
        this.desk = desk;
        this.views = views;
        this.changed = changed;
        this.halves = new Halves(this, this);
        for (final String id : List.of(Tab.BLANK, Tab.BLANK + ".2")) {
            views.addLater(id, () -> new BlankView(id, this::offers, desk.focus()));
        }
    }

    @Override
    public View view(final String id) {
        return views.find(id).or(() -> views.find(Tab.BLANK)).orElseThrow();
    }

    @Override
    public void select(final DocumentId document) {
        desk.selection().select(new Subject.OfDocument(document));
    }

    @Override
    public void changed(final Halves halves) {
        changed.accept(halves);
    }

    @Override
    public List<MenuItem> menu(final Layout.Place place) {
        final Layout now = halves.layout();
        final Tab tab = now.halves().get(place.half()).tabs().get(place.tab());
        final List<MenuItem> all = new ArrayList<>();
        if (tab.passing() && !tab.view().equals(Tab.BLANK)) {
            all.add(item(TEXTS.say("keep-tab"), layout -> layout.keep(place).to(place)));
        }
        all.add(item(TEXTS.say("close"), layout -> layout.close(place)));
        all.add(item(TEXTS.say("close-others"), layout -> layout.to(place).closeOthers()));
        all.add(new SeparatorMenuItem());
        if (now.split()) {
            all.add(item(TEXTS.say("to-other-half"), layout -> layout.moveAcross(place)));
            all.add(item(
                    now.below() ? TEXTS.say("side-by-side") : TEXTS.say("one-under-other"),
                    layout -> layout.split(!now.below())));
            all.add(item(TEXTS.say("one-half"), Layout::join));
        } else {
            all.add(item(
                    TEXTS.say("new-half-right"),
                    layout -> layout.turnedTo(false).moveAcross(place)));
            all.add(item(
                    TEXTS.say("new-half-below"), layout -> layout.turnedTo(true).moveAcross(place)));
        }
        return all;
    }

    private MenuItem item(final String words, final UnaryOperator<Layout> change) {
        final MenuItem item = new MenuItem(words);
        item.setOnAction(event -> halves.apply(change));
        return item;
    }

    /** What can be done with tabs and halves anywhere in the window. */
    List<Action> actions() {
        return List.of(
                action(
                        "tabs.close",
                        TEXTS.say("close-tab"),
                        "Shortcut+W",
                        () -> halves.withFront(front -> halves.layout().close(front))),
                action("tabs.close-others", TEXTS.say("close-other-tabs"), "", Layout::closeOthers),
                action("tabs.keep", TEXTS.say("keep-tab"), "", () -> halves.worked()),
                action("tabs.next", TEXTS.say("next-tab"), "Shortcut+TAB", layout -> layout.next(1)),
                action("tabs.previous", TEXTS.say("previous-tab"), "Shortcut+Shift+TAB", layout -> layout.next(-1)),
                action(
                        "tabs.split-right",
                        TEXTS.say("split-right"),
                        "Shortcut+Back Slash",
                        layout -> layout.split(false)),
                action(
                        "tabs.split-down",
                        TEXTS.say("split-below"),
                        "Shortcut+Shift+Back Slash",
                        layout -> layout.split(true)),
                action("tabs.join", TEXTS.say("one-half"), "", Layout::join),
                action(
                        "tabs.move",
                        TEXTS.say("move-tab"),
                        "Shortcut+Alt+Back Slash",
                        () -> halves.withFront(halves.layout()::moveAcross)),
                action(
                        "tabs.first-half",
                        TEXTS.say("first-half"),
                        "Shortcut+Alt+LEFT or Shortcut+Alt+UP",
                        layout -> layout.in(0)),
                action(
                        "tabs.second-half",
                        TEXTS.say("second-half"),
                        "Shortcut+Alt+RIGHT or Shortcut+Alt+DOWN",
                        layout -> layout.in(1)));
    }

    private static Action action(final String id, final String title, final String keys, final Runnable run) {
        return new Action(id, title, keys, run);
    }

    private Action action(final String id, final String title, final String keys, final UnaryOperator<Layout> change) {
        return new Action(id, title, keys, () -> halves.apply(change));
    }

    /** Opens a view in a tab of its own. */
    void openKept(final String view) {
        halves.apply(layout -> layout.openKept(Tab.of(view)));
    }

    Halves halves() {
        return halves;
    }

    @Override
    public String title(final Tab tab) {
        return tab.document()
                .flatMap(id -> desk.atelier().catalogue().find(id))
                .map(Document::name)
                .orElseGet(() -> view(tab.view()).title());
    }

    @Override
    public String icon(final Tab tab) {
        return tab.document().isPresent() ? "fth-file-text" : view(tab.view()).icon();
    }

    /** Whether what a remembered tab shows is still there. */
    boolean there(final Tab tab) {
        return views.has(tab.view())
                && tab.document()
                        .map(id -> desk.atelier().catalogue().find(id).isPresent())
                        .orElse(true);
    }

    private List<BlankView.Offer> offers() {
        final List<BlankView.Offer> all = new ArrayList<>();
        desk.atelier().catalogue().here().stream()
                .filter(document -> document.kind() == Document.Kind.MARKDOWN)
                .sorted(Comparator.comparingLong(document -> -document.state().modified()))
                .limit(OFFERED)
                .forEach(document -> all.add(new BlankView.Offer(
                        document.name(),
                        document.path().contains("/")
                                ? document.path().substring(0, document.path().lastIndexOf('/'))
                                : "",
                        "fth-file-text",
                        () -> here(Tab.of(document.id())))));
        views.onRail().stream()
                .filter(view -> !view.id().equals(Tab.WRITING))
                .forEach(view ->
                        all.add(new BlankView.Offer(view.title(), "", view.icon(), () -> here(Tab.of(view.id())))));
        return all;
    }

    private void here(final Tab tab) {
        halves.apply(layout -> layout.openHere(tab));
    }
}
