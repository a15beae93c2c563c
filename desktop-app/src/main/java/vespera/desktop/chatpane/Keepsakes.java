package vespera.desktop.chatpane;

import java.util.Locale;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.tasks.NewTask;

/** Makes tasks and notes of messages. */
final class Keepsakes {

    private static final Texts TEXTS = Texts.of(Keepsakes.class);
    private static final int LONGEST_TITLE = 60;

    private final Desk desk;

    Keepsakes(final Desk desk) {
        this.desk = desk;
    }

    /** A card whose title is the first line and whose notes are the whole. */
    void task(final String text) {
        final NewTask titled = NewTask.titled(title(text));
        final NewTask wanted = new NewTask(
                titled.title(),
                text,
                desk.atelier().tasks().workflow().columns().getFirst().status(),
                titled.priority(),
                null,
                null,
                titled.dependsOn(),
                null,
                titled.autonomy());
        desk.work()
                .command(
                        () -> desk.atelier().tasks().create(desk.origin(), wanted),
                        task -> desk.notices()
                                .offer(
                                        Notices.Tone.DONE,
                                        TEXTS.say("is-on-the-board", task.title()),
                                        TEXTS.say("show-it"),
                                        () -> desk.navigator().open(new Subject.OfTask(task.id()))));
    }

    /** A document with the whole text. */
    void note(final String text) {
        final Documents documents = desk.atelier().documents();
        final String title = title(text);
        desk.work()
                .command(
                        () -> documents.create(
                                desk.origin(), free(documents, fileName(title)), "# " + title + "\n\n" + text + "\n"),
                        note -> desk.notices()
                                .offer(
                                        Notices.Tone.DONE,
                                        TEXTS.say("is-a-note-now", note.name()),
                                        TEXTS.say("open-it"),
                                        () -> desk.navigator().open(new Subject.OfDocument(note.id()))));
    }

    /** Asks for a decision to be written down; what was said is the reason. */
    void decision(final Entry entry, final String asked) {
        desk.navigator()
                .decide(title(asked), entry.mine() ? "" : title(entry.text()), entry.mine() ? "" : entry.text());
    }

    /** Puts an answer into the open document, marked as written by the model. */
    void insert(final Entry entry) {
        desk.navigator().insert(entry.text().strip(), Actor.role(entry.who()));
    }

    private static String free(final Documents documents, final String name) {
        String path = name + ".md";
        for (int i = 2; documents.catalogue().at(path).isPresent(); i++) {
            path = name + " " + i + ".md";
        }
        return path;
    }

    /** The first words, without Markdown's marks, cut at a word. */
    static String title(final String text) {
        final String line = text.lines()
                .map(l -> l.replaceAll("^[#>\\s*+-]+", "")
                        .replaceAll("[*_`\\[\\]]", "")
                        .strip())
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse(TEXTS.say("from-the-chat"));
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        final int space = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, space < LONGEST_TITLE / 2 ? LONGEST_TITLE : space) + "…";
    }

    /** A title as a file can have it. */
    static String fileName(final String title) {
        final String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[.\\s]+|[.…\\s]+$", "");
        return name.isEmpty() || name.toLowerCase(Locale.ROOT).equals("con") ? TEXTS.say("from-the-chat") : name;
    }
}
