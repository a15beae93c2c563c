package vespera.desktop.archive;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vespera.desktop.texts.Texts;

/** What of the archive is listed. Used on the FX thread; holds no nodes. */
final class ArchiveModel {

    private static final Texts TEXTS = Texts.of(ArchiveModel.class);

    /** Which sorts are listed. */
    enum Sort {
        ALL,
        DOCUMENTS,
        TASKS;

        @Override
        public String toString() {
            return switch (this) {
                case ALL -> TEXTS.say("everything");
                case DOCUMENTS -> TEXTS.say("documents");
                case TASKS -> TEXTS.say("tasks");
            };
        }
    }

    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.ALL);
    private final ReadOnlyObjectWrapper<List<Kept>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private List<Kept> all = List.of();

    ArchiveModel() {
        words.subscribe((was, is) -> arrange());
        sort.subscribe((was, is) -> arrange());
    }

    /** Every word must stand in the name, the place or the notes; case does not matter. */
    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    ReadOnlyObjectProperty<List<Kept>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    boolean empty() {
        return all.isEmpty();
    }

    /** Takes in what is in the archive. */
    void found(final List<Kept> kept) {
        all = List.copyOf(kept);
        arrange();
    }

    private void arrange() {
        rows.set(all.stream().filter(this::fits).toList());
    }

    private boolean fits(final Kept kept) {
        final boolean sorted = switch (sort.get()) {
            case ALL -> true;
            case DOCUMENTS -> kept.document();
            case TASKS -> !kept.document();
        };
        if (!sorted) {
            return false;
        }
        final String text =
                String.join("\n", kept.name(), kept.where(), kept.text()).toLowerCase(Locale.ROOT);
        final String wanted = words.get() == null ? "" : words.get().strip().toLowerCase(Locale.ROOT);
        for (final String word : wanted.split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
