package vespera.scriptorium.links;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Rewrite;
import vespera.scriptorium.tasks.TaskId;

/**
 * What a rename means for links, line by line. Nothing is changed by making one.
 *
 * @param moves what gets, or got, another path
 * @param outside whether another program renamed the file already, so that only the links are left to do
 * @param texts texts that are to change, by path; notes of tasks after them, by title
 * @param left links that will no longer lead where they did, since they cannot be written
 */
public record RenamePlan(List<Move> moves, boolean outside, List<Text> texts, List<Left> left) {

    public RenamePlan {
        moves = List.copyOf(moves);
        texts = List.copyOf(texts);
        left = List.copyOf(left);
    }

    /** A document and its paths before and after. */
    public record Move(Document document, String from, String to) {}

    /**
     * A text that is to change.
     *
     * @param document whose text, or null for a task's notes
     * @param task whose notes, or null for a document
     * @param name the path it has when this is asked, or the task's title
     * @param base the hash of the file's bytes, or the notes as they are
     * @param text the whole new text
     * @param links how many links in it change
     * @param lines the lines that change, in order
     */
    public record Text(
            @Nullable Document document,
            @Nullable TaskId task,
            String name,
            String base,
            String text,
            int links,
            List<Line> lines) {

        public Text {
            lines = List.copyOf(lines);
        }

        @Nullable
        Rewrite rewrite() {
            return document == null ? null : new Rewrite(document.id(), base, text);
        }
    }

    /** A line before and after, its number from 1. */
    public record Line(int number, String before, String after) {}

    /**
     * A link that stays as it is and breaks.
     *
     * @param name the path of its document, or the task's title
     * @param line from 1
     * @param target as it stands there
     * @param reason for a person
     */
    public record Left(String name, int line, String target, String reason) {}

    /** How many links are to change. */
    public int links() {
        return texts.stream().mapToInt(Text::links).sum();
    }

    /** Whether no link changes and none breaks. */
    public boolean harmless() {
        return texts.isEmpty() && left.isEmpty();
    }
}
