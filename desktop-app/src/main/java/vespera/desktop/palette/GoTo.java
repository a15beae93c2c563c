package vespera.desktop.palette;

import java.util.List;
import java.util.Locale;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** Goes to any document, task or tag by a few letters of its name; Shift+Enter makes a document of that name. */
public final class GoTo {

    private static final Texts TEXTS = Texts.of(GoTo.class);
    private static final int MOST = 60;

    private final Desk desk;
    private final Overlay overlay;
    private final Goals goals;
    private GoalIndex index = new GoalIndex(List.of());
    private boolean stale = true;

    public GoTo(final Desk desk, final Overlay overlay) {
        this.desk = desk;
        this.overlay = overlay;
        goals = new Goals(desk.atelier(), desk.navigator());
        desk.onChange(entries -> stale = true);
    }

    /** Shows it over the window. */
    public void open() {
        final Chooser chooser =
                new Chooser(TEXTS.say("go-to"), TEXTS.say("go-to-hint"), typed -> index.find(typed, MOST), choice -> {
                    overlay.hide();
                    choice.run().run();
                });
        chooser.onOther(this::create);
        chooser.onBeside(this::beside);
        overlay.show(chooser, chooser.field());
        if (stale) {
            chooser.placeholder(index.size() == 0 ? TEXTS.say("getting-names") : TEXTS.say("nothing-fits"));
            // Before it is gathered: what changes meanwhile is not in it for certain.
            stale = false;
            if (index.size() == 0) {
                desk.work().query(goals::names, names -> {
                    if (index.size() == 0) {
                        index = names;
                        chooser.refill();
                    }
                });
            }
            desk.work().query(goals::index, fresh -> {
                index = fresh;
                chooser.placeholder(TEXTS.say("nothing-fits"));
                chooser.refill();
            });
        }
    }

    /** Only what stands in a tab of its own can be opened beside; all else is opened as ever. */
    private void beside(final Choice choice) {
        overlay.hide();
        if (choice.icon().equals(Goals.DOCUMENT)) {
            desk.navigator().openBeside(new Subject.OfDocument(DocumentId.of(choice.id())));
        } else {
            choice.run().run();
        }
    }

    private void create(final String typed) {
        if (typed.isBlank()) {
            return;
        }
        overlay.hide();
        final String name = typed.strip();
        final String path = name.toLowerCase(Locale.ROOT).endsWith(".md") ? name : name + ".md";
        desk.work()
                .command(
                        () -> desk.atelier()
                                .documents()
                                .create(desk.origin(), path, "# " + Document.baseName(path) + "\n\n"),
                        made -> desk.navigator().open(new Subject.OfDocument(made.id())));
    }
}
