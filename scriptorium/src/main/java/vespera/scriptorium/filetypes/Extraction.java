package vespera.scriptorium.filetypes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How reading a file went.
 *
 * @param hook the hook's name and version, such as {@code pdf.1}
 * @param text Markdown; empty where the file could not be read
 * @param problem why not all of it was read, for a person; empty where it was
 * @param lasting whether it would go the same way again, so that it can be kept
 */
public record Extraction(String hook, String text, String problem, boolean lasting) {

    static Extraction of(final FileTypeHook hook, final Extract extract) {
        final String problem = extract.tooLong()
                ? "is very long: only the first " + Extract.LONGEST / 1_000_000 + " million characters are read"
                : extract.problem();
        return new Extraction(stamp(hook), extract.markdown(), problem, true);
    }

    static Extraction failed(final FileTypeHook hook, final String problem, final boolean lasting) {
        return new Extraction(stamp(hook), "", problem, lasting);
    }

    static String stamp(final FileTypeHook hook) {
        return hook.name() + "." + hook.version();
    }

    byte[] bytes() {
        final byte[] head = hook.getBytes(StandardCharsets.UTF_8);
        final byte[] why = problem.getBytes(StandardCharsets.UTF_8);
        final byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + head.length + why.length + body.length)
                .putInt(head.length)
                .putInt(why.length)
                .put(head)
                .put(why)
                .put(body)
                .array();
    }

    static Optional<Extraction> of(final byte[] bytes) {
        final ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 8) {
            return Optional.empty();
        }
        final int head = in.getInt();
        final int why = in.getInt();
        if (head < 0 || why < 0 || (long) head + why > in.remaining()) {
            return Optional.empty();
        }
        return Optional.of(new Extraction(
                new String(bytes, 8, head, StandardCharsets.UTF_8),
                new String(bytes, 8 + head + why, bytes.length - 8 - head - why, StandardCharsets.UTF_8),
                new String(bytes, 8 + head, why, StandardCharsets.UTF_8),
                true));
    }
}
