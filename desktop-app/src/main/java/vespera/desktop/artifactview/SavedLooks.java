package vespera.desktop.artifactview;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;

/** The ways of looking at the artifacts that were given a name: they belong to the project, and undo takes them back. */
final class SavedLooks {

    private static final Texts TEXTS = Texts.of(SavedLooks.class);
    private static final String PREFIX = "artifacts/";

    private final Desk desk;

    SavedLooks(final Desk desk) {
        this.desk = desk;
    }

    /** Their names, in order. */
    List<String> names() {
        return desk.atelier().arrangement().under(PREFIX).keySet().stream()
                .map(key -> key.substring(key.indexOf('/') + 1))
                .toList();
    }

    Optional<Looking> find(final String name) {
        return desk.atelier().arrangement().find(PREFIX + name).map(Looking::read);
    }

    /** Keeps one under a name; one of that name before is replaced. */
    void save(final String name, final Looking looking) {
        final String plain = name.strip().replace('/', '-');
        if (!plain.isEmpty()) {
            set(TEXTS.say("saved-look", plain), plain, looking.written());
        }
    }

    void remove(final String name) {
        set(TEXTS.say("removed-look", name), name, null);
    }

    private void set(final String words, final String name, final @Nullable String to) {
        final Map<String, @Nullable String> changes = new HashMap<>();
        changes.put(PREFIX + name, to);
        desk.work()
                .command(() ->
                        desk.atelier().arrangement().set(desk.origin(), words, Collections.unmodifiableMap(changes)));
    }
}
