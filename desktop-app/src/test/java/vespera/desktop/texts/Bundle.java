package vespera.desktop.texts;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of a package in one language, as they stand in its file.
 *
 * @param texts by key
 * @param twice keys that stand there more than once
 */
record Bundle(Map<String, String> texts, Set<String> twice) {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    static Bundle read(final Path file) throws IOException {
        return Files.exists(file) ? of(Files.readString(file)) : new Bundle(Map.of(), Set.of());
    }

    static Bundle of(final String lines) throws IOException {
        final Map<String, String> texts = new TreeMap<>();
        final Set<String> seen = new HashSet<>();
        final Set<String> twice = new TreeSet<>();
        final Properties all = new Properties() {
            @Override
            public synchronized Object put(final Object key, final Object value) {
                if (!seen.add(key.toString())) {
                    twice.add(key.toString());
                }
                return super.put(key, value);
            }
        };
        all.load(new StringReader(lines));
        all.stringPropertyNames().forEach(key -> texts.put(key, all.getProperty(key)));
        return new Bundle(texts, twice);
    }

    /** Which values a text takes. */
    static Set<Integer> values(final String text) {
        final Set<Integer> found = new TreeSet<>();
        final Matcher each = VALUE.matcher(text);
        while (each.find()) {
            found.add(Integer.parseInt(each.group(1)));
        }
        return found;
    }

    /** What is wrong with how the texts are written. */
    List<String> faults() {
        final List<String> faults = new ArrayList<>();
        twice.forEach(key -> faults.add(key + " stands there twice"));
        texts.forEach((key, text) -> {
            if (text.isBlank()) {
                faults.add(key + " is empty");
            } else if (text.indexOf('{') < 0) {
                if (text.contains("''")) {
                    faults.add(key + " doubles an apostrophe although it takes no value");
                }
            } else {
                pattern(key, text, faults);
            }
        });
        return faults;
    }

    private static void pattern(final String key, final String text, final List<String> faults) {
        if (LONE_APOSTROPHE.matcher(text).find()) {
            faults.add(key + " has an apostrophe that must be doubled");
            return;
        }
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            faults.add(key + " is no pattern: " + e.getMessage());
        }
    }
}
