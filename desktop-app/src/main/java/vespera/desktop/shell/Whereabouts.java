package vespera.desktop.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;

/** Where one is: shown as a way of steps, and what was worked on remembered for next time. */
final class Whereabouts {

    private static final Texts TEXTS = Texts.of(Whereabouts.class);
    private final Shell shell;
    private final Desk desk;
    private final Remembered remembered;
    private final TopBar top;
    private final Trail trail;

    Whereabouts(final Shell shell, final Remembered remembered, final TopBar top) {
        this.shell = shell;
        this.desk = shell.desk();
        this.remembered = remembered;
        this.top = top;
        this.trail = new Trail(desk);
    }

    /** Something else was selected, or nothing. */
    void selected(final Optional<Subject> subject) {
        subject.ifPresent(one -> {
            remembered.put(desk.work(), Remembered.SELECTION, Subjects.write(one));
            switch (one) {
                case Subject.OfDocument d -> {
                    remembered.put(desk.work(), Remembered.DOCUMENT, d.id().toString());
                    desk.atelier().embedding().prefer(d.id());
                }
                case Subject.OfTask t -> remembered.put(desk.work(), Remembered.TASK, t.id().toString());
                case Subject.OfArtifact a -> name(a.id());
                case Subject.OfTag _ -> {}
            }
        });
        show();
    }

    private void name(final UUID artifact) {
        desk.work()
                .query(
                        () -> desk.atelier().artifacts().artifact(artifact),
                        found -> found.ifPresent(one -> {
                            trail.called(artifact, one.title());
                            show();
                        }));
    }

    /** Shows the way to what is selected, at the moment that is shown. */
    void show() {
        final List<Trail.Step> steps = new ArrayList<>();
        final Path name = desk.atelier().folder().root().getFileName();
        steps.add(new Trail.Step(
                name == null ? TEXTS.say("atelier") : name.toString(), () -> shell.show("home"), List::of));
        final String id = shell.middle().halves().layout().tab().view();
        if (!id.equals("home")) {
            steps.add(new Trail.Step(shell.current().title(), () -> shell.show(id), () -> views(id)));
        }
        // Home and the settings are about everything: what is selected elsewhere is no step further in.
        if (!id.equals("home") && !id.equals("settings")) {
            steps.addAll(trail.to(desk.selection().subject(), () -> shell.showPanel("inspector")));
        }
        top.crumbs(steps);
    }

    private List<Trail.Beside> views(final String here) {
        return shell.views().stream()
                .map(view -> new Trail.Beside(view.title(), view.id().equals(here), () -> shell.show(view.id())))
                .toList();
    }
}
