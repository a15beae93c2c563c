package vespera.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, seen to catch a small house that breaks it, and to leave alone what is right in there. */
class BrokenHouseTest {

    /**
     * A small wrong house.
     *
     * @param rule the name of the rule that it breaks
     * @param house its package under {@code vespera.house.broken}
     * @param caught what the report must name
     * @param spared the class that must not be reported; empty where the house holds none
     */
    record Broken(String rule, String house, List<String> caught, String spared) {

        String root() {
            return "vespera.house.broken." + house;
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    static List<Broken> houses() {
        return List.of(
                new Broken("the core knows no other room", "downward", List.of("CoreKnowsShelf"), "<store.Shelf>"),
                new Broken("an adapter knows the core only", "sideways", List.of("ShelfKnowsGraph"), "Idea>"),
                new Broken("the gateway knows no window", "upward", List.of("DoorKnowsWindow"), ""),
                new Broken("the window knows no adapter", "shortcut", List.of("WindowKnowsShelf"), ""),
                new Broken("no package cycles", "circle", List.of("Left", "Right"), ""),
                new Broken("every class has a room", "homeless", List.of("Forgotten"), "Housed"),
                new Broken(
                        "JavaFX stays in the window",
                        "painting",
                        List.of("javafx.scene", "atlantafx.", "org.kordamp.ikonli.", "jfx.incubator."),
                        "WindowPaints"),
                new Broken(
                        "SQL stays in the store",
                        "sql",
                        List.of("java.sql.", "javax.sql.", "org.sqlite."),
                        "StoreAsksDatabase"),
                new Broken("Neo4j stays in the graph", "cypher", List.of("CoreAsksGraph"), "GraphAsksGraph"),
                new Broken(
                        "DJL stays in embeddings", "meaning", List.of("ai.djl.", "ai.onnxruntime."), "EmbedderEmbeds"),
                new Broken("file formats stay in file types", "formats", List.of("org.jsoup."), "HookReadsPage"),
                new Broken(
                        "no HTTP in the core",
                        "network",
                        List.of("java.net.http.", "com.sun.net.httpserver."),
                        "ConnectorCalls"),
                new Broken(
                        "only FxThread runs later",
                        "thread",
                        List.of("WindowRunsLater.call", "WindowRunsLater.reference"),
                        "FxThread.later"),
                new Broken(
                        "only Outside opens dialogs of the system",
                        "dialogs",
                        List.of("WindowAsks.file", "WindowAsks.folder"),
                        "Outside.file"),
                new Broken(
                        "names say something",
                        "names",
                        List.of("TextUtils", "TextManager", "TextHelper", "TextImpl"),
                        "Manageress"),
                new Broken(
                        "nobody sleeps",
                        "sleep",
                        List.of("DoorSleeps.milliseconds", "DoorSleeps.duration", "DoorSleeps.unit"),
                        ""),
                new Broken(
                        "only main prints and exits",
                        "console",
                        List.of("DoorPrints.out", "DoorPrints.err", "DoorPrints.exit"),
                        "desktop.Main"));
    }

    @ParameterizedTest
    @MethodSource("houses")
    void isCaught(final Broken broken) {
        final JavaClasses classes = new ClassFileImporter().importPackages(broken.root());
        final HouseRule rule = new HouseRules(broken.root()).named(broken.rule());
        final String report = String.join(
                "\n", rule.rule().evaluate(classes).getFailureReport().getDetails());
        assertThat(report).contains(broken.caught());
        if (!broken.spared().isEmpty()) {
            assertThat(report).doesNotContain(broken.spared());
        }
    }

    @Test
    void noRuleIsWithoutItsBrokenHouse() {
        assertThat(new HouseRules(ProductionClasses.ROOT).all())
                .extracting(HouseRule::name)
                .containsExactlyInAnyOrderElementsOf(
                        houses().stream().map(Broken::rule).toList());
    }

    @Test
    void anEmptyHouseIsSeenToBeEmpty() {
        final JavaClasses none = new ClassFileImporter().importPackages("vespera.house.broken.nothing");
        assertThat(new HouseRules(ProductionClasses.ROOT).all())
                .allSatisfy(rule -> assertThat(rule.sees(none)).isZero());
    }
}
