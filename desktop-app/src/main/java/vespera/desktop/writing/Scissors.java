package vespera.desktop.writing;

import java.util.List;
import java.util.Optional;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.binder.Cutting;
import vespera.scriptorium.documents.DocumentId;

/** Makes a document of what is selected in another, or of all after the caret. */
final class Scissors {

    private static final Texts TEXTS = Texts.of(Scissors.class);
    private static final int LONGEST = 60;

    private final Desk desk;
    private final TextEditor editor;
    private final WritingModel model;
    private final Binder binder;

    Scissors(final Desk desk, final TextEditor editor, final WritingModel model, final Binder binder) {
        this.desk = desk;
        this.editor = editor;
        this.model = model;
        this.binder = binder;
    }

    /** @param shown has the binder be seen, where the name is asked for */
    List<Action> actions(final Runnable shown) {
        return List.of(
                new Action("writing.split", TEXTS.say("do-split"), "", () -> cut(shown, false)),
                new Action("writing.extract", TEXTS.say("do-extract"), "", () -> cut(shown, true)));
    }

    private void cut(final Runnable shown, final boolean selected) {
        final Optional<DocumentId> id = model.open();
        final String text = editor.text();
        final int points = text.codePointCount(0, text.length());
        final int start = Math.min(selected ? editor.selectionStart() : editor.caret(), points);
        final int end = Math.min(selected ? editor.selectionEnd() : points, points);
        if (id.isEmpty() || !desk.mayChange()) {
            return;
        }
        if (start >= end) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say(selected ? "extract-nothing" : "split-nothing"));
            return;
        }
        final int from = text.offsetByCodePoints(0, start);
        final int to = text.offsetByCodePoints(0, end);
        shown.run();
        binder.ask(
                TEXTS.say("split-ask"),
                name(text.substring(from, to)),
                name -> done(new Cutting.Cut(id.get(), text, from, to, name, selected)));
    }

    private void done(final Cutting.Cut cut) {
        model.leave();
        desk.work()
                .command(() -> desk.atelier().organising().renames().cutting().cut(desk.origin(), cut), made -> {
                    if (!cut.link()) {
                        desk.navigator().open(new Subject.OfDocument(made));
                    }
                });
    }

    /** What it may be called: its heading, else its first words. */
    static String name(final String part) {
        final String first = part.strip().lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
        final String plain = first.replaceAll("[\\\\/:*?\"<>|\\[\\]#^]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        final String words = plain.replaceFirst("^\\.+", "");
        if (words.length() <= LONGEST) {
            return words;
        }
        final int blank = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, blank > 0 ? blank : words.offsetByCodePoints(0, LONGEST / 2));
    }
}
