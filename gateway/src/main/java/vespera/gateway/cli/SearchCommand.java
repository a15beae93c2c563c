package vespera.gateway.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.search.Found;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;
import vespera.scriptorium.search.SavedSearch;
import vespera.scriptorium.search.SavedSearches;

/** Searches by words, by meaning, or both. */
@Command(
        name = "search",
        description = "Finds texts, tasks, messages and decisions by their words, their meaning, or both.",
        footerHeading = "%nWhat a query may hold:%n",
        footer = {
            "  red harbour          both words, in any English form; misspelt ones are guessed",
            "  \"red harbour\"        just so",
            "  harb*                words that begin so",
            "  red OR green         one of them is enough",
            "  -fog                 not with this word",
            "  tag:people           tagged so, or below it (people/family)",
            "  path:drafts          with this in the path",
            "  type:pdf             md, pdf, image, task, message, decision, …",
            "  status:doing         a task's column, or the front matter's status",
            "  after:2026-11        dated in or after that month; also before:, days, today, yesterday",
            "  by:person            who wrote it: person, role, import, outside, or a name",
            "  -tag:done            any of these with a minus: not so",
            "Filters alone list what fits, newest first."
        })
final class SearchCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
    List<String> query = List.of();

    @Option(names = "--mode", description = "text, meaning or all (the default).")
    @Nullable
    Mode mode;

    @Option(names = "--limit", defaultValue = "10", description = "How many at most.")
    int limit;

    @Option(names = "--save", paramLabel = "NAME", description = "Keeps the search under a name as well.")
    @Nullable
    String save;

    @Option(
            names = "--saved",
            paramLabel = "NAME",
            arity = "0..1",
            fallbackValue = "",
            description = "Runs a kept search; without a name, lists them.")
    @Nullable
    String saved;

    @Option(names = "--forget", paramLabel = "NAME", description = "Forgets a kept search.")
    @Nullable
    String forget;

    @Spec
    @Nullable
    CommandSpec spec;

    SearchCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (query.isEmpty() && saved == null && forget == null) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "There is nothing to look for: give words, or filters such as tag:people.");
        }
        if (limit < 1) {
            throw new Refused("bad-number", "--limit is at least 1.", "");
        }
        final SavedSearches searches = new SavedSearches(session.atelier().memory());
        if (forget != null) {
            return forget(searches, forget);
        }
        if (saved != null && saved.isBlank()) {
            return list(searches);
        }
        final Optional<SavedSearch> kept = saved == null ? Optional.empty() : Optional.of(existing(searches, saved));
        final String typed = kept.map(SavedSearch::query).orElse(String.join(" ", query));
        final Mode by = mode != null ? mode : kept.map(SavedSearch::mode).orElse(Mode.ALL);
        if (typed.isBlank()) {
            throw new Refused(
                    "no-query", "There is nothing to look for.", "Give words, or filters such as tag:people.");
        }
        if (save != null) {
            searches.save(new SavedSearch(save, typed, by))
                    .ifPresent(before -> session.out().remark("Replaced “" + before.name() + "”: " + before.query()));
        }
        return search(typed, by);
    }

    private int search(final String typed, final Mode by) {
        Freshness.bring(session);
        final Found found = session.atelier().search().search(typed, by, Math.clamp(limit, 1, MOST));
        session.out().value(found.hits().stream().map(Json::hit).toList());
        found.missing().forEach(m -> session.out().remark("Not searched: " + m + "."));
        found.corrections()
                .forEach(c -> session.out()
                        .remark("“" + c.typed() + "” is hardly found; looked for “" + c.meant() + "” as well."));
        if (found.hits().isEmpty()) {
            session.out().line("Nothing was found.");
        }
        for (final Hit hit : found.hits()) {
            session.out().line(hit.title() + "  (" + place(hit) + ")");
            session.out().line("    " + hit.passage());
            if (!hit.why().isEmpty()) {
                session.out().line("    " + String.join("; ", hit.why()));
            }
        }
        return 0;
    }

    private static String place(final Hit hit) {
        return hit.document() == null ? hit.path() : hit.path() + ":" + hit.line();
    }

    private int list(final SavedSearches searches) {
        session.out().value(searches.all().stream().map(SearchCommand::json).toList());
        searches.all()
                .forEach(s -> session.out()
                        .line(s.name() + "  " + s.query() + "  ("
                                + s.mode().name().toLowerCase(Locale.ROOT) + ")"));
        if (searches.all().isEmpty()) {
            session.out().line("No search is kept yet; --save NAME keeps one.");
        }
        return 0;
    }

    private int forget(final SavedSearches searches, final String name) {
        final SavedSearch gone = existing(searches, name);
        searches.forget(name);
        session.out().value(json(gone));
        session.out().line("Forgot “" + gone.name() + "”: " + gone.query());
        return 0;
    }

    private static SavedSearch existing(final SavedSearches searches, final String name) {
        return searches.find(name)
                .orElseThrow(() -> new Refused(
                        "no-such-search",
                        "No search is kept under “" + name + "”.",
                        "“search --saved” lists those there are."));
    }

    private static Map<String, Object> json(final SavedSearch search) {
        return Map.of("name", search.name(), "query", search.query(), "mode", Json.lower(search.mode()));
    }
}
