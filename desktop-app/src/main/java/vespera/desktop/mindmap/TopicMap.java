package vespera.desktop.mindmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.tasks.TaskId;

/**
 * A map laid out: topics by key, parents before their children.
 *
 * @param minX the left edge of all; the middle of the centre is at 0, 0
 */
record TopicMap(Map<String, Topic> topics, double minX, double minY, double maxX, double maxY) {

    Optional<Topic> find(final String key) {
        return Optional.ofNullable(topics.get(key));
    }

    Optional<Topic> find(final TaskId id) {
        return find(id.toString());
    }

    Topic centre() {
        return topics.values().iterator().next();
    }

    List<Topic> children(final String key) {
        return topics.values().stream().filter(t -> t.parent().equals(key)).toList();
    }

    static TopicMap of(final Map<String, Topic> topics) {
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        for (final Topic topic : topics.values()) {
            left = Math.min(left, topic.place().x());
            top = Math.min(top, topic.place().y());
            right = Math.max(right, topic.place().x() + topic.place().width());
            bottom = Math.max(bottom, topic.place().y() + topic.place().height());
        }
        return new TopicMap(topics, left, top, right, bottom);
    }
}
