package vespera.desktop.codex;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.codex.EntityPage;

/** Who and what is listed, and whose page is open. Used on the FX thread; holds no nodes. */
final class CodexModel {

    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Entity.Kind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Entity>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EntityPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Entity> all = List.of();

    CodexModel() {
        words.subscribe((was, is) -> arrange());
        kind.subscribe((was, is) -> arrange());
    }

    /** Every word must stand in the name or in one of the other names; case does not matter. */
    StringProperty wordsProperty() {
        return words;
    }

    /** The one kind that is listed, empty for all. */
    ObjectProperty<Optional<Entity.Kind>> kindProperty() {
        return kind;
    }

    ReadOnlyObjectProperty<List<Entity>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The id of the one whose page is open or coming. */
    ReadOnlyObjectProperty<Optional<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The page that is open. */
    ReadOnlyObjectProperty<Optional<EntityPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Everybody, filters aside. */
    List<Entity> all() {
        return all;
    }

    boolean filtered() {
        return !words.get().isBlank() || kind.get().isPresent();
    }

    /** Takes in who there is. */
    void found(final List<Entity> now) {
        all = List.copyOf(now);
        arrange();
    }

    /** Somebody is chosen; the page comes later. */
    void choose(final String id) {
        chosen.set(Optional.of(id));
    }

    /** Takes in a page, unless another one was chosen meanwhile. */
    void found(final String asked, final Optional<EntityPage> now) {
        if (chosen.get().equals(Optional.of(asked))) {
            page.set(now);
        }
    }

    /** Whether the filter would hide somebody: then it is cleared by {@link #reveal}. */
    void reveal(final String id) {
        if (rows.get().stream().noneMatch(e -> e.id().equals(id))) {
            kind.set(Optional.empty());
            words.set("");
        }
    }

    /** What the one who is chosen is to be called by: one that has this as its name or other name. */
    Optional<Entity> named(final String name) {
        final String wanted = low(name);
        return all.stream()
                .filter(e -> low(e.name()).equals(wanted))
                .findFirst()
                .or(() -> all.stream()
                        .filter(e -> e.aliases().stream().anyMatch(a -> low(a).equals(wanted)))
                        .findFirst());
    }

    private void arrange() {
        final List<String> wanted = List.of(low(words.get()).split("\\s+", -1));
        rows.set(all.stream()
                .filter(e -> kind.get().isEmpty() || kind.get().get() == e.kind())
                .filter(e -> {
                    final String text = low(e.name() + "\n" + String.join("\n", e.aliases()));
                    return wanted.stream().allMatch(text::contains);
                })
                .toList());
    }

    private static String low(final String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
