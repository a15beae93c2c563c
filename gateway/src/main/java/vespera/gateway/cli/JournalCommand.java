package vespera.gateway.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.past.Happening;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.past.Span;
import vespera.scriptorium.past.TimeTravel;

/** The journal itself. */
@Command(name = "journal", description = "Checks the journal, writes it out, or tells it again.")
final class JournalCommand {

    private static final int PAGE = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;

    JournalCommand(final Session session) {
        this.session = session;
    }

    @Command(name = "verify", description = "Checks every event, hash and kept content.")
    int verify() {
        final Journal.Verification found = session.atelier().journal().verify();
        final Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("events", found.events());
        answer.put("ok", found.ok());
        answer.put("firstBad", found.firstBad() == 0 ? null : found.firstBad());
        answer.put("problems", found.problems());
        session.out().value(answer);
        session.out().line(found.events() + " events checked: " + (found.ok() ? "all hold." : "damage found."));
        found.problems().forEach(session.out()::line);
        return found.ok() ? 0 : 4;
    }

    @Command(name = "export", description = "One event a line, as JSON.")
    int export(
            @Option(names = "--from", defaultValue = "1", description = "The first sequence number.") final long from) {
        long after = Math.max(0, from - 1);
        while (true) {
            final List<Entry> page = session.atelier().journal().read(after, PAGE);
            if (page.isEmpty()) {
                return 0;
            }
            for (final Entry entry : page) {
                session.out().raw(Out.text(json(entry)) + "\n");
            }
            after = page.getLast().sequence();
        }
    }

    @Command(name = "stats", description = "How many events of each kind.")
    int stats() {
        final Map<String, Integer> kinds = new java.util.TreeMap<>();
        long after = 0;
        for (List<Entry> page = session.atelier().journal().read(after, PAGE);
                !page.isEmpty();
                page = session.atelier().journal().read(after, PAGE)) {
            page.forEach(e -> kinds.merge(e.type(), 1, Integer::sum));
            after = page.getLast().sequence();
        }
        session.out().value(Map.of("events", after, "kinds", kinds));
        kinds.forEach((kind, count) -> session.out().line(count + "  " + kind));
        return 0;
    }

    @Command(name = "replay", description = "Tasks, documents, links and channels as they were.")
    int replay(
            @Option(
                            names = "--at",
                            required = true,
                            paramLabel = "TIME",
                            description = "Like 2026-11-02T10:15:30Z, 2026-11-02T10:15, 2026-11-02 (its end) or -2h.")
                    final String at) {
        final Instant moment = Instant.ofEpochMilli(When.here().upTo(at));
        final TimeTravel travel = session.atelier().past();
        final Past past = travel.at(moment.toEpochMilli());
        if (past.sequence() == 0) {
            final Span span = travel.span(1);
            session.out()
                    .remark(
                            span.isEmpty()
                                    ? "Nothing has happened in this atelier yet."
                                    : "Nothing had happened by then: the first event is of "
                                            + Instant.ofEpochMilli(span.firstTime()) + ".");
        }
        final List<LinkThen> links = travel.resolvedLinks(past);
        session.out().value(new PastJson(moment, past, links));
        if (!session.out().json()) {
            PastAnswers.lines(moment, past, links).forEach(session.out()::line);
        }
        return 0;
    }

    @Command(name = "changes", description = "What changed between two moments, newest first.")
    int changes(
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "TIME",
                            description = "Leaves out what had happened by then; a day by itself is its start.")
                    final String from,
            @Option(names = "--to", defaultValue = "now", paramLabel = "TIME", description = "Now by default.")
                    final String to,
            @Option(names = "--limit", defaultValue = "200", description = "How many at most.") final int limit) {
        final When when = When.here();
        final long first = when.from(from);
        final long last = when.upTo(to);
        if (last < first) {
            throw new Refused("bad-time", "“" + to + "” is before “" + from + "”.", "Give the earlier moment first.");
        }
        final List<Happening> found = session.atelier().past().between(first, last, Math.max(1, limit));
        session.out().value(found.stream().map(PastAnswers::json).toList());
        found.forEach(one -> session.out()
                .line(Instant.ofEpochMilli(one.time()) + "  " + one.actor().name() + "  " + one.words()));
        if (found.isEmpty()) {
            session.out().line("Nothing changed between these moments.");
        }
        return 0;
    }

    private static Map<String, @Nullable Object> json(final Entry entry) {
        final Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("sequence", entry.sequence());
        map.put("id", entry.id().toString());
        map.put("device", entry.device());
        map.put("at", Instant.ofEpochMilli(entry.time()).toString());
        map.put("actor", Json.actor(entry.origin().actor()));
        map.put("session", entry.origin().session().toString());
        map.put(
                "cause",
                entry.origin().cause() == null ? null : entry.origin().cause().toString());
        map.put("command", entry.command().id().toString());
        map.put("nature", Json.lower(entry.command().nature()));
        map.put("words", entry.command().words());
        map.put(
                "reverses",
                entry.command().reverses() == null
                        ? null
                        : entry.command().reverses().toString());
        map.put("reversible", entry.command().reversible());
        map.put("type", entry.type());
        map.put("schema", entry.schema());
        map.put("payload", payload(entry.payload()));
        map.put("payloadHash", entry.payloadHash());
        map.put("previous", entry.previous());
        map.put("hash", entry.hash());
        return map;
    }

    private static @Nullable Object payload(final @Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
