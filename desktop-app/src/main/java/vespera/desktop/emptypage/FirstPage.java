package vespera.desktop.emptypage;

import javafx.scene.control.Button;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;

/** The way to write something from wherever there is nothing to show yet. */
public final class FirstPage {

    private static final Texts TEXTS = Texts.of(FirstPage.class);

    private final Desk desk;

    public FirstPage(final Desk desk) {
        this.desk = desk;
    }

    /** Adds the button that begins a first document, or that leads to those there are. */
    public Button offer(final EmptyPage page) {
        if (desk.atelier().catalogue().size() == 0) {
            return page.button(TEXTS.say("write-a-first-document"), "fth-edit-3", this::write);
        }
        return page.button(
                TEXTS.say("to-your-texts"), "fth-edit-3", () -> desk.navigator().show("writing"));
    }

    /** Makes it and opens it. */
    public void write() {
        desk.work()
                .command(
                        () -> desk.atelier()
                                .documents()
                                .create(desk.origin(), TEXTS.say("first-page-md"), TEXTS.say("first-page")),
                        made -> {
                            desk.notices().say(Notices.Tone.DONE, TEXTS.say("made-first-page"));
                            desk.navigator().open(new Subject.OfDocument(made.id()));
                        });
    }
}
