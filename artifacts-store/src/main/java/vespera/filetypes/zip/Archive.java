package vespera.filetypes.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vespera.scriptorium.filetypes.Unreadable;

/**
 * The parts of a zip archive that are asked for, in memory. An archive that unpacks to far more than it is worth, or
 * has absurdly many parts, is refused; archives inside it are never opened.
 */
public final class Archive {

    /** All asked-for parts together, unpacked, in bytes. */
    private static final long MOST_BYTES = 64L << 20;
    /** What is skipped included. */
    private static final long MOST_AT_ALL = 1L << 30;
    /** Text hardly ever shrinks to less than a fiftieth; a bomb shrinks to a thousandth. */
    private static final long MOST_RATIO = 250;
    /** Below this, in bytes, a ratio says nothing. */
    private static final long ANY_RATIO = 4L << 20;

    private static final int MOST_PARTS = 20_000;
    private static final String BOMB = "unpacks to far more than it should (it may be a zip bomb); it was not read";

    private final Map<String, byte[]> parts = new HashMap<>();

    private Archive() {}

    /**
     * Unpacks what is wanted.
     *
     * @throws Unreadable where it is refused or holds nothing
     */
    public static Archive of(final byte[] bytes, final Predicate<String> wanted) throws IOException {
        final Archive archive = new Archive();
        final Meter meter = new Meter(bytes.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                meter.part();
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    final ByteArrayOutputStream out = new ByteArrayOutputStream();
                    unpack(zip, out, meter);
                    archive.parts.putIfAbsent(entry.getName(), out.toByteArray());
                } else {
                    // Skipping it unpacks it all the same, so it is counted.
                    unpack(zip, OutputStream.nullOutputStream(), meter);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new Unreadable("is damaged: its archive cannot be unpacked");
        }
        if (meter.parts == 0) {
            throw new Unreadable("is damaged: it is no archive, as its type should be");
        }
        return archive;
    }

    private static void unpack(final InputStream from, final OutputStream to, final Meter meter) throws IOException {
        final byte[] buffer = new byte[1 << 14];
        final boolean kept = to instanceof ByteArrayOutputStream;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            meter.add(read, kept);
            to.write(buffer, 0, read);
        }
    }

    /** How much was unpacked, and when that is too much. */
    private static final class Meter {
        private final long packed;
        private long all;
        private long kept;
        private int parts;

        Meter(final long packed) {
            this.packed = packed;
        }

        void part() throws Unreadable {
            parts++;
            refuse(parts > MOST_PARTS);
        }

        void add(final int bytes, final boolean keeping) throws Unreadable {
            all += bytes;
            kept += keeping ? bytes : 0;
            refuse(kept > MOST_BYTES || all > MOST_AT_ALL || all > ANY_RATIO && all / MOST_RATIO > packed);
        }

        private static void refuse(final boolean bomb) throws Unreadable {
            if (bomb) {
                throw new Unreadable(BOMB);
            }
        }
    }

    /** A part by its name; empty where there is none. */
    public Optional<byte[]> part(final String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
