package vespera.scriptorium.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every embedder promises. Subclass it and say how yours is opened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EmbedderContract {

    private static final String SHIP = "The captain sailed the old ship into the harbour at night.";
    private static final String SAME_SHIP = "At night the old ship reached the harbour with its captain.";
    private static final String TAXES = "Quarterly tax forms must be filed online before Friday.";

    private Embedder embedder;

    /** A new embedder, which the contract closes. */
    protected abstract Embedder open();

    protected EmbedderContract() {
        // Replaced before the first test; opening a model is too dear for a constructor that may never be used.
        embedder = new HashingEmbedder();
    }

    @BeforeAll
    final void openOne() {
        embedder = open();
    }

    @AfterAll
    final void closeIt() {
        embedder.close();
    }

    /** The one all tests of a class share. */
    protected final Embedder embedder() {
        return embedder;
    }

    /** The cosine of two unit vectors. */
    protected static double cosine(final float[] one, final float[] other) {
        assertThat(one).hasSameSizeAs(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    @Test
    void itsFingerprintStaysTheSame() {
        assertThat(embedder.fingerprint()).isNotBlank();
        try (Embedder another = open()) {
            assertThat(another.fingerprint()).isEqualTo(embedder.fingerprint());
            assertThat(another.passage(SHIP)).isEqualTo(embedder.passage(SHIP));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHIP,
                "x",
                "",
                " \n\t ",
                "# Heading\n\n- item",
                "\u0000",
                "\uD83D\uDE00 \u6F22\u5B57 \u0627",
                "\uD83D",
                "\uDE00x",
                "\uFEFF\u200B"
            })
    void everyTextHasAVectorOfUnitLength(final String text) {
        for (final float[] vector : List.of(embedder.passage(text), embedder.question(text))) {
            assertThat(vector).hasSize(embedder.dimensions());
            assertThat(Math.sqrt(cosine(vector, vector))).isCloseTo(1.0, within(1e-5));
        }
        assertThat(embedder.tokens(text)).isNotNegative();
    }

    @Test
    void whatIsSimilarIsNearerThanWhatIsNot() {
        final double near = cosine(embedder.passage(SHIP), embedder.passage(SAME_SHIP));
        final double far = cosine(embedder.passage(SHIP), embedder.passage(TAXES));
        assertThat(near).isGreaterThan(far + 0.15);
    }

    @Test
    void aQuestionIsNearestToThePassageThatAnswersIt() {
        final float[] question = embedder.question("When did the old ship reach the harbour?");
        final double answer = cosine(question, embedder.passage(SAME_SHIP));
        assertThat(answer).isGreaterThan(cosine(question, embedder.passage(TAXES)) + 0.1);
    }

    @Test
    void equalTextsHaveEqualVectorsWhateverCameBetween() {
        final float[] first = embedder.passage(SHIP);
        embedder.passage(TAXES);
        embedder.question(SAME_SHIP + " " + TAXES);
        assertThat(embedder.passage(SHIP)).isEqualTo(first);
        assertThat(embedder.question(SHIP)).isEqualTo(embedder.question(SHIP));
    }

    @Test
    void threadsDoNotDisturbEachOther() throws Exception {
        final List<String> texts = List.of(SHIP, TAXES, SAME_SHIP, SHIP + " " + TAXES);
        final List<float[]> alone = texts.stream().map(embedder::passage).toList();
        final Callable<List<float[]>> work =
                () -> texts.stream().map(embedder::passage).toList();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            final List<Future<List<float[]>>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(two.submit(work));
            }
            for (final Future<List<float[]>> result : results) {
                assertThat(result.get()).usingRecursiveComparison().isEqualTo(alone);
            }
        }
    }

    @Test
    void theVectorGivenAwayIsTheCallersOwn() {
        final float[] mine = embedder.passage(SHIP);
        final float[] before = mine.clone();
        Arrays.fill(mine, 7f);
        assertThat(embedder.passage(SHIP)).isEqualTo(before);
    }

    @Test
    void tokensAreCountedWithoutSpecialOnes() {
        assertThat(embedder.tokens("")).isZero();
        assertThat(embedder.tokens(" \n ")).isZero();
        assertThat(embedder.tokens("ship")).isEqualTo(1);
        assertThat(embedder.tokens("the old ship")).isEqualTo(3);
        assertThat(embedder.tokens(SHIP + "\n\n" + TAXES)).isEqualTo(embedder.tokens(SHIP) + embedder.tokens(TAXES));
    }

    @Test
    void tokensOfALargeTextAreCountedExactlyWhereItHasSpaces() {
        assertThat(embedder.tokens("the old ship ".repeat(20_000))).isEqualTo(60_000);
    }

    @Test
    void whatIsBeyondTheWindowIsCutOff() {
        final String full = "the old ship ".repeat(400);
        final float[] vector = embedder.passage(full + TAXES.repeat(2_000));
        assertThat(vector).isEqualTo(embedder.passage(full));
        assertThat(embedder.passage("x".repeat(300_000))).hasSize(embedder.dimensions());
    }

    @Test
    void onceClosedItSaysSo() {
        final Embedder another = open();
        another.close();
        another.close();
        assertThatThrownBy(() -> another.passage(SHIP)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> another.tokens(SHIP)).isInstanceOf(IllegalStateException.class);
        assertThat(embedder.passage(SHIP)).hasSize(embedder.dimensions());
    }
}
