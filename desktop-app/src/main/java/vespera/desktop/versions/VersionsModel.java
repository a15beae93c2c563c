package vespera.desktop.versions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vespera.desktop.desk.Work;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Recorded;

/** The versions of one document and the two that are compared. FX thread only. */
public final class VersionsModel {

    private final Documents documents;
    private final Work work;
    private final Supplier<Set<String>> erased;
    private final ReadOnlyObjectWrapper<List<VersionLine>> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
    private Optional<Document> document = Optional.empty();
    private List<Version> chosen = List.of();
    private boolean againstNow;
    private long asked;
    private long compared;

    /** @param erased hashes of contents that were erased for good; asked in the background */
    public VersionsModel(final Documents documents, final Work work, final Supplier<Set<String>> erased) {
        this.documents = documents;
        this.erased = erased;
        this.work = work;
    }

    ReadOnlyObjectProperty<List<VersionLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What is compared now; empty while it is being read. */
    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Reads the versions of a document; then does what follows with their lines. */
    void show(final Document of, final Consumer<List<VersionLine>> then) {
        document = Optional.of(of);
        chosen = List.of();
        lines.set(List.of());
        comparison.set(Optional.empty());
        load(then);
    }

    private void load(final Consumer<List<VersionLine>> then) {
        final long number = ++asked;
        document.ifPresent(of ->
                work.query(() -> VersionLine.of(documents.records().versions(of.id()), erased.get()), found -> {
                    if (number == asked) {
                        lines.set(found);
                        then.accept(found);
                    }
                }));
    }

    /** Something was changed: there may be a new version. */
    void heard(final List<Recorded> entries) {
        document.ifPresent(of -> {
            if (entries.stream().anyMatch(r -> concerns(r.event(), of))) {
                load(found -> compare());
            }
        });
    }

    private static boolean concerns(final Event event, final Document of) {
        return event instanceof DocumentEvent e && e.id().equals(of.id()) || event instanceof ContentErased;
    }

    /** Nothing is shown any more. */
    void close() {
        document = Optional.empty();
        asked++;
    }

    /** One version, compared with the one before it or with what holds now; or any two with each other. */
    void choose(final List<Version> versions) {
        chosen = List.copyOf(versions);
        compare();
    }

    /** Compares one version with what holds now and not with the one before it. */
    void againstNow(final boolean wanted) {
        againstNow = wanted;
        compare();
    }

    /** The version that a restore would bring back. */
    Optional<Version> inHand() {
        return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    /** Whether it is what holds now already. */
    boolean holdsNow(final Version version) {
        return !lines.get().isEmpty()
                && lines.get()
                        .getFirst()
                        .version()
                        .state()
                        .hash()
                        .equals(version.state().hash());
    }

    private void compare() {
        final long number = ++compared;
        if (chosen.isEmpty()) {
            comparison.set(Optional.empty());
            return;
        }
        final Version later = later();
        final Optional<Version> earlier = earlier();
        work.query(() -> Comparison.of(documents, earlier, later), found -> {
            if (number == compared) {
                comparison.set(Optional.of(found));
            }
        });
    }

    private Version later() {
        return chosen.size() == 1 && againstNow
                ? lines.get().getFirst().version()
                : chosen.stream().max(Comparator.comparingInt(Version::number)).orElseThrow();
    }

    private Optional<Version> earlier() {
        if (chosen.size() > 1 || againstNow) {
            return chosen.stream().min(Comparator.comparingInt(Version::number));
        }
        return before(chosen.getFirst().artifact());
    }

    private Optional<Version> before(final UUID artifact) {
        final List<VersionLine> all = lines.get();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).version().artifact().equals(artifact)) {
                return Optional.of(all.get(i + 1).version());
            }
        }
        return Optional.empty();
    }
}
