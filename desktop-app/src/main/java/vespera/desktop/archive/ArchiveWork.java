package vespera.desktop.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.gateway.Atelier;

/** Brings things back from the archive. */
final class ArchiveWork {

    private static final Texts TEXTS = Texts.of(ArchiveWork.class);

    private final Desk desk;

    ArchiveWork(final Desk desk) {
        this.desk = desk;
    }

    /** Restores these, what others are part of first; each can be undone. */
    void restore(final List<Kept> wanted) {
        if (wanted.isEmpty() || !desk.mayChange()) {
            return;
        }
        final List<Kept> order = new ArrayList<>(wanted);
        final Atelier atelier = desk.atelier();
        order.sort(Comparator.comparingInt(kept -> kept.subject() instanceof Subject.OfTask t
                ? atelier.tasks().tree().ancestry(t.id()).size()
                : 0));
        desk.work()
                .command(
                        () -> {
                            order.forEach(this::restored);
                            return order;
                        },
                        done -> {
                            final Kept first = wanted.getFirst();
                            desk.notices()
                                    .offer(
                                            Notices.Tone.DONE,
                                            done.size() == 1
                                                    ? TEXTS.say("restored", first.name())
                                                    : TEXTS.say("restored-many", done.size()),
                                            TEXTS.say("open"),
                                            () -> desk.navigator().open(first.subject()));
                        });
    }

    private void restored(final Kept kept) {
        switch (kept.subject()) {
            case Subject.OfDocument d -> desk.atelier().documents().restore(desk.origin(), d.id());
            case Subject.OfTask t -> desk.atelier().tasks().restore(desk.origin(), t.id());
            case Subject.OfTag _, Subject.OfArtifact _ -> {}
        }
    }
}
