package vespera.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/** What the product is made of, as the class path of this module sees it: class folders or jars, never tests. */
final class ProductionClasses {

    static final String ROOT = "vespera";

    private ProductionClasses() {}

    static JavaClasses load() {
        return new ClassFileImporter()
                .withImportOption(ProductionClasses::isProduction)
                .importPackages(ROOT);
    }

    private static boolean isProduction(final Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
