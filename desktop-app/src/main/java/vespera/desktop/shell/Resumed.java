package vespera.desktop.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.gateway.Sessions;

/** Says calmly what came back after the window was cut off: a crash, a power cut, an impatient system. */
public final class Resumed {

    private static final int NAMED = 3;

    private final Desk desk;

    public Resumed(final Desk desk) {
        this.desk = desk;
    }

    /** Says it, where there is anything to say; it stays in sight for a good while. */
    public void say() {
        desk.atelier().sessions().interrupted().ifPresent(cut -> {
            final List<String> names =
                    cut.unsaved().stream().map(one -> one.document().name()).toList();
            final String words = words(cut.lastBeat(), ZoneId.systemDefault(), names);
            if (cut.unsaved().isEmpty()) {
                desk.notices().stay(Notices.Tone.INFO, words, "", () -> {});
            } else {
                final Sessions.UnsavedText newest = cut.unsaved().getFirst();
                desk.notices()
                        .stay(
                                Notices.Tone.INFO,
                                words,
                                "Open “" + newest.document().name() + "”",
                                () -> desk.navigator()
                                        .open(new Subject.OfDocument(
                                                newest.document().id())));
            }
        });
    }

    /**
     * What to say.
     *
     * @param at when it was last seen alive
     * @param unsaved what the documents are called whose texts were not saved, newest first
     */
    static String words(final Instant at, final ZoneId zone, final List<String> unsaved) {
        return "Your last session ended without closing, " + when(at.atZone(zone), LocalDate.now(zone)) + ". "
                + came(unsaved);
    }

    static String when(final ZonedDateTime at, final LocalDate today) {
        final String form = at.toLocalDate().equals(today) ? "'at' HH:mm" : "'on' EEEE d MMMM 'at' HH:mm";
        return DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(at);
    }

    private static String came(final List<String> unsaved) {
        if (unsaved.isEmpty()) {
            return "Nothing was unsaved; everything is as you left it.";
        }
        if (unsaved.size() == 1) {
            return "The unsaved text of “" + unsaved.getFirst() + "” is back, with the caret where it was.";
        }
        final String more = unsaved.size() > NAMED ? " and " + (unsaved.size() - NAMED) + " more" : "";
        final List<String> named =
                unsaved.stream().limit(NAMED).map(name -> "“" + name + "”").toList();
        return unsaved.size() + " unsaved texts are back, with the caret where it was: " + String.join(", ", named)
                + more + ".";
    }
}
