package vespera.desktop.writing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.editor.TextEditor;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.codex.Entity;

/** Opens the codex at the name under the caret, or at the one that is selected. */
final class WhoIs {

    private static final Texts TEXTS = Texts.of(WhoIs.class);

    /** No name is looked for further away from the caret than this, in code points. */
    private static final int AROUND = 60;

    private final Desk desk;
    private final TextEditor editor;

    WhoIs(final Desk desk, final TextEditor editor) {
        this.desk = desk;
        this.editor = editor;
    }

    void open() {
        final String text = editor.text();
        final int caret = text.offsetByCodePoints(0, editor.caret());
        final int from = Math.max(0, caret - AROUND);
        final String around = text.substring(from, Math.min(text.length(), caret + AROUND));
        desk.work()
                .query(
                        () -> at(desk.atelier().organising().codex().entities(), around, caret - from),
                        found -> found.ifPresentOrElse(
                                one -> desk.navigator().entity(one.id()),
                                () -> desk.notices().say(Notices.Tone.INFO, TEXTS.say("who-nobody"))));
    }

    /** The one whose name stands at an offset; of several the longest name, then the most mentioned. */
    static Optional<Entity> at(final List<Entity> entities, final String text, final int offset) {
        record Named(Entity entity, int length) {}
        final String low = text.toLowerCase(Locale.ROOT);
        return entities.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.name()), one.aliases().stream())
                        .filter(name -> stands(low, name.toLowerCase(Locale.ROOT), offset))
                        .map(name -> new Named(one, name.length())))
                .max(Comparator.comparingInt(Named::length)
                        .thenComparingInt(named -> named.entity().mentions()))
                .map(Named::entity);
    }

    private static boolean stands(final String text, final String name, final int offset) {
        for (int at = text.indexOf(name); at >= 0 && at <= offset; at = text.indexOf(name, at + 1)) {
            if (offset <= at + name.length() && !letter(text, at - 1) && !letter(text, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean letter(final String text, final int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
