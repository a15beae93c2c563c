package vespera.gateway.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.codex.Ambiguity;
import vespera.scriptorium.codex.Appearance;
import vespera.scriptorium.codex.Attribute;
import vespera.scriptorium.codex.ChapterCount;
import vespera.scriptorium.codex.Companion;
import vespera.scriptorium.codex.Contradiction;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.codex.EntityPage;

/** The shapes in which the doors give the codex. */
final class CodexJson {

    private CodexJson() {}

    static Map<String, @Nullable Object> entity(final Entity entity) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", entity.id());
        map.put("kind", Json.lower(entity.kind()));
        map.put("name", entity.name());
        map.put("aliases", entity.aliases());
        map.put("mentions", entity.mentions());
        map.put("documents", entity.documents());
        map.put("note", entity.note());
        map.put("confidence", entity.confidence());
        map.put("reason", entity.reason());
        return map;
    }

    static Map<String, @Nullable Object> page(final EntityPage page) {
        final Map<String, @Nullable Object> map = entity(page.entity());
        map.put("description", page.description());
        map.put("first", page.first().map(CodexJson::appearance).orElse(null));
        map.put("last", page.last().map(CodexJson::appearance).orElse(null));
        map.put("chapters", page.chapters().stream().map(CodexJson::chapter).toList());
        map.put("with", page.with().stream().map(CodexJson::companion).toList());
        map.put(
                "appearances",
                page.appearances().stream().map(CodexJson::appearance).toList());
        map.put(
                "attributes",
                page.attributes().stream().map(CodexJson::attribute).toList());
        map.put(
                "contradictions",
                page.contradictions().stream().map(CodexJson::contradiction).toList());
        map.put(
                "ambiguities",
                page.ambiguities().stream().map(CodexJson::ambiguity).toList());
        return map;
    }

    static Map<String, @Nullable Object> appearance(final Appearance where) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("order", where.order());
        map.put("path", where.path());
        map.put("chapter", where.chapter());
        map.put("line", where.line());
        map.put("from", where.from());
        map.put("to", where.to());
        map.put("name", where.name());
        map.put("passage", where.passage());
        map.put("spoken", where.spoken());
        return map;
    }

    private static Map<String, @Nullable Object> chapter(final ChapterCount chapter) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("order", chapter.order());
        map.put("path", chapter.path());
        map.put("chapter", chapter.chapter());
        map.put("mentions", chapter.mentions());
        return map;
    }

    private static Map<String, @Nullable Object> companion(final Companion companion) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", companion.id());
        map.put("name", companion.name());
        map.put("together", companion.together());
        return map;
    }

    private static Map<String, @Nullable Object> attribute(final Attribute attribute) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("about", attribute.about());
        map.put("value", attribute.value());
        map.put("where", appearance(attribute.where()));
        map.put("confidence", attribute.confidence());
        return map;
    }

    static Map<String, @Nullable Object> contradiction(final Contradiction one) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", one.id());
        map.put("entity", one.entity());
        map.put("name", one.name());
        map.put("about", one.about());
        map.put("one", attribute(one.one()));
        map.put("other", attribute(one.other()));
        map.put("confidence", one.confidence());
        map.put("reason", one.reason());
        return map;
    }

    static Map<String, @Nullable Object> ambiguity(final Ambiguity ambiguity) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", ambiguity.name());
        map.put("candidates", ambiguity.candidates());
        map.put("decided", ambiguity.decided());
        map.put("open", ambiguity.open().stream().map(CodexJson::appearance).toList());
        map.put("reason", ambiguity.reason());
        return map;
    }
}
