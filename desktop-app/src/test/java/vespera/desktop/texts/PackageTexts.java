package vespera.desktop.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One package of the window: its sources and its two bundles.
 *
 * @param name below {@code vespera}, such as {@code desktop/home}
 * @param sources by file name
 */
record PackageTexts(String name, Map<String, JavaTexts> sources, Bundle english, Bundle german) {

    /** Every package that has sources or bundles, by its name. */
    static Map<String, PackageTexts> all(final Path module) throws IOException {
        final Map<String, PackageTexts> all = new TreeMap<>();
        final Path java = module.resolve("src/main/java/vespera");
        final Path resources = module.resolve("src/main/resources/vespera");
        final Set<String> names = new TreeSet<>();
        for (final Path root : List.of(java, resources)) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> below = Files.walk(root)) {
                    below.filter(Files::isDirectory)
                            .filter(PackageTexts::speaks)
                            .forEach(folder ->
                                    names.add(root.relativize(folder).toString().replace('\\', '/')));
                }
            }
        }
        for (final String name : names) {
            all.put(name, one(module, name));
        }
        return all;
    }

    /** One package by its name. */
    static PackageTexts one(final Path module, final String name) throws IOException {
        return read(
                name,
                module.resolve("src/main/java/vespera").resolve(name),
                module.resolve("src/main/resources/vespera").resolve(name));
    }

    private static boolean speaks(final Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(
                    f -> f.toString().endsWith(".java") || f.toString().endsWith("texts.properties"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PackageTexts read(final String name, final Path java, final Path resources) throws IOException {
        final Map<String, JavaTexts> sources = new TreeMap<>();
        if (Files.isDirectory(java)) {
            try (Stream<Path> files = Files.list(java)) {
                for (final Path file : files.filter(f -> f.toString().endsWith(".java"))
                        .filter(f -> !f.endsWith("package-info.java"))
                        .toList()) {
                    final String called = file.getFileName().toString();
                    sources.put(called, JavaTexts.of(called, Files.readString(file)));
                }
            }
        }
        return new PackageTexts(
                name,
                sources,
                Bundle.read(resources.resolve("texts.properties")),
                Bundle.read(resources.resolve("texts_de.properties")));
    }

    /** What does not fit between sources and bundles. */
    List<String> faults() {
        final List<String> faults = new ArrayList<>();
        english.faults().forEach(fault -> faults.add(name + ": " + fault));
        german.faults().forEach(fault -> faults.add(name + " (German): " + fault));
        sources.forEach((file, source) ->
                source.asked().forEach(one -> asked(one, faults, name + "/" + file + ":" + one.line() + " ")));
        final Set<String> used = new TreeSet<>();
        final Set<String> begun = new TreeSet<>();
        sources.values().forEach(source -> {
            used.addAll(source.literals());
            source.asked().stream().filter(JavaTexts.Asked::prefix).forEach(one -> begun.add(one.key()));
        });
        english.texts().forEach((key, text) -> {
            if (!used.contains(key) && begun.stream().noneMatch(key::startsWith)) {
                faults.add(name + ": " + key + " is said nowhere");
            }
            final String other = german.texts().get(key);
            if (other == null) {
                faults.add(name + ": " + key + " is not there in German");
            } else if (!Bundle.values(text).equals(Bundle.values(other))) {
                faults.add(name + ": " + key + " takes other values in German");
            }
        });
        german.texts().keySet().stream()
                .filter(key -> !english.texts().containsKey(key))
                .forEach(key -> faults.add(name + ": " + key + " is there in German only"));
        return faults;
    }

    private void asked(final JavaTexts.Asked one, final List<String> faults, final String where) {
        if (one.prefix()) {
            if (english.texts().keySet().stream().noneMatch(key -> key.startsWith(one.key()))) {
                faults.add(where + "no key begins with " + one.key());
            }
            return;
        }
        final String text = english.texts().get(one.key());
        if (text == null) {
            faults.add(where + one.key() + " is not in the bundle");
        } else if (one.values() >= 0) {
            final Set<Integer> wanted = Bundle.values(text);
            final int most = wanted.isEmpty() ? 0 : 1 + java.util.Collections.max(wanted);
            if (most != one.values()) {
                faults.add(where + one.key() + " takes " + most + " values, given are " + one.values());
            }
        }
    }

    /** How many texts of its sources go to the screen by no bundle. */
    int loose(final Set<String> names) {
        return looseTexts(names).size();
    }

    /** Where they stand. */
    List<String> looseTexts(final Set<String> names) {
        final List<String> found = new ArrayList<>();
        sources.forEach((file, source) -> source.shown().stream()
                .filter(one -> !names.contains(one.text()))
                .forEach(one -> found.add(name + "/" + file + ":" + one.line() + " " + one.text())));
        return found;
    }
}
