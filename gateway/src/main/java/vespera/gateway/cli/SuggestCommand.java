package vespera.gateway.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Receipt;
import vespera.scriptorium.suggestions.Suggestion;
import vespera.scriptorium.suggestions.Suggestions;

/** What could be put in order, and her answers. */
@Command(
        name = "suggest",
        description = "What could be put in order: links, tags, broken links, duplicates, tasks, and more.")
final class SuggestCommand implements Callable<Integer> {

    private static final String ALL = "all";

    private final Session session;

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "Only these: mention, related, tag, alias, entity, duplicate, orphan, cluster, broken-link,"
                    + " task or rename.")
    @Nullable
    String wanted;

    @Option(names = "--doc", paramLabel = "DOC", description = "Only those about this document: its path or name.")
    @Nullable
    String document;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; all of them, if not given.")
    int limit = Integer.MAX_VALUE;

    @Option(
            names = "--accept",
            paramLabel = "ID",
            arity = "1..*",
            description = "Carries these out, as one change; “all” means all that --kind and --doc leave.")
    List<String> accept = List.of();

    @Option(
            names = "--dismiss",
            paramLabel = "ID",
            arity = "1..*",
            description = "These are not to come again while the text is as it is; “all” as above.")
    List<String> dismiss = List.of();

    @Option(names = "--reopen", paramLabel = "ID", arity = "1..*", description = "Takes back what was said of these.")
    List<String> reopen = List.of();

    SuggestCommand(final Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (limit < 1) {
            throw new Refused("bad-limit", "--limit is at least 1.", "");
        }
        Freshness.bring(session);
        final Suggestions all = session.atelier().organising().suggestions();
        look(all);
        if (accept.isEmpty() && dismiss.isEmpty() && reopen.isEmpty()) {
            final List<Suggestion> some = chosen(all);
            session.out().value(some.stream().map(SuggestCommand::json).toList());
            some.forEach(this::say);
            session.out()
                    .line(
                            some.isEmpty()
                                    ? "Nothing to suggest."
                                    : some.size() + " of " + all.open().size());
            return 0;
        }
        answer(all);
        return 0;
    }

    private void look(final Suggestions all) throws InterruptedException {
        final var organising = session.atelier().organising();
        if (organising.started() && !organising.queue().paused()) {
            organising.queue().await();
        } else {
            session.atelier().jobs().run("Looking for what belongs together", job -> {
                all.look(job);
                return true;
            });
        }
    }

    private List<Suggestion> chosen(final Suggestions all) {
        final Kind kind = kind();
        final Document of = document == null ? null : session.document(document);
        return all.open().stream()
                .filter(s -> kind == null || s.kind() == kind)
                .filter(s -> of == null
                        || s.subject().equals(of.path())
                        || s.object().equals(of.path()))
                .limit(limit)
                .toList();
    }

    private @Nullable Kind kind() {
        final String named = wanted;
        if (named == null) {
            return null;
        }
        final String folded = named.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(folded))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "no-such-kind",
                        "There are no suggestions of the kind “" + named + "”.",
                        "“suggest --help” names the kinds."));
    }

    private void answer(final Suggestions all) {
        final Origin origin = session.atelier().person();
        final Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        if (!accept.isEmpty()) {
            answer.put("accepted", said(all.accept(origin, ids(all, accept))));
        }
        if (!dismiss.isEmpty()) {
            answer.put("dismissed", said(all.dismiss(origin, ids(all, dismiss))));
        }
        if (!reopen.isEmpty()) {
            answer.put("reopened", said(all.reopen(origin, reopen)));
        }
        session.out().value(answer);
    }

    private List<String> ids(final Suggestions all, final List<String> wanted) {
        return wanted.equals(List.of(ALL))
                ? chosen(all).stream().map(Suggestion::id).toList()
                : wanted;
    }

    private Map<String, Object> said(final Receipt receipt) {
        session.out().line(receipt.words().isEmpty() ? "Nothing was changed." : sentence(receipt.words()));
        receipt.skipped().forEach(s -> session.out().line("  left " + s.id() + ": " + s.why()));
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("words", receipt.words());
        map.put("done", receipt.done().stream().map(Suggestion::id).toList());
        map.put(
                "skipped",
                receipt.skipped().stream()
                        .map(s -> Map.of("id", s.id(), "why", s.why()))
                        .toList());
        return map;
    }

    private static String sentence(final String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private void say(final Suggestion s) {
        session.out()
                .line(s.id() + "  " + String.format(Locale.ROOT, "%.2f", s.confidence()) + "  "
                        + Json.lower(s.kind()).replace('_', ' ') + "  " + s.subject()
                        + (s.line() > 1 ? ":" + s.line() : "") + " → " + s.object());
        session.out().line("    " + s.reason());
        if (!s.passage().isEmpty()) {
            session.out().line("    “" + s.passage() + "”");
        }
    }

    static Map<String, Object> json(final Suggestion s) {
        final Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", s.id());
        map.put("kind", Json.lower(s.kind()));
        map.put("subject", s.subject());
        map.put("object", s.object());
        map.put("reason", s.reason());
        map.put("passage", s.passage());
        map.put("line", s.line());
        map.put("confidence", Math.round(s.confidence() * 1000) / 1000.0);
        return map;
    }
}
