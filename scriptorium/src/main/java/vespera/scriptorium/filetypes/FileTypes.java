package vespera.scriptorium.filetypes;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.derived.Derived;

/**
 * The types of files that are read by hooks, and what was read of them. A file's type is what its ending says, unless
 * its first bytes say something else. What was read is kept by the content's hash once the rows made of it are kept, so
 * that whoever compares rows with contents compares them with what they were made of.
 */
public final class FileTypes implements AutoCloseable {

    /** How many bytes a type is told by. */
    public static final int HEAD = 4096;

    private static final System.Logger LOG = System.getLogger(FileTypes.class.getName());
    private static final String KIND = "extract.1.";
    /** Those just read and not kept yet. */
    private static final int RECENT = 24;

    private static final int RECENT_CHARACTERS = 200_000;

    private final List<FileTypeHook> hooks;
    private final Apart apart;
    private final @Nullable Derived derived;
    private final Map<String, Extraction> recent = new LinkedHashMap<>(RECENT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<String, Extraction> eldest) {
            return size() > RECENT;
        }
    };

    /**
     * Types.
     *
     * @param hooks the first that takes a file reads it
     * @param derived where what was read is kept, or null where it is not
     */
    public FileTypes(final List<FileTypeHook> hooks, final Apart apart, final @Nullable Derived derived) {
        this.hooks = List.copyOf(hooks);
        this.apart = apart;
        this.derived = derived;
    }

    /** No types at all: only what is text by itself is read. */
    public static FileTypes none() {
        return new FileTypes(List.of(), Apart.here(), null);
    }

    /** The hook that a name asks for, whatever the file holds. */
    public Optional<FileTypeHook> named(final String path) {
        final String ending = ending(path);
        return hooks.stream().filter(h -> h.takes(ending)).findFirst();
    }

    /** The hook that reads a file, or empty where none does. */
    public Optional<FileTypeHook> of(final String path, final byte[] bytes) {
        final byte[] head = Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
        final Optional<FileTypeHook> named = named(path);
        if (named.isPresent() && named.get().fits(head)) {
            return named;
        }
        return hooks.stream()
                .filter(FileTypeHook::telling)
                .filter(h -> h.fits(head))
                .findFirst()
                .or(() -> named);
    }

    /**
     * What a file says, as it was read before, else read now: then it may take as long as the limit of time allows.
     * Never throws; what fails is told in the problem. Empty where no hook takes the file.
     */
    public Optional<Extraction> read(final String path, final String hash, final byte[] bytes) {
        return of(path, bytes)
                .map(hook -> found(kind(path), hash, hook)
                        .or(() -> justRead(kind(path) + hash))
                        .orElseGet(() -> read(hook, kind(path) + hash, bytes)));
    }

    /** What a file was read as, where that is kept; nothing is read now. */
    public Optional<Extraction> known(final String path, final String hash, final byte[] bytes) {
        return of(path, bytes).flatMap(hook -> found(kind(path), hash, hook));
    }

    /** A hook's name and version. */
    public String stamp(final FileTypeHook hook) {
        return Extraction.stamp(hook);
    }

    /** Whether what is kept of a content was read by a hook as it is now. */
    public boolean fresh(final String path, final String hash) {
        return derived != null
                && derived.find(kind(path), hash)
                        .flatMap(Extraction::of)
                        .filter(this::current)
                        .isPresent();
    }

    private boolean current(final Extraction one) {
        return hooks.stream().anyMatch(h -> Extraction.stamp(h).equals(one.hook()));
    }

    /** Keeps what was read, after the rows made of it are kept; what may go otherwise another time is not kept. */
    public void keep(final String path, final String hash, final Extraction extraction) {
        if (derived != null && extraction.lasting()) {
            derived.keep(kind(path), hash, extraction.bytes());
        }
    }

    /** There is nothing more to read for now. */
    public void rest() {
        apart.rest();
    }

    private Optional<Extraction> found(final String kind, final String hash, final FileTypeHook hook) {
        return derived == null
                ? Optional.empty()
                : derived.find(kind, hash)
                        .flatMap(Extraction::of)
                        .filter(e -> e.hook().equals(Extraction.stamp(hook)));
    }

    private Optional<Extraction> justRead(final String key) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(key));
        }
    }

    private Extraction read(final FileTypeHook hook, final String key, final byte[] bytes) {
        final Extraction made = extraction(hook, bytes);
        if (made.text().length() <= RECENT_CHARACTERS) {
            synchronized (recent) {
                recent.put(key, made);
            }
        }
        return made;
    }

    private Extraction extraction(final FileTypeHook hook, final byte[] bytes) {
        try {
            if (bytes.length == 0) {
                return Extraction.of(hook, Extract.of(null, ""));
            }
            return Extraction.of(hook, bytes.length <= hook.lightUpTo() ? hook.read(bytes) : apart.read(hook, bytes));
        } catch (Unreadable e) {
            return Extraction.failed(hook, e.reason(), !e.passing());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.DEBUG, "a file could not be read by " + hook.name(), e);
            return Extraction.failed(hook, "is damaged, or is not what its name says", true);
        }
    }

    /** Kept by what the name asks for, since two names may ask two hooks about one content. */
    private String kind(final String path) {
        return KIND + named(path).map(FileTypeHook::name).orElse("any");
    }

    private static String ending(final String path) {
        final String file = path.substring(path.lastIndexOf('/') + 1);
        final int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        apart.close();
    }
}
