package vespera.gateway.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.codex.Ambiguity;
import vespera.scriptorium.codex.Appearance;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.codex.Contradiction;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.codex.EntityPage;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;

/** Who and what the texts speak of, and what she decides about names. */
@Command(name = "entity", description = "The codex: characters, places, organisations and things in your texts.")
final class EntityCommand {

    private static final int SHOWN = 12;

    private final Session session;

    EntityCommand(final Session session) {
        this.session = session;
    }

    private Codex codex() {
        return session.atelier().organising().codex();
    }

    private Origin person() {
        return session.atelier().person();
    }

    private Entity found(final String name) {
        return codex().find(name)
                .orElseThrow(() -> new Refused(
                        "no-such-entity",
                        "Nobody and nothing is called “" + name + "” in the codex.",
                        "“entity list” shows who and what there is."));
    }

    @Command(name = "list", description = "Everybody and everything, most mentioned first.")
    int list(
            @Option(names = "--kind", description = "character, place, organisation or thing.")
                    final Entity.@Nullable Kind kind,
            @Option(names = "--doc", paramLabel = "DOC", description = "Only what this document speaks of.")
                    final @Nullable String doc) {
        Freshness.bring(session);
        final List<Entity> all = doc == null ? codex().entities() : codex().in(session.document(doc));
        final List<Entity> chosen =
                all.stream().filter(e -> kind == null || e.kind() == kind).toList();
        session.out().value(chosen.stream().map(CodexJson::entity).toList());
        for (final Entity entity : chosen) {
            session.out().line(line(entity));
        }
        return 0;
    }

    private static String line(final Entity entity) {
        return String.format(
                Locale.ROOT,
                "%5d  %-12s  %s%s",
                entity.mentions(),
                Json.lower(entity.kind()),
                entity.name(),
                entity.aliases().isEmpty() ? "" : "  (" + String.join(", ", entity.aliases()) + ")");
    }

    @Command(name = "show", description = "The page of one: names, appearances, company, attributes, contradictions.")
    int show(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name, another name or an id.")
                    final List<String> name) {
        Freshness.bring(session);
        final Entity entity = found(String.join(" ", name));
        final EntityPage page = codex().page(entity.id()).orElseThrow();
        session.out().value(CodexJson.page(page));
        say(page);
        return 0;
    }

    private void say(final EntityPage page) {
        final Entity entity = page.entity();
        final Out out = session.out();
        out.line(entity.name() + ": " + Json.lower(entity.kind()) + ", " + entity.mentions() + " mentions in "
                + entity.documents() + " documents" + (entity.note() == null ? "" : "; its note is " + entity.note()));
        if (!page.description().isEmpty()) {
            out.line("  " + page.description());
        }
        out.line("Also called: " + (entity.aliases().isEmpty() ? "nothing else" : String.join(", ", entity.aliases())));
        page.first().ifPresent(a -> out.line("First: " + at(a)));
        page.last().ifPresent(a -> out.line("Last: " + at(a)));
        out.line("Appears in");
        page.chapters().forEach(c -> out.line("  " + c.mentions() + "  " + c.chapter() + "  " + c.path()));
        out.line("With");
        page.with().stream().limit(SHOWN).forEach(c -> out.line("  " + c.together() + "  " + c.name()));
        out.line("Said of it");
        page.attributes()
                .forEach(a -> out.line(
                        "  " + a.about() + ": " + a.value() + "  (" + percent(a.confidence()) + ")  " + at(a.where())));
        out.line("Contradictions (" + page.contradictions().size() + ")");
        page.contradictions().forEach(this::say);
        page.ambiguities().forEach(this::say);
    }

    private void say(final Ambiguity ambiguity) {
        session.out()
                .line("“" + ambiguity.name() + "” can mean "
                        + ambiguity.candidates().size() + "; "
                        + ambiguity.decided() + " decided, "
                        + ambiguity.open().size() + " open: " + ambiguity.reason());
    }

    private void say(final Contradiction one) {
        session.out()
                .line("  " + one.name() + ", " + one.about() + " (" + percent(one.confidence()) + "): " + one.reason());
        session.out().line("    " + at(one.one().where()));
        session.out().line("    " + at(one.other().where()));
    }

    private static String at(final Appearance where) {
        return where.path() + ":" + where.line() + "  " + where.passage();
    }

    private static String percent(final double confidence) {
        return Math.round(confidence * 100) + "%";
    }

    @Command(name = "contradictions", description = "Passages that do not agree about somebody or something.")
    int contradictions() {
        Freshness.bring(session);
        final List<Contradiction> all = codex().contradictions();
        session.out().value(all.stream().map(CodexJson::contradiction).toList());
        all.forEach(this::say);
        if (all.isEmpty()) {
            session.out().line("No two passages were found that disagree.");
        }
        return 0;
    }

    @Command(name = "ambiguous", description = "Names with several bearers.")
    int ambiguous() {
        Freshness.bring(session);
        final List<Ambiguity> all = codex().ambiguities();
        session.out().value(all.stream().map(CodexJson::ambiguity).toList());
        all.forEach(this::say);
        return 0;
    }

    @Command(name = "same", description = "These two names mean one; undo takes it back.")
    int same(@Parameters(paramLabel = "NAME") final String one, @Parameters(paramLabel = "OTHER") final String other) {
        codex().same(person(), one, other);
        return done(one);
    }

    @Command(name = "different", description = "These two names do not mean one; undo takes it back.")
    int different(
            @Parameters(paramLabel = "NAME") final String one, @Parameters(paramLabel = "OTHER") final String other) {
        codex().different(person(), one, other);
        return done(one);
    }

    @Command(name = "kind", description = "Says what a name is that of; undo takes it back.")
    int kind(
            @Parameters(paramLabel = "NAME") final String name,
            @Parameters(paramLabel = "KIND") final Entity.Kind kind) {
        codex().sort(person(), name, kind);
        return done(name);
    }

    @Command(name = "call", description = "Says what an entity is to be called; undo takes it back.")
    int call(
            @Parameters(paramLabel = "NAME") final String name,
            @Parameters(paramLabel = "WANTED") final String wanted) {
        codex().call(person(), name, wanted);
        return done(wanted);
    }

    @Command(name = "dismiss", description = "This is no entity; undo takes it back.")
    int dismiss(@Parameters(paramLabel = "NAME") final String name) {
        codex().dismiss(person(), name);
        session.out().value(Map.of("dismissed", name));
        session.out().line("“" + name + "” is left out of the codex.");
        return 0;
    }

    private int done(final String name) {
        session.out()
                .value(Map.of(
                        "entity", codex().find(name).map(CodexJson::entity).orElse(Map.of())));
        session.out().line(codex().find(name).map(EntityCommand::line).orElse("Kept."));
        return 0;
    }
}
