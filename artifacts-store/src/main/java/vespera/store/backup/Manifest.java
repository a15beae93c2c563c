package vespera.store.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vespera.scriptorium.journal.Refused;

/**
 * What a backup says that it holds; the first member of its archive.
 *
 * @param format the shape of the backup, from 1
 * @param made when, ISO 8601 in UTC
 * @param atelier the name of the atelier's folder
 * @param automatic whether it was made by itself
 * @param schema the version of core.db's schema
 * @param sequence the last entry of the journal, 0 where there is none
 * @param hash the hash of that entry
 * @param documents how many documents there are at their paths
 * @param tasks how many tasks, archived ones included
 * @param folders her folders, for those that are empty
 * @param members every file but this list
 * @param leftOut what could not be taken along, with reasons
 */
public record Manifest(
        int format,
        String made,
        String atelier,
        boolean automatic,
        int schema,
        long sequence,
        String hash,
        int documents,
        int tasks,
        List<String> folders,
        List<Member> members,
        List<LeftOut> leftOut) {

    /** The shape that is written now. */
    public static final int FORMAT = 1;

    static final String NAME = "manifest.json";
    static final String DOCUMENTS = "documents/";
    static final String STORE = "store/";
    static final String CORE = STORE + "databases/core.db";
    static final String VECTORS = STORE + "databases/vectors.db";
    static final String BLOBS = STORE + "blobs/";
    static final String CONFIG = STORE + "config/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Manifest {
        // A damaged list may lack any of its words.
        Objects.requireNonNull(made);
        Objects.requireNonNull(atelier);
        Objects.requireNonNull(hash);
        folders = List.copyOf(folders);
        members = List.copyOf(members);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One file.
     *
     * @param path where it goes: {@code documents/…} for hers, {@code store/…} for ours
     * @param stored the member of the archive that holds its bytes; another's where both hold the same
     * @param size in bytes
     * @param sha256 of its bytes, lower-case hexadecimal
     * @param modified the file's time, in milliseconds since 1970 UTC
     */
    public record Member(String path, String stored, long size, String sha256, long modified) {
        public Member {
            Objects.requireNonNull(path);
            Objects.requireNonNull(stored);
            Objects.requireNonNull(sha256);
        }
    }

    /** Something of hers that is not in the backup, and why. */
    public record LeftOut(String path, String reason) {
        public LeftOut {
            Objects.requireNonNull(path);
            Objects.requireNonNull(reason);
        }
    }

    /** When it was made. */
    public Instant at() {
        return Instant.parse(made);
    }

    /** Bytes of all files together, as they are when unpacked. */
    public long size() {
        return members.stream().mapToLong(Member::size).sum();
    }

    byte[] bytes() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of records is JSON", e);
        }
    }

    /**
     * Reads it, checked so that nothing it names can lie outside of where it is unpacked.
     *
     * @throws Refused where it is from a newer version, or names what no backup holds
     */
    static Manifest read(final byte[] bytes) {
        try {
            final int format = JSON.readTree(bytes).path("format").asInt();
            if (format > FORMAT) {
                throw newer();
            }
            final Manifest read = JSON.readValue(bytes, Manifest.class);
            read.check();
            return read;
        } catch (java.io.IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(
                    "backup-damaged",
                    "The backup's list of what it holds cannot be read; the backup is damaged or is none of ours.",
                    "Nothing was changed. Use another backup.");
        }
    }

    static Refused newer() {
        return new Refused(
                "backup-newer",
                "This backup was made by a newer version of Vespera, which this one cannot read.",
                "Nothing was changed. Install the newer version and restore it with that.");
    }

    private void check() {
        at();
        final Set<String> paths = new HashSet<>();
        for (final Member member : members) {
            final boolean ours = member.path().equals(CORE)
                    || member.path().equals(VECTORS)
                    || member.path().startsWith(BLOBS)
                    || member.path().startsWith(CONFIG);
            if (!(ours || member.path().startsWith(DOCUMENTS))
                    || !plain(member.path())
                    || !plain(member.stored())
                    || member.size() < 0
                    || !paths.add(member.path())) {
                throw strange();
            }
        }
        if (!paths.contains(CORE) || !folders.stream().allMatch(Manifest::plain)) {
            throw strange();
        }
    }

    private static Refused strange() {
        return new Refused(
                "backup-strange",
                "This backup names files that lie outside of an atelier; it is damaged or was tampered with.",
                "Nothing was changed. Use another backup.");
    }

    /** Whether a name has only plain steps downward; none of hers begins with a dot, as hidden files are left out. */
    private static boolean plain(final String path) {
        final boolean hers = !path.startsWith(STORE);
        for (final String step : path.split("/", -1)) {
            if (step.isEmpty() || step.equals(".") || step.equals("..") || hers && step.startsWith(".")) {
                return false;
            }
        }
        return path.indexOf('\0') < 0;
    }
}
