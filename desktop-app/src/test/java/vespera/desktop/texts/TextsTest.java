package vespera.desktop.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every text is in the bundles, in both languages, and nothing else is said. */
class TextsTest {

    private static final String SAYS = """
            class Head {
                static final Texts TEXTS = Texts.of(Head.class);
                String one(int n) { return TEXTS.say("cards", n); }
                String two(boolean b) { return TEXTS.say(b ? "yes" : "no"); }
                String three(Kind k) { return TEXTS.say("kind-" + k.name()); }
            }
            """;
    private static final String ENGLISH = """
            cards={0,choice,0#no cards|1#one card|1<{0} cards}
            yes=Yes
            no=No, don't
            kind-a=Kind A
            """;
    private static final String GERMAN = """
            cards={0,choice,0#keine Karten|1#eine Karte|1<{0} Karten}
            yes=Ja
            no=Nein
            kind-a=Art A
            """;

    private static final Map<String, PackageTexts> ALL = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        ALL.putAll(PackageTexts.all(module()));
    }

    @Test
    void everyTextIsInBothBundlesAndEveryBundleIsUsed() {
        final List<String> faults = new ArrayList<>();
        ALL.values().forEach(one -> faults.addAll(one.faults()));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsShownComesFromABundle() throws IOException {
        final Map<String, Integer> allowed = allowance();
        final Set<String> names = names();
        final List<String> over = new ArrayList<>();
        ALL.forEach((name, one) -> {
            if (one.loose(names) > allowed.getOrDefault(name, 0)) {
                over.add(name + " has " + one.loose(names) + " texts that are in no bundle, allowed are "
                        + allowed.getOrDefault(name, 0) + ":");
                over.addAll(one.looseTexts(names));
            }
        });
        assertThat(over).isEmpty();
        assertThat(ALL.keySet()).as("packages that are allowed something").containsAll(allowed.keySet());
    }

    @Test
    void whatFitsHasNoFault() throws IOException {
        assertThat(made(SAYS, ENGLISH, GERMAN).faults()).isEmpty();
    }

    @Test
    void aMissingKeyIsCaught() throws IOException {
        assertThat(made(SAYS, ENGLISH.replace("yes=Yes\n", ""), GERMAN).faults())
                .containsExactly("p/Head.java:4 yes is not in the bundle", "p: yes is there in German only");
    }

    @Test
    void aMissingFamilyOfKeysIsCaught() throws IOException {
        assertThat(made(SAYS, ENGLISH.replace("kind-a=Kind A\n", ""), GERMAN.replace("kind-a=Art A\n", ""))
                        .faults())
                .containsExactly("p/Head.java:5 no key begins with kind-");
    }

    @Test
    void aMissingTranslationIsCaught() throws IOException {
        assertThat(made(SAYS, ENGLISH, GERMAN.replace("no=Nein\n", "")).faults())
                .containsExactly("p: no is not there in German");
    }

    @Test
    void anUnusedKeyIsCaught() throws IOException {
        assertThat(made(SAYS, ENGLISH + "old=Old\n", GERMAN + "old=Alt\n").faults())
                .containsExactly("p: old is said nowhere");
    }

    @Test
    void otherValuesAreCaught() throws IOException {
        assertThat(made(SAYS, ENGLISH, GERMAN.replace("yes=Ja", "yes=Ja {0}")).faults())
                .containsExactly("p: yes takes other values in German");
        assertThat(made(SAYS.replace("\"cards\", n", "\"cards\""), ENGLISH, GERMAN)
                        .faults())
                .containsExactly("p/Head.java:3 cards takes 1 values, given are 0");
    }

    @Test
    void apostrophesAndBrokenPatternsAreCaught() throws IOException {
        assertThat(made(SAYS, ENGLISH.replace("one card", "one writer's card"), GERMAN)
                        .faults())
                .containsExactly("p: cards has an apostrophe that must be doubled");
        assertThat(made(SAYS, ENGLISH.replace("don't", "don''t"), GERMAN).faults())
                .containsExactly("p: no doubles an apostrophe although it takes no value");
        assertThat(made(SAYS, ENGLISH, GERMAN.replace("{0,choice", "{0,choise")).faults())
                .singleElement()
                .asString()
                .startsWith("p (German): cards is no pattern");
        assertThat(made(SAYS, ENGLISH + "yes=Yea\n", GERMAN).faults()).containsExactly("p: yes stands there twice");
    }

    @Test
    void aTextThatIsInNoBundleIsCaught() throws IOException {
        final String says = SAYS.replace("String one", """
                Object a = new Label("Two words");
                Object b = new Button("Word");
                Object c = field.lookup(".two words");
                Object d = "Made " + n + " of them";
                Object e = new Action("x.y", "Do it", "Shortcut+K", run);
                Object g = new Label(n > 1 ? "many" : mark("few"));
                Object f = new IllegalStateException("Nobody reads this");
                String one""");
        assertThat(made(says, ENGLISH, GERMAN).looseTexts(Set.of()))
                .containsExactly(
                        "p/Head.java:3 Two words",
                        "p/Head.java:4 Word",
                        "p/Head.java:6 Made  of them",
                        "p/Head.java:7 Do it",
                        "p/Head.java:8 many");
        assertThat(made(says, ENGLISH, GERMAN).looseTexts(Set.of("Word"))).hasSize(4);
    }

    private static PackageTexts made(final String java, final String english, final String german) throws IOException {
        return new PackageTexts(
                "p", Map.of("Head.java", JavaTexts.of("Head.java", java)), Bundle.of(english), Bundle.of(german));
    }

    /** How many texts a package may have in its sources still; these numbers only ever fall. */
    private static Map<String, Integer> allowance() throws IOException {
        final Map<String, Integer> allowed = new TreeMap<>();
        for (final String line : lines("allowance.txt")) {
            final String[] parts = line.split(" ");
            allowed.put(parts[0], Integer.parseInt(parts[1]));
        }
        return allowed;
    }

    /** Names and words that are the same in every language. */
    private static Set<String> names() throws IOException {
        return new HashSet<>(lines("names.txt"));
    }

    private static List<String> lines(final String file) throws IOException {
        return Files.readAllLines(module().resolve("src/test/resources/vespera/desktop/texts/" + file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .toList();
    }

    private static Path module() {
        final Path here = Path.of("").toAbsolutePath();
        return here.endsWith("desktop-app") ? here : here.resolve("desktop-app");
    }
}
