package vespera.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;

/**
 * A rule about the classes under a root package.
 *
 * @param name short, the same for every root
 * @param root the package that the rooms lie in
 * @param rooms whose classes the rule looks at
 * @param rule what must hold
 */
record HouseRule(String name, String root, Set<Room> rooms, ArchRule rule) {

    /** How many of the given classes the rule looks at; descriptions of packages are no classes. */
    long sees(final JavaClasses classes) {
        final PackageMatcher[] matchers = Arrays.stream(Room.packages(root, rooms))
                .map(PackageMatcher::of)
                .toArray(PackageMatcher[]::new);
        return classes.stream()
                .filter(HouseRule::hasCode)
                .filter(type -> Arrays.stream(matchers).anyMatch(matcher -> matcher.matches(type.getPackageName())))
                .count();
    }

    private static boolean hasCode(final JavaClass type) {
        return !type.getSimpleName().equals("package-info");
    }

    @Override
    public String toString() {
        return name;
    }
}
