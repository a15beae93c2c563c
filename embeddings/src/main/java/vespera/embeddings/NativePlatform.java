package vespera.embeddings;

import java.util.Locale;

/**
 * Where both native libraries exist: the tokenizer's and the runtime's. Asked before either is touched, since a
 * library that is missing shows itself only as an error deep inside a static initialiser.
 *
 * @param system as {@code os.name} has it
 * @param processor as {@code os.arch} has it
 */
record NativePlatform(String system, String processor) {

    static NativePlatform current() {
        return new NativePlatform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    boolean isSupported() {
        final String name = system.toLowerCase(Locale.ROOT);
        final boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        final boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (name.startsWith("linux")) {
            return intel || arm;
        }
        if (name.startsWith("mac")) {
            return arm;
        }
        return name.startsWith("windows") && intel;
    }

    @Override
    public String toString() {
        return system + " on " + processor;
    }
}
