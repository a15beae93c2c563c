package vespera.desktop.renaming;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.RenamePlan;

/** What a plan means, for a person. */
record RenameWords(RenamePlan plan) {

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

    /** What is renamed or moved, or was. */
    String title() {
        final String from = Document.baseName(first().from());
        final String to = Document.baseName(first().to());
        if (plan.outside()) {
            return "“" + from + "” is called “" + first().to() + "” now";
        }
        return from.equals(to)
                ? "Move “" + from + "” to “" + folder(first().to()) + "”"
                : "Rename “" + from + "” to “" + to + "”";
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
            return "No link can follow by itself.";
        }
        final String many = (links == 1 ? "1 link" : String.format("%,d links", links)) + " in "
                + (texts == 1 ? "1 text" : String.format("%,d texts", texts));
        return plan.outside()
                ? "Another program renamed it. " + many + (links == 1 ? " still goes" : " still go")
                        + " by the old name."
                : many
                        + (links == 1
                                ? " has to change, so that it leads where it led."
                                : " have to change, so that they lead where they led.");
    }

    /** The lines that change, in the order of the texts. */
    List<Changed> lines() {
        final List<Changed> lines = new ArrayList<>();
        for (final RenamePlan.Text text : plan.texts()) {
            final String name = text.document() == null ? text.name() + " (task)" : Document.baseName(text.name());
            for (final RenamePlan.Line line : text.lines()) {
                lines.add(Changed.of(name + ", line " + line.number(), line.before(), line.after()));
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
        return (left == 1 ? "1 link cannot follow: " : left + " links cannot follow, for example: ")
                + Document.baseName(one.name()) + ", line " + one.line() + ", “" + one.target() + "” (" + one.reason()
                + ").";
    }

    /** What the button says that does all of it. */
    String doing() {
        return plan.outside() ? "Have the links follow" : "Rename, and have the links follow";
    }

    /** What was done. */
    String done() {
        final int links = plan.links();
        final String follow = links == 1 ? "1 link follows" : String.format("%,d links follow", links);
        return plan.outside()
                ? follow + " “" + Document.baseName(first().from()) + "” to its new name."
                : "“" + Document.baseName(first().from()) + "” is now “" + first().to() + "”; " + follow + ".";
    }
}
