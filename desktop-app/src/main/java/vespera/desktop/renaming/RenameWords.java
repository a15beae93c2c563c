package vespera.desktop.renaming;

import java.util.ArrayList;
import java.util.List;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.RenamePlan;

/**
 * What a plan means, for a person.
 *
 * @param plan what is planned
 * @param title what is renamed or moved, or was
 * @param moves whether only places change, and no names
 */
record RenameWords(RenamePlan plan, String title, boolean moves) {

    private static final Texts TEXTS = Texts.of(RenameWords.class);

    RenameWords(final RenamePlan plan) {
        this(plan, title(plan), moves(plan));
    }

    RenameWords(final Relocation relocation) {
        this(relocation.links(), title(relocation.wish()), !renames(relocation.wish()));
    }

    private static boolean moves(final RenamePlan plan) {
        final RenamePlan.Move first = plan.moves().getFirst();
        return name(first.from()).equals(name(first.to()));
    }

    private static boolean renames(final Relocation.Wish wish) {
        return wish.folders().entrySet().stream()
                .anyMatch(e -> !name(e.getKey()).equals(name(e.getValue())));
    }

    /**
     * A line of a text that is to change.
     *
     * @param place whose text, and which line
     * @param before the line as it is
     * @param after the line as it will be
     * @param head how many characters at the beginning stay the same
     * @param tail how many characters at the end stay the same
     */
    record Changed(String place, String before, String after, int head, int tail) {

        static Changed of(final String place, final String before, final String after) {
            int head = 0;
            final int shortest = Math.min(before.length(), after.length());
            while (head < shortest && before.charAt(head) == after.charAt(head)) {
                head++;
            }
            int tail = 0;
            while (tail < shortest - head
                    && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
                tail++;
            }
            return new Changed(place, before, after, head, tail);
        }
    }

    private RenamePlan.Move first() {
        return plan.moves().getFirst();
    }

    private static String title(final RenamePlan plan) {
        final RenamePlan.Move first = plan.moves().getFirst();
        final String from = Document.baseName(first.from());
        final String to = Document.baseName(first.to());
        if (plan.outside()) {
            return TEXTS.say("is-called-now", from, first.to());
        }
        return from.equals(to) ? TEXTS.say("move-to", from, folder(first.to())) : TEXTS.say("rename-to", from, to);
    }

    /** What is wished for folders, or for several documents. */
    private static String title(final Relocation.Wish wish) {
        final int all = wish.folders().size() + wish.documents().size();
        final String from = wish.folders().keySet().stream()
                .findFirst()
                .orElseGet(() -> Document.baseName(
                        wish.documents().values().stream().findFirst().orElse("")));
        final String to = wish.folders().values().stream()
                .findFirst()
                .or(() -> wish.documents().values().stream().findFirst())
                .orElse("");
        if (all != 1) {
            return TEXTS.say("move-many", all, folder(to));
        }
        final boolean stays = !wish.folders().isEmpty() && folder(from).equals(folder(to));
        return stays ? TEXTS.say("rename-folder", name(from), name(to)) : TEXTS.say("move-to", name(from), folder(to));
    }

    private static String name(final String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folder(final String path) {
        final int slash = path.lastIndexOf('/');
        return slash < 0 ? "/" : path.substring(0, slash);
    }

    /** How many links in how many texts. */
    String summary() {
        final int links = plan.links();
        final int texts = plan.texts().size();
        if (links == 0) {
            return TEXTS.say("no-link-follows");
        }
        return plan.outside() ? TEXTS.say("outside-summary", links, texts) : TEXTS.say("summary", links, texts);
    }

    /** The lines that change, in the order of the texts. */
    List<Changed> lines() {
        final List<Changed> lines = new ArrayList<>();
        for (final RenamePlan.Text text : plan.texts()) {
            final String name =
                    text.document() == null ? TEXTS.say("task", text.name()) : Document.baseName(text.name());
            for (final RenamePlan.Line line : text.lines()) {
                lines.add(Changed.of(TEXTS.say("line", name, line.number()), line.before(), line.after()));
            }
        }
        return lines;
    }

    /** What will lead nowhere, or elsewhere; empty for nothing. */
    String broken() {
        final int left = plan.left().size();
        if (left == 0) {
            return "";
        }
        final RenamePlan.Left one = plan.left().getFirst();
        return TEXTS.say("cannot-follow", left, Document.baseName(one.name()), one.line(), one.target(), one.reason());
    }

    /** What the button says that does all of it. */
    String doing() {
        if (plan.outside()) {
            return TEXTS.say("have-the-links-follow");
        }
        return moves ? TEXTS.say("move-and-follow") : TEXTS.say("rename-and-follow");
    }

    /** What the button says that leaves links alone. */
    String doingOnly() {
        return moves ? TEXTS.say("move-only") : TEXTS.say("rename-only");
    }

    /** What was done with all of it. */
    String allDone() {
        return TEXTS.say("all-done", plan.moves().size(), plan.links());
    }

    /** What was done. */
    String done() {
        final int links = plan.links();
        return plan.outside()
                ? TEXTS.say("to-its-new-name", links, Document.baseName(first().from()))
                : TEXTS.say("is-now", Document.baseName(first().from()), first().to(), links);
    }
}
