package vespera.desktop.mindmap;

import java.util.Optional;
import vespera.desktop.mindmap.layout.Place;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskId;

/**
 * A topic as it is drawn.
 *
 * @param key unique on the map: the task's id, {@link #CENTRE}, {@link #NEW}, or what stands for a heading or document
 * @param task the task, empty for the atelier's own centre, for a topic that is only being written, and for parts of a
 *     document
 * @param page the document that it is, is a part of or stands for
 * @param parent the key of the topic it hangs from, empty for the centre
 * @param status where it is in the workflow
 * @param hidden how many topics are folded away under it
 * @param branch the number of its main branch, from 0; -1 for the centre
 * @param place where it stands
 */
record Topic(
        String key,
        Optional<TaskId> task,
        Optional<Page> page,
        String parent,
        String title,
        Status status,
        Look look,
        boolean children,
        int hidden,
        int branch,
        Place place) {

    static final String CENTRE = "centre";
    static final String NEW = "new";

    /** How far along a topic is. */
    enum Status {
        FREE,
        WAITING,
        DOING,
        DONE
    }

    /**
     * A place in a document.
     *
     * @param line counted from 1
     */
    record Page(DocumentId id, int line) {}

    /**
     * What a topic shows beside its title.
     *
     * @param colour a name of the palette, empty for its branch's
     * @param icon the literal of a font icon or a sign, empty for none
     * @param notes its notes, empty for none
     * @param link where it leads outside, empty for nowhere
     */
    record Look(String colour, String icon, String notes, String link) {
        static final Look PLAIN = new Look("", "", "", "");
    }

    boolean centre() {
        return parent.isEmpty();
    }

    boolean folded() {
        return hidden > 0;
    }

    /** At another place. */
    Topic at(final Place other) {
        return new Topic(key, task, page, parent, title, status, look, children, hidden, branch, other);
    }
}
