package vespera.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks of the rows that are not told again from the journal: against each other, or by their checksums. */
final class RowChecks {

    /** Where a row says yes or no: table and column. */
    private static final Map<String, String> FLAGS = Map.of(
            "entry", "reversible",
            "task", "archived",
            "document", "kept",
            "version", "kept",
            "link", "commented",
            "artifact", "blob");

    private final Wire wire;
    private final String device;

    RowChecks(final Wire wire, final String device) {
        this.wire = wire;
        this.device = device;
    }

    /** @param wordless commands whose words were erased */
    void check(final Findings findings, final Set<UUID> wordless) throws SQLException {
        commands(findings, wordless);
        pending(findings);
        drafts(findings);
        checkpoints(findings);
        memory(findings);
        device(findings);
        for (final Map.Entry<String, String> flag : FLAGS.entrySet()) {
            flags(findings, flag.getKey(), flag.getValue());
        }
    }

    /** Whatever is not 0 reads as yes, so that only a look at the number itself finds a flipped bit in it. */
    private void flags(final Findings findings, final String table, final String column) throws SQLException {
        final long wrong =
                Long.parseLong(wire.value("SELECT count(*) FROM " + table + " WHERE " + column + " NOT IN (0, 1)"));
        if (wrong > 0) {
            findings.bad(
                    0,
                    "In the table “" + table + "” " + wrong + (wrong == 1 ? " row says" : " rows say")
                            + " neither yes nor no where it is asked whether it is " + column + ".");
        }
    }

    private void commands(final Findings findings, final Set<UUID> wordless) throws SQLException {
        wire.each(
                "SELECT c.sequence, c.id, c.reversible, c.words = coalesce(e.words, '') AND e.command IS c.id"
                        + " AND c.actor_kind IS e.actor_kind AND c.actor IS e.actor AND c.nature IS e.nature"
                        + " AND c.reverses IS e.reverses AND NOT EXISTS (SELECT 1 FROM entry AS p WHERE"
                        + " p.command = c.id AND p.sequence < c.sequence), e.reversible, c.taken_back IS"
                        + " (c.id IN (SELECT reverses FROM command WHERE reverses IS NOT NULL))"
                        + " FROM command AS c LEFT JOIN entry AS e ON e.sequence = c.sequence",
                row -> {
                    final byte @Nullable [] id = row.getBytes(2);
                    final boolean gone = id != null && id.length == 16 && wordless.contains(Wire.uuid(id));
                    final int reversible = gone ? 0 : row.getInt(5);
                    if (!row.getBoolean(4) || !row.getBoolean(6) || row.getInt(3) != reversible) {
                        findings.row("command", "a command", row.getLong(1), "is not what the journal says");
                    }
                    return true;
                });
        wire.each("SELECT sequence FROM entry WHERE command NOT IN (SELECT id FROM command)", row -> {
            findings.row("command", "a command", row.getLong(1), "is missing");
            return true;
        });
    }

    private void pending(final Findings findings) throws SQLException {
        wire.each(
                "SELECT p.sequence FROM pending_effect AS p LEFT JOIN entry AS e ON e.sequence = p.sequence"
                        + " WHERE p.payload IS NOT e.payload OR p.type IS NOT e.type OR p.schema IS NOT e.schema"
                        + " OR p.document NOT IN (SELECT id FROM document_number)",
                row -> {
                    findings.row(
                            "pending_effect", "a file to be written", row.getLong(1), "is not what the journal says");
                    return true;
                });
    }

    private void drafts(final Findings findings) throws SQLException {
        wire.each(
                "SELECT n.id, f.base, f.text, f.caret, f.at, f.hash, d.path FROM draft AS f LEFT JOIN document_number"
                        + " AS n ON n.number = f.document LEFT JOIN document AS d ON d.number = f.document"
                        + " WHERE f.hash IS NOT NULL",
                row -> {
                    final UUID document = Wire.optionalUuid(row, 1);
                    final boolean same = document != null
                            && Arrays.equals(
                                    row.getBytes(6),
                                    Checksum.draft(
                                            document,
                                            row.getString(2),
                                            row.getString(3),
                                            row.getLong(4),
                                            row.getLong(5)));
                    if (!same) {
                        findings.row("draft", "“" + row.getString(7) + "”", 0, "no longer matches its checksum");
                    }
                    return true;
                });
    }

    private void checkpoints(final Findings findings) throws SQLException {
        wire.each("SELECT sequence, time, hash, bytes FROM checkpoint", row -> {
            final byte @Nullable [] bytes = row.getBytes(4);
            if (!Arrays.equals(row.getBytes(3), checkpoint(row.getLong(1), row.getLong(2), bytes))) {
                findings.row("checkpoint", "a checkpoint", row.getLong(1), "no longer matches its checksum");
            }
            return true;
        });
    }

    /** As checkpoints are kept: over sequence, time and what they hold. */
    static byte[] checkpoint(final long sequence, final long time, final byte @Nullable [] bytes) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    ByteBuffer.allocate(16).putLong(sequence).putLong(time).array());
            return digest.digest(bytes == null ? new byte[0] : bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void memory(final Findings findings) throws SQLException {
        wire.each("SELECT key, value, hash FROM memory WHERE hash IS NOT NULL", row -> {
            final String key = row.getString(1);
            if (!Arrays.equals(row.getBytes(3), Checksum.of(key, row.getString(2)))) {
                findings.row("memory", "“" + key + "”", 0, "no longer matches its checksum");
            }
            return true;
        });
    }

    private void device(final Findings findings) throws SQLException {
        final String now = wire.value("SELECT value FROM meta WHERE key = 'device'");
        final String last = wire.value("SELECT device FROM entry ORDER BY sequence DESC LIMIT 1");
        if (!now.equals(device) || !last.isEmpty() && !last.equals(now)) {
            findings.row("meta", "this device", 0, "is not what the journal says");
        }
    }
}
