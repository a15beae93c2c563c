package vespera.desktop.writing;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import vespera.desktop.authorship.AuthorBar;
import vespera.desktop.authorship.AuthorList;
import vespera.desktop.authorship.AuthorsModel;
import vespera.desktop.authorship.Band;
import vespera.desktop.authorship.DisclosureExport;
import vespera.desktop.authorship.Hand;
import vespera.desktop.authorship.Reading;
import vespera.desktop.authorship.Shares;
import vespera.desktop.authorship.Stretches;
import vespera.desktop.desk.Desk;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.fx.Debounce;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;

/** Who wrote what, beside the open text: a band in the margin, a line above, a list on wish. */
final class WhoWrote {

    private static final Texts TEXTS = Texts.of(WhoWrote.class);

    private static final long CALM_MILLIS = 120;

    private final Desk desk;
    private final TextEditor editor;
    private final WritingModel model;
    private final Marking marking;
    private final AuthorsModel authors;
    private final ToggleButton toggle = new ToggleButton("", new FontIcon("fth-users"));
    private final AuthorBar bar;
    private final AuthorList list;
    private final Debounce drawing = new Debounce(CALM_MILLIS, this::draw);
    private final Consumer<Boolean> listing;
    private String shown = "";

    /**
     * Makes it.
     *
     * @param listing shows or hides the list beside the text
     */
    WhoWrote(
            final Desk desk,
            final TextEditor editor,
            final WritingModel model,
            final Marking marking,
            final Consumer<Boolean> listing) {
        this.desk = desk;
        this.editor = editor;
        this.model = model;
        this.marking = marking;
        this.listing = listing;
        authors = new AuthorsModel(new Reading(desk.atelier().history().versions()), desk.work());
        bar = new AuthorBar(this::toggleList, this::disclose);
        list = new AuthorList(one -> {
            editor.select(one.from(), one.to());
            editor.focus();
        });
        toggle.getStyleClass().addAll("flat", "button-icon");
        toggle.setTooltip(new Tooltip(TEXTS.say("authors-tip")));
        toggle.setAccessibleText(TEXTS.say("authors-name"));
        bar.setVisible(false);
        bar.setManaged(false);
        toggle.selectedProperty().addListener((value, before, on) -> turned(on));
        bar.getStylesheets().add(style());
        list.getStylesheets().add(style());
        ((Parent) editor.node()).getStylesheets().add(style());
        editor.onSplice(this::spliced);
        editor.onShow(this::load);
        model.documentProperty().subscribe(this::named);
        authors.handsProperty().subscribe(hands -> drawing.call());
        authors.whyProperty().subscribe(why -> drawing.call());
    }

    static String style() {
        return Objects.requireNonNull(AuthorBar.class.getResource("/vespera/desktop/authorship/authorship.css"))
                .toExternalForm();
    }

    ToggleButton button() {
        return toggle;
    }

    AuthorBar bar() {
        return bar;
    }

    AuthorList list() {
        return list;
    }

    void toggle() {
        toggle.setSelected(!toggle.isSelected());
    }

    /** Shows the list, and the margin with it; or hides the list. */
    void toggleListByKey() {
        toggle.setSelected(true);
        bar.list(!bar.listing());
        toggleList();
    }

    private void toggleList() {
        listing.accept(bar.listing());
        if (bar.listing()) {
            list.requestFocus();
        }
    }

    /** Asks where the report of who wrote what in the atelier is to be written. */
    void disclose() {
        final Scene scene = editor.node().getScene();
        new DisclosureExport(desk).ask(scene == null ? null : scene.getWindow());
    }

    private void turned(final boolean on) {
        bar.setVisible(on);
        bar.setManaged(on);
        if (on) {
            load();
        } else {
            shown = "";
            authors.clear();
            editor.beside(null);
            bar.list(false);
            listing.accept(false);
        }
    }

    private void named(final Optional<Document> document) {
        final String hash = document.map(d -> d.state().hash()).orElse("");
        if (toggle.isSelected() && !hash.equals(shown)) {
            load();
        }
    }

    private void load() {
        if (!toggle.isSelected()) {
            return;
        }
        final Sheet sheet = model.sheet().orElse(null);
        if (sheet == null) {
            authors.clear();
            return;
        }
        shown = model.documentProperty().get().map(d -> d.state().hash()).orElse("");
        authors.show(sheet.id(), sheet.saved(), editor.text());
    }

    private void spliced(final int at, final int removed, final int added) {
        if (toggle.isSelected()) {
            authors.spliced(at, removed, added);
            // What is typed at the end moves nobody's stretch, but it is to be seen as not saved yet.
            drawing.call();
        }
    }

    /** Something was marked that lies in the text already. */
    void marked() {
        drawing.call();
    }

    /** What is known of the saved text, and over it what was put in since by other hands. */
    private Stretches<Hand> hands() {
        Stretches<Hand> hands = authors.handsProperty().get();
        for (final var mark : marking.marks().all()) {
            hands = hands.put(mark.from(), mark.to(), Hand.unsaved(mark.what()));
        }
        return hands;
    }

    private void draw() {
        if (!toggle.isSelected()) {
            return;
        }
        final Stretches<Hand> hands = hands();
        final String text = editor.text();
        editor.beside((from, to) -> new Band(hands.within(from, to), to - from));
        final String why = authors.whyProperty().get();
        bar.show(Shares.of(hands), why, why.isEmpty() && covered(hands) < text.codePointCount(0, text.length()));
        list.show(hands, text);
    }

    private static int covered(final Stretches<Hand> hands) {
        return hands.all().stream().mapToInt(one -> one.to() - one.from()).sum();
    }
}
