package vespera.desktop.mindmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.Topic.Look;
import vespera.desktop.mindmap.layout.Box;
import vespera.desktop.mindmap.layout.Layout;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** Makes a laid-out map of a task tree, or of a document. No tree is too deep for it. */
final class MapBuilder {

    private static final Texts TEXTS = Texts.of(MapBuilder.class);

    /** A topic that hangs from the one with this index. */
    private record Hung(Seed seed, int parent, int depth, int branch, boolean children, int hidden) {}

    private final TaskTree tree;
    private final Workflow workflow;
    private final Set<String> folded;
    private final Optional<Draft> draft;
    private final Sizer sizer;
    private final List<Hung> hung = new ArrayList<>();

    /** @param folded the keys of topics whose parts are hidden */
    MapBuilder(
            final TaskTree tree,
            final Workflow workflow,
            final Set<String> folded,
            final Optional<Draft> draft,
            final Sizer sizer) {
        this.tree = tree;
        this.workflow = workflow;
        this.folded = folded;
        this.draft = draft;
        this.sizer = sizer;
    }

    /**
     * Lays the map out around a task, or around the whole tree.
     *
     * @param name what the whole is called
     */
    TopicMap around(final Optional<TaskId> centre, final String name, final Layout layout) {
        return around(
                centre.flatMap(tree::find)
                        .filter(t -> !t.archived())
                        .map(t -> Seed.of(t, workflow))
                        .orElseGet(() -> Seed.whole(name)),
                layout);
    }

    /** Lays the map out around anything. */
    TopicMap around(final Seed centre, final Layout layout) {
        gather(centre);
        return TopicMap.of(placed(layout.place(boxes())), relations());
    }

    private void gather(final Seed centre) {
        final Deque<Hung> open = new ArrayDeque<>();
        open.push(hang(centre, -1, 0, -1));
        while (!open.isEmpty()) {
            final Hung next = open.pop();
            final int index = hung.size();
            hung.add(next);
            if (next.hidden() == 0) {
                final List<Seed> parts = withDraft(next.seed());
                for (int i = parts.size() - 1; i >= 0; i--) {
                    final int branch = next.depth() == 0 ? i : next.branch();
                    open.push(hang(parts.get(i), index, next.depth() + 1, branch));
                }
            }
        }
    }

    private Hung hang(final Seed seed, final int parent, final int depth, final int branch) {
        final boolean children = hasParts(seed);
        final boolean drafted = draft.filter(d -> seed.task().equals(Optional.ofNullable(d.parent()))
                        && seed.task().isPresent())
                .isPresent();
        final boolean fold = depth > 0 && children && !drafted && folded.contains(seed.key());
        return new Hung(seed, parent, depth, branch, children, fold ? below(seed) : 0);
    }

    private boolean hasParts(final Seed seed) {
        return ofTasks(seed)
                ? !tree.children(seed.task().orElse(null)).isEmpty()
                : !seed.parts().isEmpty();
    }

    private static boolean ofTasks(final Seed seed) {
        return seed.task().isPresent() || seed.key().equals(Topic.CENTRE);
    }

    private List<Seed> parts(final Seed seed) {
        return ofTasks(seed)
                ? tree.children(seed.task().orElse(null)).stream()
                        .map(t -> Seed.of(t, workflow))
                        .toList()
                : seed.parts();
    }

    private List<Seed> withDraft(final Seed seed) {
        final List<Seed> parts = parts(seed);
        final boolean here = draft.isPresent()
                && ofTasks(seed)
                && Objects.equals(draft.get().parent(), seed.task().orElse(null));
        if (!here) {
            return parts;
        }
        final List<Seed> with = new ArrayList<>(parts);
        final int beside = draft.flatMap(Draft::beside)
                .map(id -> parts.stream().map(Seed::task).toList().indexOf(Optional.of(id)))
                .orElse(-1);
        final int at = beside < 0 ? with.size() : draft.get().before() ? beside : beside + 1;
        with.add(
                at,
                new Seed(
                        Topic.NEW,
                        Optional.empty(),
                        Optional.empty(),
                        draft.get().title(),
                        Topic.Status.FREE,
                        Look.PLAIN,
                        List.of()));
        return with;
    }

    private int below(final Seed seed) {
        int count = 0;
        final Deque<Seed> open = new ArrayDeque<>(parts(seed));
        while (!open.isEmpty()) {
            count++;
            parts(open.pop()).forEach(open::push);
        }
        return count;
    }

    /** The last ones first, so that parts are there before what they hang from. */
    private Box boxes() {
        final List<List<Box>> parts = new ArrayList<>();
        hung.forEach(one -> parts.add(new ArrayList<>()));
        @Nullable Box root = null;
        for (int i = hung.size() - 1; i >= 0; i--) {
            final Hung one = hung.get(i);
            final String shown =
                    one.seed().key().equals(Topic.NEW) && one.seed().title().isEmpty()
                            ? TEXTS.say("new-topic")
                            : one.seed().title();
            final Sizer.Size size = sizer.size(shown, one.depth(), one.seed().marks());
            final Box box = new Box(
                    one.seed().key(), size.width(), size.height(), parts.get(i).reversed());
            if (one.parent() < 0) {
                root = box;
            } else {
                parts.get(one.parent()).add(box);
            }
        }
        return Objects.requireNonNull(root, "there is a centre");
    }

    private Map<String, Topic> placed(final Map<String, Place> places) {
        final Map<String, Topic> topics = LinkedHashMap.newLinkedHashMap(hung.size());
        for (final Hung one : hung) {
            final Seed seed = one.seed();
            topics.put(
                    seed.key(),
                    new Topic(
                            seed.key(),
                            seed.task(),
                            seed.page(),
                            one.parent() < 0
                                    ? ""
                                    : hung.get(one.parent()).seed().key(),
                            seed.title(),
                            seed.status(),
                            seed.look(),
                            one.children(),
                            one.hidden(),
                            one.branch(),
                            Objects.requireNonNull(places.get(seed.key()), "every box has a place")));
        }
        return topics;
    }

    /** Lines between topics that are both on the map. */
    private List<Relation> relations() {
        final Map<String, Boolean> here = new HashMap<>();
        hung.forEach(one -> here.put(one.seed().key(), true));
        final List<Relation> relations = new ArrayList<>();
        for (final Hung one : hung) {
            one.seed()
                    .task()
                    .flatMap(tree::find)
                    .flatMap(t -> t.detail(TaskDetail.RELATIONS))
                    .ifPresent(lines -> Relation.read(one.seed().key(), lines).stream()
                            .filter(r -> here.containsKey(r.to()))
                            .forEach(relations::add));
        }
        return relations;
    }
}
