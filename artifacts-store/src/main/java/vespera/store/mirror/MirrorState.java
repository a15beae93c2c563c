package vespera.store.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vespera.scriptorium.journal.Sha256;

/**
 * How far the mirror is. What lies beyond a segment's recorded length was not finished before a crash.
 *
 * @param device whose journal it mirrors
 * @param sequence of the last entry that is whole in the mirror, 0 for none
 * @param hash of that entry
 * @param lengths in bytes, by the segment's name
 * @param depths by the hash of contents written lately, how many others each needs before it can be read
 * @param erased hashes of contents that were taken out: one that is kept again later is written again
 */
record MirrorState(
        String device,
        long sequence,
        String hash,
        Map<String, Long> lengths,
        Map<String, Integer> depths,
        Set<String> erased) {

    private static final int REMEMBERED = 256;

    MirrorState {
        lengths = new TreeMap<>(lengths);
        depths = new LinkedHashMap<>(depths);
        erased = new TreeSet<>(erased);
    }

    static MirrorState empty(final String device, final String start) {
        return new MirrorState(device, 0, start, Map.of(), Map.of(), Set.of());
    }

    /** The same, to be changed apart. */
    MirrorState copy() {
        return reaching(sequence, hash);
    }

    MirrorState reaching(final long last, final String lastHash) {
        return new MirrorState(device, last, lastHash, lengths, depths, erased);
    }

    long length(final String segment) {
        return lengths.getOrDefault(segment, 0L);
    }

    /** Notes a content that was written; the oldest are forgotten. */
    void wrote(final String content, final int depth) {
        depths.put(content, depth);
        while (depths.size() > REMEMBERED) {
            depths.remove(depths.keySet().iterator().next());
        }
    }

    /** Reads the state; empty where there is none or it is damaged. */
    static Optional<MirrorState> read(final Path folder) throws IOException {
        final Path file = folder.resolve(MirrorFiles.STATE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        final String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        final int check = text.lastIndexOf("check ");
        if (check < 0 || !text.substring(check).strip().equals("check " + Sha256.hex(text.substring(0, check)))) {
            return Optional.empty();
        }
        return parsed(text.substring(0, check).lines().toList());
    }

    private static Optional<MirrorState> parsed(final List<String> lines) {
        final Map<String, String> fields = new LinkedHashMap<>();
        final Map<String, Long> lengths = new TreeMap<>();
        final Map<String, Integer> depths = new LinkedHashMap<>();
        final Set<String> erased = new TreeSet<>();
        try {
            for (final String line : lines) {
                final List<String> parts = List.of(line.split(" ", -1));
                switch (parts.getFirst()) {
                    case "segment" -> lengths.put(parts.get(1), Long.parseLong(parts.get(2)));
                    case "erased" -> erased.add(parts.get(1));
                    case "depth" -> depths.put(parts.get(1), Integer.parseInt(parts.get(2)));
                    default -> fields.put(parts.getFirst(), parts.get(1));
                }
            }
            return Optional.of(new MirrorState(
                    fields.getOrDefault("device", ""),
                    Long.parseLong(fields.getOrDefault("sequence", "")),
                    fields.getOrDefault("hash", ""),
                    lengths,
                    depths,
                    erased));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Writes it so that it is on the disk on return. */
    void write(final Path folder) throws IOException {
        final StringBuilder text = new StringBuilder();
        text.append("device ").append(device).append('\n');
        text.append("sequence ").append(sequence).append('\n');
        text.append("hash ").append(hash).append('\n');
        lengths.forEach((name, length) ->
                text.append("segment ").append(name).append(' ').append(length).append('\n'));
        depths.forEach((name, depth) ->
                text.append("depth ").append(name).append(' ').append(depth).append('\n'));
        erased.forEach(content -> text.append("erased ").append(content).append('\n'));
        final String check = Sha256.hex(text.toString());
        text.append("check ").append(check).append('\n');
        MirrorFiles.replace(folder.resolve(MirrorFiles.STATE), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
