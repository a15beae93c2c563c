package vespera.desktop.goals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Debounce;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.goals.Goals;
import vespera.scriptorium.goals.WrittenWords;
import vespera.scriptorium.markdown.MarkdownReader;

/** What was written and what is meant to be, kept up to date in the background. FX thread only. */
final class GoalsModel {

    private static final long CALM_MILLIS = 1_500;

    /** A goal and how far it is. */
    record Progress(Goals.Goal goal, String name, int written, Optional<Integer> aDay) {}

    /**
     * How things stand.
     *
     * @param days words by day, the last ninety days
     * @param daily the day's goal, 0 for none
     */
    record State(LocalDate today, SortedMap<LocalDate, Integer> days, int daily, int streak, List<Progress> goals) {

        int written() {
            return days.getOrDefault(today, 0);
        }
    }

    private final Desk desk;
    private final Goals goals;
    private final WrittenWords words;
    private final MarkdownReader reader = new MarkdownReader();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Debounce refresh = new Debounce(CALM_MILLIS, this::refresh);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(
            new State(LocalDate.now(ZoneId.systemDefault()), new TreeMap<>(), 0, 0, List.of()));

    GoalsModel(final Desk desk) {
        this.desk = desk;
        goals = new Goals(desk.atelier().arrangement());
        words = new WrittenWords(
                desk.atelier().journal(),
                desk.atelier().gate(),
                desk.atelier().documents(),
                desk.atelier().memory(),
                InstantSource.system(),
                ZoneId.systemDefault());
        desk.onChange(entries -> {
            if (entries.stream()
                    .anyMatch(e -> e.event() instanceof DocumentEvent || e.event() instanceof ArrangementEvent)) {
                refresh.call();
            }
        });
        refresh.call();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void refresh() {
        final Optional<Document> selected = selected();
        desk.work().query(() -> read(selected), state::set);
    }

    private synchronized State read(final Optional<Document> selected) {
        final LocalDate today = LocalDate.now(ZoneId.systemDefault());
        final SortedMap<LocalDate, Integer> days = words.days();
        selected.ifPresent(d -> {
            final int unsaved = unsaved(d);
            if (unsaved > 0) {
                days.merge(today, unsaved, Integer::sum);
            }
        });
        final int daily = goals.daily().orElse(0);
        final List<Progress> progress = new ArrayList<>();
        for (final Goals.Goal goal : goals.all()) {
            name(goal.about()).ifPresent(name -> {
                final int written = written(goal.about());
                progress.add(new Progress(goal, name, written, goal.aDay(written, today)));
            });
        }
        return new State(today, days, daily, Goals.streak(days, Math.max(1, daily), today), progress);
    }

    /** What stands in the draft of the open document and in no version yet. */
    private int unsaved(final Document document) {
        final Optional<Draft> draft = desk.atelier().documents().records().draft(document.id());
        return draft.filter(d -> d.base().equals(document.state().hash()))
                .map(d -> reader.read(d.text()).words() - count(document))
                .orElse(0);
    }

    private int count(final Document document) {
        return counted.computeIfAbsent(
                document.state().hash(),
                hash -> desk.atelier()
                        .documents()
                        .text(document)
                        .map(text -> reader.read(text).words())
                        .orElse(0));
    }

    private Optional<String> name(final Goals.About about) {
        return switch (about) {
            case Goals.About.OfDocument(var id) ->
                desk.atelier().catalogue().find(id).map(Document::name);
            case Goals.About.OfFolder(String path) -> Optional.of(path.isEmpty() ? "/" : path);
        };
    }

    private int written(final Goals.About about) {
        return switch (about) {
            case Goals.About.OfDocument(var id) ->
                desk.atelier().catalogue().find(id).map(this::count).orElse(0);
            case Goals.About.OfFolder(String path) ->
                desk.atelier().catalogue().here().stream()
                        .filter(d -> path.isEmpty() || d.path().startsWith(path + "/"))
                        .filter(d -> d.state().kept()
                                && (d.kind() == Document.Kind.MARKDOWN || d.kind() == Document.Kind.TEXT))
                        .mapToInt(this::count)
                        .sum();
        };
    }

    /** The document that is selected in the window. */
    Optional<Document> selected() {
        return desk.selection()
                .subject()
                .filter(Subject.OfDocument.class::isInstance)
                .flatMap(s -> desk.atelier().catalogue().find(((Subject.OfDocument) s).id()));
    }

    void daily(final int words) {
        desk.work().command(() -> goals.daily(desk.origin(), words));
    }

    /** Sets a goal; 0 words takes it away. */
    void set(final Goals.About about, final String name, final int words, final @Nullable LocalDate due) {
        desk.work().command(() -> goals.set(desk.origin(), new Goals.Goal(about, words, due), name));
    }
}
