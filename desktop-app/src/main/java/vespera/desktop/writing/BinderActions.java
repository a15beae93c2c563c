package vespera.desktop.writing;

import java.util.List;
import vespera.desktop.desk.Action;
import vespera.desktop.texts.Texts;

/** What can be done in the binder, for the palette: each is in its menu, too. */
final class BinderActions {

    private static final Texts TEXTS = Texts.of(BinderActions.class);

    private BinderActions() {}

    /** @param shown has the binder be seen, where a question is asked in it */
    static List<Action> of(final Binder binder, final BinderDeeds deeds, final Runnable shown) {
        return List.of(
                asked("folder", TEXTS.say("binder-do-folder"), shown, deeds::askFolder),
                asked("move", TEXTS.say("binder-do-move"), shown, deeds::askMove),
                asked("label", TEXTS.say("binder-do-label"), shown, deeds::askLabel),
                asked("status", TEXTS.say("binder-do-status"), shown, deeds::askStatus),
                asked("about", TEXTS.say("binder-do-about"), shown, deeds::askSynopsis),
                asked("columns", TEXTS.say("binder-do-columns"), shown, deeds::askColumns),
                new Action("writing.join", TEXTS.say("binder-do-join"), "", deeds::join),
                new Action("writing.copy", TEXTS.say("binder-do-copy"), "", deeds::copy),
                new Action("writing.up", TEXTS.say("binder-do-up"), "", () -> binder.shift(-1)),
                new Action("writing.down", TEXTS.say("binder-do-down"), "", () -> binder.shift(1)),
                new Action("writing.beside", TEXTS.say("binder-do-beside"), "", binder::beside),
                new Action("writing.archive", TEXTS.say("binder-do-archive"), "", deeds::archive),
                new Action("writing.take-back", TEXTS.say("binder-do-restore"), "", deeds::restore));
    }

    private static Action asked(final String id, final String title, final Runnable shown, final Runnable ask) {
        return new Action("writing." + id, title, "", () -> {
            shown.run();
            ask.run();
        });
    }
}
