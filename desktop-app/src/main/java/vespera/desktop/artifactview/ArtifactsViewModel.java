package vespera.desktop.artifactview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;

/** What the artifact browser shows: a list grouped one way or another. Used on the FX thread; holds no nodes. */
final class ArtifactsViewModel {

    private static final Texts TEXTS = Texts.of(ArtifactsViewModel.class);

    /** How many are listed at most. */
    static final int MOST = 5_000;

    private final Function<UUID, String> taskTitle;
    private final Supplier<LocalDate> today;
    private final ZoneId zone;
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.DATE);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Set<Artifact.Type>> types =
            new SimpleObjectProperty<>(EnumSet.allOf(Artifact.Type.class));
    private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(0);
    private final StringProperty who = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ListRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Artifact>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Artifact> found = List.of();

    /** @param taskTitle what a task is called now */
    ArtifactsViewModel(final Function<UUID, String> taskTitle, final Supplier<LocalDate> today, final ZoneId zone) {
        this.taskTitle = taskTitle;
        this.today = today;
        this.zone = zone;
        grouping.subscribe((was, is) -> arrange());
        types.subscribe((was, is) -> arrange());
        who.subscribe((was, is) -> arrange());
    }

    /** Of the last so many days, today counted; 0 for all time. */
    ObjectProperty<Integer> daysProperty() {
        return days;
    }

    /** Done by somebody of this name; empty for anybody. */
    StringProperty whoProperty() {
        return who;
    }

    /** All that is asked for just now. */
    Looking looking() {
        return new Looking(grouping.get(), words.get(), types.get(), days.get(), who.get());
    }

    /** Asks for this from now on. */
    void look(final Looking to) {
        grouping.set(to.grouping());
        types.set(to.types());
        days.set(to.days());
        who.set(to.who());
        words.set(to.words());
    }

    /** Who did what is listed, each once, in order. */
    List<String> people() {
        return found.stream()
                .map(a -> a.actor().name())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<Set<Artifact.Type>> typesProperty() {
        return types;
    }

    ReadOnlyObjectProperty<List<ListRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Artifact>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(final Artifact artifact) {
        selected.set(Optional.of(artifact));
    }

    /** The newest that is listed of a document or a task; empty where one of its own is in hand already. */
    Optional<Artifact> newest(final Subject of) {
        final Predicate<Artifact> its = switch (of) {
            case Subject.OfDocument d -> a -> d.id().value().equals(a.document());
            case Subject.OfTask t -> a -> t.id().value().equals(a.task());
            case Subject.OfTag _, Subject.OfArtifact _ -> a -> false;
        };
        return selected.get().filter(its).isPresent()
                ? Optional.empty()
                : found.stream().filter(its).findFirst();
    }

    /** Whether more than the listed ones may exist. */
    boolean cutOff() {
        return found.size() >= MOST;
    }

    boolean nothingFound() {
        return found.isEmpty();
    }

    /** What to ask the store for. */
    ArtifactRecords.Filter wanted() {
        final Set<Artifact.Type> on = types.get();
        final Artifact.@Nullable Type only = on.size() == 1 ? on.iterator().next() : null;
        final @Nullable Long since = days.get() == 0
                ? null
                : Long.valueOf(today.get()
                        .minusDays(days.get() - 1L)
                        .atStartOfDay(zone)
                        .toInstant()
                        .toEpochMilli());
        return new ArtifactRecords.Filter(only, null, null, since, words.get().strip(), MOST);
    }

    /** The id that was typed into the filter, if it is one. */
    Optional<UUID> typedId() {
        final String text = words.get().strip();
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** Takes in what the store gave, newest first. */
    void found(final List<Artifact> artifacts) {
        found = List.copyOf(artifacts);
        arrange();
    }

    private void arrange() {
        final List<Artifact> shown = found.stream()
                .filter(a -> types.get().contains(a.type()))
                .filter(a -> who.get().isEmpty() || a.actor().name().equals(who.get()))
                .toList();
        rows.set(
                switch (grouping.get()) {
                    case DATE -> grouped(shown, this::day);
                    case TYPE ->
                        grouped(
                                shown.stream()
                                        .sorted(Comparator.comparing(Artifact::type))
                                        .toList(),
                                a -> Wording.type(a.type()));
                    case TASK -> grouped(byTask(shown), this::belonging);
                    case ID ->
                        shown.stream()
                                .sorted(Comparator.comparing(a -> a.id().toString()))
                                .<ListRow>map(a -> new ListRow.Item(a, Grouping.ID))
                                .toList();
                });
    }

    private String day(final Artifact artifact) {
        return Wording.day(Instant.ofEpochMilli(artifact.at()).atZone(zone).toLocalDate(), today.get());
    }

    /** Those of tasks first, by title, then the rest. */
    private List<Artifact> byTask(final List<Artifact> shown) {
        return shown.stream()
                .sorted(Comparator.comparing((Artifact a) -> a.task() == null)
                        .thenComparing(this::belonging, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private String belonging(final Artifact artifact) {
        return artifact.task() == null ? TEXTS.say("not-of-a-task") : taskTitle.apply(artifact.task());
    }

    private List<ListRow> grouped(final List<Artifact> shown, final Function<Artifact, String> name) {
        final Map<String, List<Artifact>> groups = new LinkedHashMap<>();
        for (final Artifact artifact : shown) {
            groups.computeIfAbsent(name.apply(artifact), n -> new ArrayList<>()).add(artifact);
        }
        final List<ListRow> list = new ArrayList<>(shown.size() + groups.size());
        groups.forEach((text, items) -> {
            list.add(new ListRow.Heading(text, items.size()));
            items.forEach(item -> list.add(new ListRow.Item(item, grouping.get())));
        });
        return List.copyOf(list);
    }
}
