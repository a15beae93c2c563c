package vespera.scriptorium.codex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.markdown.Reading;

/** Notes that are pages of somebody or something: their front matter, their tags or their folder say so. */
final class NoteNames {

    /** What a note says that it is of. */
    record Named(String path, Entity.Kind kind, String title, List<String> aliases, String because) {}

    private static final Map<String, Entity.Kind> WORDS = Map.ofEntries(
            Map.entry("character", Entity.Kind.CHARACTER),
            Map.entry("characters", Entity.Kind.CHARACTER),
            Map.entry("person", Entity.Kind.CHARACTER),
            Map.entry("persons", Entity.Kind.CHARACTER),
            Map.entry("people", Entity.Kind.CHARACTER),
            Map.entry("npc", Entity.Kind.CHARACTER),
            Map.entry("npcs", Entity.Kind.CHARACTER),
            Map.entry("cast", Entity.Kind.CHARACTER),
            Map.entry("figuren", Entity.Kind.CHARACTER),
            Map.entry("figur", Entity.Kind.CHARACTER),
            Map.entry("personnages", Entity.Kind.CHARACTER),
            Map.entry("personnage", Entity.Kind.CHARACTER),
            Map.entry("personajes", Entity.Kind.CHARACTER),
            Map.entry("personaje", Entity.Kind.CHARACTER),
            Map.entry("place", Entity.Kind.PLACE),
            Map.entry("places", Entity.Kind.PLACE),
            Map.entry("location", Entity.Kind.PLACE),
            Map.entry("locations", Entity.Kind.PLACE),
            Map.entry("setting", Entity.Kind.PLACE),
            Map.entry("settings", Entity.Kind.PLACE),
            Map.entry("city", Entity.Kind.PLACE),
            Map.entry("cities", Entity.Kind.PLACE),
            Map.entry("orte", Entity.Kind.PLACE),
            Map.entry("ort", Entity.Kind.PLACE),
            Map.entry("lieux", Entity.Kind.PLACE),
            Map.entry("lieu", Entity.Kind.PLACE),
            Map.entry("lugares", Entity.Kind.PLACE),
            Map.entry("organisation", Entity.Kind.ORGANISATION),
            Map.entry("organisations", Entity.Kind.ORGANISATION),
            Map.entry("organization", Entity.Kind.ORGANISATION),
            Map.entry("organizations", Entity.Kind.ORGANISATION),
            Map.entry("faction", Entity.Kind.ORGANISATION),
            Map.entry("factions", Entity.Kind.ORGANISATION),
            Map.entry("company", Entity.Kind.ORGANISATION),
            Map.entry("companies", Entity.Kind.ORGANISATION),
            Map.entry("guild", Entity.Kind.ORGANISATION),
            Map.entry("guilds", Entity.Kind.ORGANISATION),
            Map.entry("thing", Entity.Kind.THING),
            Map.entry("things", Entity.Kind.THING),
            Map.entry("item", Entity.Kind.THING),
            Map.entry("items", Entity.Kind.THING),
            Map.entry("artefact", Entity.Kind.THING),
            Map.entry("artefacts", Entity.Kind.THING),
            Map.entry("object", Entity.Kind.THING),
            Map.entry("objects", Entity.Kind.THING));

    private static final List<String> KEYS = List.of("type", "kind", "category", "class", "entity");

    private NoteNames() {}

    /** What a note is the page of, if it says so: front matter before tags before its folder. */
    static Optional<Named> of(final String path, final String title, final Reading reading) {
        for (final Map.Entry<String, Object> property : reading.properties().entrySet()) {
            if (KEYS.contains(property.getKey().toLowerCase(Locale.ROOT))) {
                final Entity.@Nullable Kind kind = kind(String.valueOf(property.getValue()));
                if (kind != null) {
                    return named(path, title, reading, kind, "its note says " + property.getKey());
                }
            }
        }
        for (final String tag : reading.tags()) {
            final Entity.@Nullable Kind kind = kind(tag);
            if (kind != null) {
                return named(path, title, reading, kind, "its note is tagged #" + tag);
            }
        }
        final String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        final Entity.@Nullable Kind kind = kind(folder);
        final boolean index = title.equalsIgnoreCase(folder.substring(folder.lastIndexOf('/') + 1));
        return kind == null || index
                ? Optional.empty()
                : named(path, title, reading, kind, "its note is in the folder “" + folder + "”");
    }

    /** By the last word after a slash or a space: {@code story/character}, {@code 03 Characters}. */
    private static Entity.@Nullable Kind kind(final String words) {
        final String[] parts = words.toLowerCase(Locale.ROOT)
                .replaceAll("[\\[\\]\"#]", "")
                .strip()
                .split("[/ _-]+");
        return WORDS.get(parts[parts.length - 1]);
    }

    private static Optional<Named> named(
            final String path,
            final String title,
            final Reading reading,
            final Entity.Kind kind,
            final String because) {
        final List<String> aliases = new ArrayList<>(reading.aliases());
        aliases.remove(title);
        return Optional.of(new Named(path, kind, title, List.copyOf(aliases), because));
    }
}
