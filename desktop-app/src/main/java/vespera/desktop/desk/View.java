package vespera.desktop.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Actor;

/** One view on the rail. Made once, shown and hidden many times. */
public interface View {

    /** Stable, for example {@code board}. */
    String id();

    String title();

    /** The literal of an Ikonli Feather icon, for example {@code fth-columns}. */
    String icon();

    /** The view's node, made on first use. */
    Node node();

    /** What can be done here: in the palette always, its keys only while the view is shown. */
    List<Action> actions();

    /** It comes to the front: brings itself up to date and takes the focus. */
    void shown();

    /** Another view comes to the front, or the window closes: it hands in what is not kept yet. */
    default void hidden() {}

    /** While two views stand side by side: whether it is the one that is worked in. It must not take the focus. */
    default void working(final boolean here) {}

    /** Opens a document without taking the focus: the writing desk does it, other views are not asked. */
    default void open(final DocumentId document) {}

    /** The document that lies open: the writing desk says it, other views are not asked. */
    default ObservableValue<Optional<DocumentId>> holds() {
        return new ReadOnlyObjectWrapper<Optional<DocumentId>>(Optional.empty()).getReadOnlyProperty();
    }

    /** The keys it knows beside those of its actions, such as arrows; shown beside them, never rebound. */
    default List<KeyHint> keys() {
        return List.of();
    }

    /** How things stand, for the status bar, such as whether all is saved; empty for nothing to say. */
    default ObservableValue<String> status() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    /** Shows a document at a line, counted from 1: the writing desk does it, other views are not asked. */
    default void openAt(final DocumentId document, final int line) {}

    /** Shows the versions of a document, one of them chosen: the writing desk does it, other views are not asked. */
    default void versions(final DocumentId document, final UUID version) {}

    /** Shows the page of somebody or something in the texts: the codex does it, other views are not asked. */
    default void entity(final String id) {}

    /** Shows what there is about a document: the suggestions do it, other views are not asked. */
    default void about(final DocumentId document) {}

    /** Puts words that somebody else wrote where the caret is: the writing desk does it, other views are not asked. */
    default void insert(final String words, final Actor author) {}

    /** Whether all it has to show is drawn; whoever takes a picture waits for it. */
    default boolean settled() {
        return true;
    }

    /** Whether it can show the project as it was at an earlier moment. */
    default boolean showsPast() {
        return false;
    }

    /** Whether it has a place on the rail; one without is reached by its action. */
    default boolean onRail() {
        return true;
    }
}
