package vespera.desktop.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.codex.Entity;
import vespera.scriptorium.codex.EntityPage;

/** Who is listed and whose page is open. No nodes. */
class CodexModelTest {

    private final CodexModel model = new CodexModel();
    private final Entity mara = entity("Mara Kell", Entity.Kind.CHARACTER, "Mara", "Miss Kell");
    private final Entity quay = entity("Hallow Quay", Entity.Kind.PLACE, "the Quay");

    private static Entity entity(final String name, final Entity.Kind kind, final String... aliases) {
        return new Entity("entity:" + name, kind, name, List.of(aliases), 3, 1, null, 1, "");
    }

    private static EntityPage page(final Entity one) {
        return new EntityPage(one, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void filteredByNameByOtherNameAndByKind() {
        model.found(List.of(mara, quay));
        model.wordsProperty().set("kell miss");
        assertThat(model.rowsProperty().get()).containsExactly(mara);
        model.kindProperty().set(Optional.of(Entity.Kind.PLACE));
        assertThat(model.rowsProperty().get()).isEmpty();
        model.wordsProperty().set("");
        assertThat(model.rowsProperty().get()).containsExactly(quay);
    }

    @Test
    void whoIsLookedUpFromElsewhereIsNotHiddenByAFilter() {
        model.found(List.of(mara, quay));
        model.kindProperty().set(Optional.of(Entity.Kind.PLACE));
        model.reveal(quay.id());
        assertThat(model.rowsProperty().get()).as("it is in sight already").containsExactly(quay);
        model.reveal(mara.id());
        assertThat(model.rowsProperty().get()).containsExactly(mara, quay);
    }

    @Test
    void aPageThatComesTooLateIsNotShown() {
        model.found(List.of(mara, quay));
        model.choose(mara.id());
        model.choose(quay.id());
        model.found(mara.id(), Optional.of(page(mara)));
        assertThat(model.pageProperty().get()).isEmpty();
        model.found(quay.id(), Optional.of(page(quay)));
        assertThat(model.pageProperty().get()).contains(page(quay));
    }

    @Test
    void aNameIsFoundByItselfBeforeByAnAlias() {
        final Entity other = entity("Mara", Entity.Kind.PLACE);
        model.found(List.of(mara, other));
        assertThat(model.named(" mara ")).contains(other);
        assertThat(model.named("miss kell")).contains(mara);
    }
}
