package vespera.desktop.hands;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleBooleanProperty;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.Work;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.DocumentId;

/** Leads nowhere, since there is only one part, and remembers where it was asked to go. */
public class Stayed implements Navigator {

    private final List<String> went = new CopyOnWriteArrayList<>();

    /** What a part alone is given; a failure of its work is among the notices. */
    public static Desk desk(final Atelier atelier, final Navigator navigator) {
        final Notices notices = new Notices();
        return new Desk(
                atelier,
                atelier.person(),
                new Selection(),
                new Work(failure -> notices.say(Notices.Tone.PROBLEM, String.valueOf(failure.getMessage()))),
                notices,
                navigator,
                new SimpleBooleanProperty());
    }

    /** Lets the work of a part finish, and closes its atelier. */
    public static void close(final Desk desk) {
        desk.work().close();
        desk.atelier().close();
    }

    /** Where it was asked to go, in order. */
    public List<String> went() {
        return went;
    }

    @Override
    public void show(final String viewId) {
        went.add(viewId);
    }

    @Override
    public void open(final Subject subject) {
        went.add(subject.toString());
    }

    @Override
    public void openAt(final DocumentId document, final int line) {
        went.add(document + ":" + line);
    }

    @Override
    public void search(final String words) {
        went.add("search " + words);
    }
}
