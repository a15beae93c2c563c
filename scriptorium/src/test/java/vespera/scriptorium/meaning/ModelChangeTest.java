package vespera.scriptorium.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.sessions.Memory;
import vespera.scriptorium.testing.Scriptorium;

@SuppressWarnings("NullAway.Init")
final class ModelChangeTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private final Map<String, String> remembered = new HashMap<>();
    private final List<String> embedded = new ArrayList<>();
    private Consumer<String> before = _ -> {};

    private final Memory memory = new Memory() {
        @Override
        public Optional<String> recall(final String key) {
            return Optional.ofNullable(remembered.get(key));
        }

        @Override
        public void remember(final String key, final String value) {
            remembered.put(key, value);
        }
    };

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        for (int i = 0; i < 30; i++) {
            s.documents().create(s.ada(), i + ".md", "# Note " + i + "\n\nword" + i + " and more\n");
        }
    }

    @AfterEach
    void close() {
        s.close();
    }

    private Embedder model(final String name) {
        if (name.equals("broken")) {
            throw new EmbedderUnavailable("It is broken.");
        }
        final HashingEmbedder hashing = new HashingEmbedder();
        return new Embedder() {
            @Override
            public String fingerprint() {
                return "print of " + name;
            }

            @Override
            public int dimensions() {
                return hashing.dimensions();
            }

            @Override
            public float[] passage(final String text) {
                embedded.add(name + "|" + text);
                before.accept(text);
                return hashing.passage(text);
            }

            @Override
            public float[] question(final String text) {
                return hashing.question(text);
            }

            @Override
            public int tokens(final String text) {
                return hashing.tokens(text);
            }

            @Override
            public void close() {
                hashing.close();
            }
        };
    }

    private ModelChange models(final String wanted) {
        return new ModelChange(s.vectors(), memory, wanted, this::model);
    }

    private void embed(final ModelChange models) throws InterruptedException {
        s.follow(new ChunkFollower(s.documents(), s.vectors(), models.making(), () -> {}));
        try (EmbeddingQueue queue = new EmbeddingQueue(s.documents(), s.vectors(), models.making(), s.jobs())) {
            queue.onEmbedded(_ -> models.settle());
            queue.start();
            queue.await();
        }
    }

    private static String asked(final ModelChange models) {
        return models.asked().get().orElseThrow().fingerprint();
    }

    @Test
    void questionsGoToTheOldModelUntilTheNewOneIsDone() throws InterruptedException {
        try (ModelChange models = models("old")) {
            embed(models);
            assertThat(asked(models)).isEqualTo("print of old");
            models.to("new");
            assertThat(models.underWay()).isTrue();
            final List<String> askedMeanwhile = new ArrayList<>();
            before = _ -> askedMeanwhile.add(asked(models));
            embed(models);
            assertThat(askedMeanwhile).hasSizeGreaterThan(20).containsOnly("print of old");
            assertThat(models.underWay()).isFalse();
            assertThat(asked(models)).isEqualTo("print of new");
            assertThat(embedded).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsSearchedIsKnownThoughNobodyAskedYet() throws InterruptedException {
        try (ModelChange models = models("old")) {
            embed(models);
            assertThat(models.fingerprint()).isEqualTo("print of old");
            models.to("new");
            assertThat(models.fingerprint()).isEqualTo("print of old");
            assertThat(models.makingFingerprint()).isEqualTo("print of new");
        }
        try (ModelChange models = models("new")) {
            assertThat(models.fingerprint()).isEqualTo("print of old");
            assertThat(models.makingFingerprint()).isEqualTo("print of new");
        }
    }

    @Test
    void aCrashInBetweenGoesOnWhereItWas() throws InterruptedException {
        try (ModelChange models = models("old")) {
            embed(models);
            asked(models);
            models.to("new");
            before = _ -> {
                if (embedded.stream().filter(e -> e.startsWith("new")).count() == 10) {
                    s.jobs().running().forEach(job -> job.cancel());
                }
            };
            embed(models);
            assertThat(models.underWay()).isTrue();
        }
        before = _ -> {};
        try (ModelChange models = models("new")) {
            assertThat(asked(models)).isEqualTo("print of old");
            embed(models);
            assertThat(asked(models)).isEqualTo("print of new");
            assertThat(embedded).doesNotHaveDuplicates();
        }
    }

    @Test
    void aModelThatCannotBeHadChangesNothing() throws InterruptedException {
        try (ModelChange models = models("old")) {
            embed(models);
            assertThatThrownBy(() -> models.to("broken")).isInstanceOf(EmbedderUnavailable.class);
            assertThat(models.underWay()).isFalse();
            assertThat(asked(models)).isEqualTo("print of old");
        }
    }

    @Test
    void goingBackCostsNothingAndWhatIsNotInUseCanBeLetGo() throws InterruptedException {
        try (ModelChange models = models("old")) {
            embed(models);
            asked(models);
            models.to("new");
            embed(models);
            models.to("old");
            final int before = embedded.size();
            embed(models);
            assertThat(embedded).hasSize(before);
            assertThat(asked(models)).isEqualTo("print of old");
            models.forgetOthers();
        }
    }

    @Test
    void whatIsLookedAtComesFirstAndThenTheNewest() throws InterruptedException {
        try (ModelChange models = models("old")) {
            s.follow(new ChunkFollower(s.documents(), s.vectors(), models.making(), () -> {}));
            try (EmbeddingQueue queue = new EmbeddingQueue(s.documents(), s.vectors(), models.making(), s.jobs())) {
                before = text -> {
                    if (text.contains("Note ") && embedded.size() == 3) {
                        queue.prefer(s.documents()
                                .catalogue()
                                .at("17.md")
                                .orElseThrow()
                                .id());
                    }
                };
                queue.start();
                queue.await();
            }
            assertThat(embedded.get(3)).contains("Note 17");
            assertThat(embedded).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Test
    void anEditLooksThroughTheEditedDocumentOnly() throws InterruptedException {
        try (ModelChange models = models("old")) {
            embed(models);
            final List<UUID> looked = new ArrayList<>();
            try (EmbeddingQueue queue = new EmbeddingQueue(s.documents(), s.vectors(), models.making(), s.jobs())) {
                queue.onStart(looked::addAll);
                queue.start();
                queue.await();
                s.save("3.md", "quite another text\n");
                s.follow(new ChunkFollower(s.documents(), s.vectors(), models.making(), (Set<UUID> changed) -> {
                    if (changed.size() == 1) {
                        queue.more(changed);
                    }
                }));
                queue.await();
            }
            assertThat(looked).hasSize(1);
            assertThat(embedded.getLast()).isEqualTo("old|quite another text");
        }
    }
}
