package vespera.desktop.mindmap;

import java.util.Optional;
import vespera.desktop.mindmap.layout.Place;
import vespera.scriptorium.tasks.TaskId;

/**
 * A topic as it is drawn.
 *
 * @param key unique on the map: the task's id, {@link #CENTRE} or {@link #NEW}
 * @param task the task, empty for the atelier's own centre and for a topic that is only being written
 * @param parent the key of the topic it hangs from, empty for the centre
 * @param status where it is in the workflow
 * @param hidden how many topics are folded away under it
 * @param branch the number of its main branch, from 0; -1 for the centre
 * @param place where it stands
 */
record Topic(
        String key,
        Optional<TaskId> task,
        String parent,
        String title,
        Status status,
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

    boolean centre() {
        return parent.isEmpty();
    }

    boolean folded() {
        return hidden > 0;
    }
}
