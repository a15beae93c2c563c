package vespera.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;

/**
 * Who may know whom, and what may be used where, below any root package: the same rules are pointed at the product and
 * at small houses that break them.
 */
final class HouseRules {

    private final String root;

    HouseRules(final String root) {
        this.root = root;
    }

    List<HouseRule> all() {
        return List.of(
                forbids("the core knows no other room", Set.of(Room.CORE), Room.except(Room.CORE)),
                adapters(),
                forbids("the gateway knows no window", Set.of(Room.GATEWAY), Set.of(Room.DESKTOP)),
                forbids("the window knows no adapter", Set.of(Room.DESKTOP), Room.ADAPTERS),
                circles(),
                rooms(),
                keeps(
                        "JavaFX stays in the window",
                        Room.DESKTOP,
                        "javafx..",
                        "jfx..",
                        "com.sun.javafx..",
                        "atlantafx..",
                        "org.kordamp.ikonli.."),
                keeps("SQL stays in the store", Room.STORE, "java.sql..", "javax.sql..", "org.sqlite.."),
                keeps("Neo4j stays in the graph", Room.GRAPH, "org.neo4j.."),
                keeps("DJL stays in embeddings", Room.EMBEDDINGS, "ai.djl..", "ai.onnxruntime.."),
                keeps(
                        "file formats stay in file types",
                        Room.FILETYPES,
                        "org.jsoup..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "com.drew..",
                        "com.adobe.internal.xmp.."),
                bars("no HTTP in the core", Set.of(Room.CORE), "java.net.http..", "com.sun.net.httpserver.."),
                runLater(),
                outside(),
                names(),
                sleep(),
                console());
    }

    HouseRule named(final String name) {
        return all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HouseRule adapters() {
        final ArchRule[] each = Room.ADAPTERS.stream()
                .sorted()
                .map(adapter -> dependence(Set.of(adapter), Room.except(Room.CORE, adapter)))
                .toArray(ArchRule[]::new);
        return rule("an adapter knows the core only", Room.ADAPTERS, CompositeArchRule.of(List.of(each)));
    }

    private HouseRule circles() {
        final ArchRule free = slices().matching(root + ".(**)").should().beFreeOfCycles();
        return rule("no package cycles", Room.ALL, free);
    }

    private HouseRule rooms() {
        final ArchRule housed = classes().should().resideInAnyPackage(Room.packages(root, Room.ALL));
        return rule("every class has a room", Room.ALL, housed);
    }

    private HouseRule runLater() {
        final ArchRule one = noClasses()
                .that(areNot(root + ".desktop.fx.FxThread"))
                .should()
                .accessTargetWhere(reaches("javafx.application.Platform", "runLater"));
        return rule("only FxThread runs later", Room.ALL, one);
    }

    private HouseRule outside() {
        final ArchRule one = noClasses()
                .that(areNot(root + ".desktop.fx.Outside"))
                .should()
                .accessTargetWhere(reaches(
                        "javafx.stage.FileChooser", "showOpenDialog", "showSaveDialog", "showOpenMultipleDialog"))
                .orShould()
                .accessTargetWhere(reaches("javafx.stage.DirectoryChooser", "showDialog"));
        return rule("only Outside opens dialogs of the system", Room.ALL, one);
    }

    private HouseRule names() {
        final ArchRule telling = noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl");
        return rule("names say something", Room.ALL, telling);
    }

    private HouseRule sleep() {
        final ArchRule awake = noClasses()
                .should()
                .accessTargetWhere(reaches("java.lang.Thread", "sleep"))
                .orShould()
                .accessTargetWhere(reaches("java.util.concurrent.TimeUnit", "sleep"));
        return rule("nobody sleeps", Room.ALL, awake);
    }

    private HouseRule console() {
        final ArchRule quiet = noClasses()
                .that(areNot(root + ".desktop.Main"))
                .should()
                .accessTargetWhere(reaches("java.lang.System", "out", "err", "exit"));
        return rule("only main prints and exits", Room.ALL, quiet);
    }

    private HouseRule keeps(final String name, final Room owner, final String... packages) {
        return bars(name, Room.except(owner), packages);
    }

    private HouseRule bars(final String name, final Set<Room> rooms, final String... packages) {
        final ArchRule none = noClasses()
                .that()
                .resideInAnyPackage(Room.packages(root, rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
        return rule(name, rooms, none);
    }

    private HouseRule forbids(final String name, final Set<Room> from, final Set<Room> to) {
        return rule(name, from, dependence(from, to));
    }

    private ArchRule dependence(final Set<Room> from, final Set<Room> to) {
        return noClasses()
                .that()
                .resideInAnyPackage(Room.packages(root, from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Room.packages(root, to))
                .allowEmptyShould(true);
    }

    // A room may still be empty; that the rules see what is there is counted, not left to this switch.
    private HouseRule rule(final String name, final Set<Room> rooms, final ArchRule rule) {
        return new HouseRule(name, root, rooms, rule.allowEmptyShould(true));
    }

    private static DescribedPredicate<JavaClass> areNot(final String owner) {
        return DescribedPredicate.describe(
                "are not " + owner,
                type -> !type.getName().equals(owner) && !type.getName().startsWith(owner + "$"));
    }

    /** A call, a field access or a method reference: all are ways to reach a member. */
    private static DescribedPredicate<JavaAccess<?>> reaches(final String owner, final String... members) {
        final Set<String> wanted = Set.of(members);
        return DescribedPredicate.describe(
                "the target is one of " + owner + "." + wanted,
                access -> access.getTargetOwner().getName().equals(owner) && wanted.contains(access.getName()));
    }
}
