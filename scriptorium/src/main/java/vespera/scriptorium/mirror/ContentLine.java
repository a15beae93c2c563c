package vespera.scriptorium.mirror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Sha256;

/**
 * One content as a line of JSON, keys in alphabetical order: {@code {"base","check","hash","size","zstd"}}.
 *
 * @param hash SHA-256 of the content, in lower-case hexadecimal
 * @param size of the content in bytes
 * @param base the content that it was compressed against as a raw dictionary, or null
 * @param zstd the content as a Zstandard frame (RFC 8878), in the line in Base64 (RFC 4648); {@code check} holds the
 *     first half of the frame's own SHA-256
 */
public record ContentLine(String hash, long size, @Nullable String base, byte[] zstd) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int CHECK_DIGITS = 32;

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    /** The line, without its end. */
    public String line() {
        return "{" + (base == null ? "" : "\"base\":\"" + base + "\",")
                + "\"check\":\"" + Sha256.hex(zstd).substring(0, CHECK_DIGITS)
                + "\",\"hash\":\"" + hash + "\",\"size\":" + size
                + ",\"zstd\":\"" + Base64.getEncoder().encodeToString(zstd) + "\"}";
    }

    /**
     * Reads a line back.
     *
     * @throws JournalException DAMAGED where the line is not exactly what {@link #line()} gives; the content itself is
     *     not looked at
     */
    public static ContentLine of(final String line) {
        try {
            final JsonNode node = JSON.readTree(line);
            final JsonNode base = node.path("base");
            final ContentLine content = new ContentLine(
                    node.path("hash").asText(),
                    node.path("size").asLong(),
                    base.isMissingNode() ? null : base.asText(),
                    Base64.getDecoder().decode(node.path("zstd").asText()));
            if (content.line().equals(line)) {
                return content;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new JournalException(JournalException.Code.DAMAGED, "A line of kept contents cannot be read.", e);
        }
        throw new JournalException(JournalException.Code.DAMAGED, "A line of kept contents was changed.");
    }
}
