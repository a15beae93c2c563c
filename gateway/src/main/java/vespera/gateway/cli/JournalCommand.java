package vespera.gateway.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.mirror.EntryLine;
import vespera.scriptorium.past.Happening;
import vespera.scriptorium.past.Histories;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.past.Span;
import vespera.scriptorium.past.TimeTravel;

/** The journal itself. */
@Command(name = "journal", description = "Checks the journal, writes it out, or tells it again.")
final class JournalCommand {

    private static final int PAGE = 2_000;

    private final Session session;

    JournalCommand(final Session session) {
        this.session = session;
    }

    @Command(name = "verify", description = "Checks every event, hash and kept content.")
    int verify() {
        final Journal.Verification found = session.atelier().journal().verifyEverything();
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
                session.out().raw(EntryLine.line(entry) + "\n");
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
                    final String at,
            @Option(
                            names = "--with",
                            paramLabel = "FILE",
                            description = "What “journal export” gave on another device; may be given again.")
                    final @Nullable List<Path> with) {
        final Instant moment = Instant.ofEpochMilli(upTo(at));
        final TimeTravel travel = session.atelier().past();
        final Past past = with == null ? travel.at(moment.toEpochMilli()) : together(with, moment);
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

    /** Now is after everything: many events in one instant have times a little ahead of the clock. */
    private long upTo(final String text) {
        final long time = When.here().upTo(text);
        return text.strip().equalsIgnoreCase("now")
                ? Math.max(time, session.atelier().journal().tail().time())
                : time;
    }

    private Past together(final List<Path> files, final Instant moment) {
        final List<List<Entry>> others = new ArrayList<>();
        for (final Path file : files) {
            others.add(Exported.read(session.workingFolder().resolve(file)));
        }
        final Histories.Together found = session.atelier().past().together(others, moment.toEpochMilli());
        if (!found.adjusted().isEmpty()) {
            session.out()
                    .remark(found.adjusted().size() + " events did not fit what the other device had done meanwhile,"
                            + " and were told as far as they fit.");
        }
        return found.past();
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
        final long last = upTo(to);
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
}
