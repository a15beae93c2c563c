package vespera.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.KeyHint;
import vespera.desktop.desk.View;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/**
 * A view that is made when more than its name is asked for first, so that a start makes only the one in front. FX thread
 * only, but for what the rail knows of it.
 */
final class LateView implements View {

    private final Sign sign;
    private final Once<View> view;

    /**
     * What the rail shows of a view; the same as the view says itself.
     *
     * @param texts the words of its package
     * @param word the key of its title in them
     */
    record Sign(String id, Texts texts, String word, String icon, boolean onRail) {}

    LateView(final Sign sign, final Supplier<View> making) {
        this.sign = sign;
        this.view = new Once<>(making);
    }

    boolean isMade() {
        return view.isMade();
    }

    /** The view itself, made now where it was not before. */
    View view() {
        return view.get();
    }

    @Override
    public String id() {
        return sign.id;
    }

    @Override
    public String title() {
        return sign.texts.say(sign.word);
    }

    @Override
    public String icon() {
        return sign.icon;
    }

    @Override
    public boolean onRail() {
        return sign.onRail;
    }

    @Override
    public Node node() {
        return view().node();
    }

    @Override
    public List<Action> actions() {
        return view().actions();
    }

    @Override
    public void shown() {
        view().shown();
    }

    @Override
    public void hidden() {
        view().hidden();
    }

    @Override
    public void working(final boolean here) {
        view().working(here);
    }

    @Override
    public void open(final DocumentId document) {
        view().open(document);
    }

    @Override
    public ObservableValue<Optional<DocumentId>> holds() {
        return view().holds();
    }

    @Override
    public List<KeyHint> keys() {
        return view().keys();
    }

    @Override
    public ObservableValue<String> status() {
        return view().status();
    }

    @Override
    public void openAt(final DocumentId document, final int line) {
        view().openAt(document, line);
    }

    @Override
    public void versions(final DocumentId document, final UUID version) {
        view().versions(document, version);
    }

    @Override
    public void entity(final String id) {
        view().entity(id);
    }

    @Override
    public void about(final DocumentId document) {
        view().about(document);
    }

    @Override
    public void insert(final String words, final Actor author) {
        view().insert(words, author);
    }

    @Override
    public boolean settled() {
        return !view.isMade() || view.get().settled();
    }

    @Override
    public boolean showsPast() {
        return view().showsPast();
    }
}
