package vespera.gateway;

import java.util.Locale;
import java.util.Optional;
import vespera.scriptorium.journal.Refused;

/**
 * Which model compares meanings.
 *
 * @param name the folder of a model of hers, or a model's name on a server; empty for the one that comes with us
 */
public record EmbedderChoice(Kind kind, String name) {

    /** The model inside the application. */
    public static final EmbedderChoice BUNDLED = new EmbedderChoice(Kind.BUNDLED, "");

    /** Where a model is. */
    public enum Kind {
        BUNDLED("bundled"),
        ONNX("onnx"),
        OLLAMA("ollama"),
        LM_STUDIO("lmstudio");

        private final String word;

        Kind(final String word) {
            this.word = word;
        }

        /** How it is written in settings and commands. */
        public String word() {
            return word;
        }

        static Optional<Kind> of(final String word) {
            for (final Kind kind : values()) {
                if (kind.word.equals(word.strip().toLowerCase(Locale.ROOT))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public EmbedderChoice {
        name = name.strip();
        if (kind != Kind.BUNDLED && name.isEmpty()) {
            throw new Refused(
                    "no-model-named",
                    kind == Kind.ONNX ? "No folder is named." : "No model is named.",
                    kind == Kind.ONNX
                            ? "Name the folder with model.onnx and tokenizer.json."
                            : "Name it as the server lists it, for example nomic-embed-text.");
        }
    }

    /**
     * A choice from what was typed.
     *
     * @throws Refused where there is no such kind, or a name is wanted and not there
     */
    public static EmbedderChoice of(final String kind, final String name) {
        final Kind known = Kind.of(kind)
                .orElseThrow(() -> new Refused(
                        "no-such-embedder",
                        "“" + kind + "” is no way to compare meanings.",
                        "There are bundled, onnx FOLDER, ollama NAME and lmstudio NAME."));
        return new EmbedderChoice(known, known == Kind.BUNDLED ? "" : name);
    }

    /** As it stands in the settings; {@link #read} reads it again. */
    public String written() {
        return name.isEmpty() ? kind.word : kind.word + " " + name;
    }

    /** What was written; the bundled one where it cannot be understood. */
    static EmbedderChoice read(final String written) {
        final String[] parts = written.strip().split(" ", 2);
        try {
            return of(parts[0], parts.length > 1 ? parts[1] : "");
        } catch (Refused e) {
            return BUNDLED;
        }
    }
}
