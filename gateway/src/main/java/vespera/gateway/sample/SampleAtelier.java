package vespera.gateway.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** Lays out The Glass Orchard: its files into a folder, its tasks into the journal. */
public final class SampleAtelier {

    /** What the folder is called where none is named. */
    public static final String NAME = "The Glass Orchard";

    private SampleAtelier() {}

    /** Copies the files into a folder that does not exist yet or is empty. */
    public static void copyFiles(final Path to) {
        try {
            if (Files.exists(to) && !empty(to)) {
                throw new Refused(
                        "not-empty",
                        "“" + to + "” is not empty, so the sample was not copied there.",
                        "Name a new folder with --to.");
            }
            Files.createDirectories(to);
            final URI uri = Objects.requireNonNull(SampleAtelier.class.getResource("atelier"), "the sample is packed")
                    .toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath("/vespera/gateway/sample/atelier"), to);
                }
            } else {
                copy(Path.of(uri), to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean empty(final Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void copy(final Path from, final Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (final Path source : (Iterable<Path>) all::iterator) {
                final Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
    }

    /** Makes the tasks, with due dates counted from a day; gives how many. */
    public static int addTasks(final Tasks tasks, final Origin origin, final LocalDate today) {
        try (InputStream in = SampleAtelier.class.getResourceAsStream("tasks.yaml")) {
            final List<?> roots = new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in, "the sample is packed"), List.class);
            final Planting planting = new Planting(tasks, origin.as(Actor.imported("the sample")), today);
            roots.forEach(root -> planting.plant((Map<?, ?>) root, null));
            planting.join();
            return planting.byKey.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tasks under way from YAML into the tree: all made first, then made to wait for each other. */
    private static final class Planting {
        private final Tasks tasks;
        private final Origin origin;
        private final LocalDate today;
        private final Map<String, TaskId> byKey = new HashMap<>();
        private final Map<String, List<?>> waits = new HashMap<>();

        Planting(final Tasks tasks, final Origin origin, final LocalDate today) {
            this.tasks = tasks;
            this.origin = origin;
            this.today = today;
        }

        void plant(final Map<?, ?> map, final @Nullable TaskId parent) {
            final String assignee = text(map, "assignee");
            final Task task = tasks.create(
                    origin,
                    new NewTask(
                            Objects.requireNonNull(text(map, "title"), "a task has a title"),
                            Objects.requireNonNullElse(text(map, "notes"), ""),
                            text(map, "status"),
                            Priority.valueOf(Objects.requireNonNullElse(text(map, "priority"), "normal")
                                    .toUpperCase(Locale.ROOT)),
                            map.get("dueInDays") instanceof Integer days ? today.plusDays(days) : null,
                            parent,
                            List.of(),
                            assignee,
                            assignee != null && assignee.startsWith("@") ? Autonomy.SUPERVISED : Autonomy.HUMAN));
            final String key = Objects.requireNonNull(text(map, "key"), "a task has a key");
            byKey.put(key, task.id());
            if (map.get("dependsOn") instanceof List<?> on) {
                waits.put(key, on);
            }
            if (map.get("children") instanceof List<?> children) {
                children.forEach(child -> plant((Map<?, ?>) child, task.id()));
            }
        }

        void join() {
            waits.forEach((key, on) -> {
                final List<TaskId> ids = new ArrayList<>();
                on.forEach(other -> ids.add(Objects.requireNonNull(byKey.get(String.valueOf(other)), "a known key")));
                tasks.setDependencies(origin, Objects.requireNonNull(byKey.get(key)), ids);
            });
        }

        private static @Nullable String text(final Map<?, ?> map, final String key) {
            final Object value = map.get(key);
            return value == null ? null : String.valueOf(value).strip();
        }
    }
}
