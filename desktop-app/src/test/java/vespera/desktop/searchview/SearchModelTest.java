package vespera.desktop.searchview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.search.Correction;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.Mode;
import vespera.scriptorium.search.Query;

/** Searching as one types, without a window. */
class SearchModelTest {

    private final Later later = new Later();
    private final SearchModel model = new SearchModel(later, later);

    private void type(final String text) {
        model.textProperty().set(text);
    }

    private List<String> shown() {
        return model.hits().stream().map(Hit::path).toList();
    }

    @Test
    void wordsAreAskedOnEveryKeyAndTheLastMayGoOn() {
        later.answers.put("TEXT orch*", List.of(Later.hit("Orchard")));
        type("orch");
        later.all();
        assertThat(shown()).containsExactly("Orchard");
        assertThat(model.saidProperty().get()).contains("1 hit", "looking for meaning");
        assertThat(model.isWhole()).isFalse();
    }

    @Test
    void aKeyMakesVoidWhatWasAskedBefore() {
        later.answers.put("TEXT o*", List.of(Later.hit("Old")));
        later.answers.put("TEXT orc*", List.of(Later.hit("Orchard")));
        type("o");
        type("or");
        type("orc");
        later.one();
        assertThat(shown()).isEmpty();
        later.all();
        assertThat(shown()).containsExactly("Orchard");
        assertThat(later.asked).startsWith("TEXT o*").endsWith("TEXT orc*").doesNotContain("TEXT or*");
    }

    @Test
    void anAnswerToWhatIsNoLongerAskedIsNotShown() {
        later.answers.put("ALL old*", List.of(Later.hit("Old")));
        type("old");
        model.refine();
        type("");
        later.all();
        assertThat(shown()).isEmpty();
        assertThat(model.saidProperty().get()).isEmpty();
    }

    @Test
    void meaningComesAfterThePauseAndTakesTheWordsPlace() {
        later.answers.put("TEXT glass*", List.of(Later.hit("A"), Later.hit("B")));
        later.answers.put("ALL glass*", List.of(Later.hit("C"), Later.hit("A")));
        type("glass");
        later.all();
        model.refine();
        later.all();
        assertThat(shown()).containsExactly("C", "A");
        assertThat(model.isWhole()).isTrue();
        assertThat(model.facetsProperty().get().types()).containsEntry("md", 1);
    }

    @Test
    void whatSheIsPointingAtDoesNotMove() {
        later.answers.put("TEXT glass*", List.of(Later.hit("A"), Later.hit("B"), Later.hit("D")));
        later.answers.put(
                "ALL glass*", List.of(Later.hit("C"), Later.hit("B", List.of("close in meaning")), Later.hit("A")));
        type("glass");
        later.all();
        model.pointing(() -> 1);
        model.refine();
        later.all();
        assertThat(shown()).containsExactly("A", "B", "C");
        assertThat(model.hits().get(1).why()).containsExactly("close in meaning");
    }

    @Test
    void whatIsMissingIsSaid() {
        later.missing = List.of("meaning: 412 of 6571 passages are not read yet");
        type("glass");
        model.refine();
        later.all();
        assertThat(model.saidProperty().get()).contains("Nothing was found", "412 of 6571 passages");
    }

    @Test
    void byWordsOnlyNothingElseIsAsked() {
        model.modeProperty().set(Mode.TEXT);
        type("glass");
        model.refine();
        later.all();
        assertThat(later.asked).containsOnly("TEXT glass*", "TEXT glass");
        assertThat(model.isWhole()).isTrue();
        assertThat(model.saidProperty().get()).doesNotContain("meaning");
    }

    @Test
    void byMeaningOnlyNoWordsAreShown() {
        model.modeProperty().set(Mode.MEANING);
        later.answers.put("MEANING glass*", List.of(Later.hit("C")));
        type("glass");
        model.refine();
        later.all();
        assertThat(shown()).containsExactly("C");
        assertThat(later.asked).containsOnly("MEANING glass*");
    }

    @Test
    void aWordThatNothingBeginsWithIsTakenAsItStands() {
        later.answers.put("TEXT orchrad", List.of(Later.hit("Orchard")));
        later.answers.put("ALL orchrad", List.of(Later.hit("Orchard"), Later.hit("Pears")));
        type("orchrad");
        later.all();
        assertThat(shown()).containsExactly("Orchard");
        model.refine();
        later.all();
        assertThat(shown()).containsExactly("Orchard", "Pears");
    }

    @Test
    void aFilterIsWrittenIntoTheFieldAndTakenOutAgain() {
        type("glass");
        model.toggle(Query.Field.TAG, "part one");
        assertThat(model.textProperty().get()).isEqualTo("glass tag:\"part one\"");
        later.all();
        assertThat(later.asked).contains("ALL glass tag:\"part one\"");
        model.toggle(Query.Field.TAG, "Part One");
        assertThat(model.textProperty().get()).isEqualTo("glass");
    }

    @Test
    void anotherSpellingIsOneStepAway() {
        later.corrections = List.of(new Correction("orchrad", "orchard"));
        type("glass orchrad");
        later.all();
        assertThat(model.corrections()).hasSize(1);
        model.correct(model.corrections().getFirst());
        assertThat(model.textProperty().get()).isEqualTo("glass orchard");
    }

    @Test
    void aSearchIsSavedRunRenamedAndForgotten() {
        model.modeProperty().set(Mode.TEXT);
        type("glass tag:draft");
        model.save("Drafts", before -> {});
        later.all();
        type("");
        model.modeProperty().set(Mode.ALL);
        assertThat(model.saved()).hasSize(1);
        model.run(model.saved().getFirst());
        assertThat(model.textProperty().get()).isEqualTo("glass tag:draft");
        assertThat(model.modeProperty().get()).isEqualTo(Mode.TEXT);
        model.rename(model.saved().getFirst(), "All drafts");
        later.all();
        assertThat(model.saved().getFirst().name()).isEqualTo("All drafts");
        model.forget(model.saved().getFirst(), gone -> model.keep(gone, before -> {}));
        later.all();
        assertThat(model.saved()).as("forgotten and kept again").hasSize(1);
    }
}
