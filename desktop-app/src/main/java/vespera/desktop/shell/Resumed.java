package vespera.desktop.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Language;
import vespera.desktop.texts.Texts;
import vespera.gateway.Sessions;

/** Says calmly what came back after the window was cut off: a crash, a power cut, an impatient system. */
public final class Resumed {

    private static final Texts TEXTS = Texts.of(Resumed.class);
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
                                TEXTS.say("open-named", newest.document().name()),
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
        return TEXTS.say("ended", when(at.atZone(zone), LocalDate.now(zone)), came(unsaved));
    }

    static String when(final ZonedDateTime at, final LocalDate today) {
        final String time =
                DateTimeFormatter.ofPattern("HH:mm", Language.locale()).format(at);
        return at.toLocalDate().equals(today)
                ? TEXTS.say("at-time", time)
                : TEXTS.say("on-day", Texts.dates("MMMMEEEEd").format(at), time);
    }

    private static String came(final List<String> unsaved) {
        if (unsaved.isEmpty()) {
            return TEXTS.say("nothing-unsaved");
        }
        if (unsaved.size() == 1) {
            return TEXTS.say("one-back", unsaved.getFirst());
        }
        final List<String> named = unsaved.stream()
                .limit(NAMED)
                .map(name -> TEXTS.say("quoted", name))
                .toList();
        final String all = String.join(", ", named);
        return unsaved.size() > NAMED
                ? TEXTS.say("many-back-more", unsaved.size(), all, unsaved.size() - NAMED)
                : TEXTS.say("many-back", unsaved.size(), all);
    }
}
