package vespera.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.models.ModelCard;
import vespera.scriptorium.models.Models;

/** How things stand, in the few words of the status bar. Holds no nodes and no threads. */
final class StatusModel {

    private static final Texts TEXTS = Texts.of(StatusModel.class);

    private StatusModel() {}

    /** What a job is doing and how far it is, for example {@code Indexing 412/1,900 · about 3 s}. */
    static String job(final String title, final long done, final long total, final long secondsLeft) {
        if (total <= 0) {
            return TEXTS.say("job-unknown", title);
        }
        return secondsLeft > 1
                ? TEXTS.say("job-left", title, done, total, time(secondsLeft))
                : TEXTS.say("job", title, done, total);
    }

    /** How far a job is and how long it takes still, for example {@code 412 of 1,900 · about 3 s}. */
    static String far(final long done, final long total, final long secondsLeft) {
        if (total <= 0) {
            return TEXTS.say("under-way");
        }
        return secondsLeft > 1 ? TEXTS.say("far-left", done, total, time(secondsLeft)) : TEXTS.say("far", done, total);
    }

    private static String time(final long seconds) {
        return seconds < 90 ? TEXTS.say("seconds", seconds) : TEXTS.say("minutes", Math.round(seconds / 60.0));
    }

    /** The oldest job, and how many more there are. */
    static String jobs(final List<Job> running) {
        if (running.isEmpty()) {
            return "";
        }
        final Job first = running.getFirst();
        final String oldest = job(first.title(), first.done(), first.total(), first.secondsLeft());
        return running.size() > 1 ? TEXTS.say("more-jobs", oldest, running.size() - 1) : oldest;
    }

    /** The graph's state and how far it lags. */
    static String graph(final KnowledgeGraph.State state, final long behind) {
        return switch (state) {
            case CLOSED -> TEXTS.say("graph-waits");
            case OPENING -> TEXTS.say("graph-opening");
            case RECOVERING -> TEXTS.say("graph-recovering");
            case FAILED -> TEXTS.say("graph-unavailable");
            case READY -> behind > 0 ? TEXTS.say("catching-up", behind) : TEXTS.say("graph-ready");
        };
    }

    /** How many suggestions wait, for example {@code 3 suggestions}. */
    static String suggestions(final int open) {
        return TEXTS.say("suggestions", open);
    }

    /** The model that answers, or that none does. */
    static String models(final List<Models.Answer> answers) {
        return answers.stream()
                .flatMap(a -> a.models().stream())
                .filter(m -> !m.capabilities().equals(java.util.Set.of(ModelCard.Capability.EMBEDDING)))
                .findFirst()
                .map(m -> TEXTS.say("model-ready", m.name()))
                .orElse(TEXTS.say("no-model"));
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
