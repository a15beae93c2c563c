package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.tasks.TaskId;

/** A map laid out: topics by key, parents before their children. The middle of the centre is at 0, 0. */
final class TopicMap {

    private final Map<String, Topic> topics;
    private final List<Relation> relations;
    private final Map<String, List<Topic>> children = new HashMap<>();
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;

    private TopicMap(final Map<String, Topic> topics, final List<Relation> relations) {
        this.topics = Collections.unmodifiableMap(topics);
        this.relations = List.copyOf(relations);
        for (final Topic topic : topics.values()) {
            children.computeIfAbsent(topic.parent(), key -> new ArrayList<>()).add(topic);
            minX = Math.min(minX, topic.place().x());
            minY = Math.min(minY, topic.place().y());
            maxX = Math.max(maxX, topic.place().x() + topic.place().width());
            maxY = Math.max(maxY, topic.place().y() + topic.place().height());
        }
    }

    static TopicMap of(final Map<String, Topic> topics, final List<Relation> relations) {
        return new TopicMap(topics, relations);
    }

    Map<String, Topic> topics() {
        return topics;
    }

    /** Lines across branches; both ends are on the map. */
    List<Relation> relations() {
        return relations;
    }

    /** The left edge of all. */
    double minX() {
        return minX;
    }

    double minY() {
        return minY;
    }

    double maxX() {
        return maxX;
    }

    double maxY() {
        return maxY;
    }

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
        return Collections.unmodifiableList(children.getOrDefault(key, List.of()));
    }
}
