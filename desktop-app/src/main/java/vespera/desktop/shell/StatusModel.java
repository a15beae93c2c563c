package vespera.desktop.shell;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.Models;

/** How things stand, in the few words of the status bar. Holds no nodes and no threads. */
final class StatusModel {

    private StatusModel() {}

    /** What a job is doing and how far it is, for example {@code Indexing 412/1,900 · about 3 s}. */
    static String job(final String title, final long done, final long total, final long secondsLeft) {
        final NumberFormat number = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        final String far = total > 0 ? " " + number.format(done) + "/" + number.format(total) : "…";
        return title + far + (secondsLeft > 1 ? " · about " + time(secondsLeft) : "");
    }

    /** How far a job is and how long it takes still, for example {@code 412 of 1,900 · about 3 s}. */
    static String far(final long done, final long total, final long secondsLeft) {
        if (total <= 0) {
            return "Under way…";
        }
        final NumberFormat number = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        return number.format(done) + " of " + number.format(total)
                + (secondsLeft > 1 ? " · about " + time(secondsLeft) : "");
    }

    private static String time(final long seconds) {
        return seconds < 90 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }

    /** The oldest job, and how many more there are. */
    static String jobs(final List<Job> running) {
        if (running.isEmpty()) {
            return "";
        }
        final Job first = running.getFirst();
        final String more = running.size() > 1 ? " · " + (running.size() - 1) + " more" : "";
        return job(first.title(), first.done(), first.total(), first.secondsLeft()) + more;
    }

    /** The graph's state and how far it lags. */
    static String graph(final KnowledgeGraph.State state, final long behind) {
        return switch (state) {
            case CLOSED -> "Graph waits";
            case OPENING -> "Graph opening…";
            case RECOVERING -> "Graph recovering…";
            case FAILED -> "Graph unavailable";
            case READY -> behind > 0 ? "Graph catching up (" + behind + ")" : "Graph ready";
        };
    }

    /** How many suggestions wait, for example {@code 3 suggestions}. */
    static String suggestions(final int open) {
        final String many = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(open);
        return many + (open == 1 ? " suggestion" : " suggestions");
    }

    /** The model that answers, or that none does. */
    static String models(final List<Models.Answer> answers) {
        return answers.stream()
                .flatMap(a -> a.models().stream())
                .filter(m -> !m.capabilities().equals(java.util.Set.of(ModelCard.Capability.EMBEDDING)))
                .findFirst()
                .map(m -> m.name() + " ready")
                .orElse("No model");
    }

    /** Why each provider is silent, one a line. */
    static String silent(final List<Models.Answer> answers) {
        return answers.stream()
                .filter(a -> !a.trouble().isEmpty())
                .map(a -> a.provider() + ": " + a.trouble())
                .collect(Collectors.joining("\n"));
    }

    /** Followers that stand still, one a line. */
    static String troubles(final Map<String, String> troubles) {
        return troubles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("\n"));
    }
}
