package vespera.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vespera.connectors.claude.ClaudeChatModel;
import vespera.connectors.lmstudio.LmStudioChatModel;
import vespera.connectors.ollama.OllamaChatModel;
import vespera.scriptorium.files.DurableFiles;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.models.ChatModel;
import vespera.store.backup.Rotation;

/**
 * What a person has set for an atelier, in {@code config/settings.yaml}, which she may edit by hand. Keys are never
 * written there: Claude's comes from the environment or is typed in for this session only.
 */
public final class Settings {

    private static final String UNREADABLE =
            "The settings file cannot be read; the standard settings are used and the file is left as it is.";
    private static final String NAME = "name";
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String OLLAMA = "ollama";
    private static final String LM_STUDIO = "lmStudio";
    private static final String CLAUDE = "claude";
    private static final String EMBEDDER = "embedder";
    private static final String BACKUPS = "backups";
    private static final String BACKUP_PLACE = "backupPlace";
    private static final String HOURLY = "backupsHourly";
    private static final String DAILY = "backupsDaily";
    private static final String WEEKLY = "backupsWeekly";
    private static final String KEYS = "keys.";
    private static final String ZOOM = "zoom";
    private static final String MOTION = "motion";
    private static final int USUAL_ZOOM = 100;
    private static final int LEAST_ZOOM = 80;
    private static final int MOST_ZOOM = 200;
    private static final Map<String, String> STANDARD = Map.of(
            OLLAMA, "http://127.0.0.1:11434",
            LM_STUDIO, "http://127.0.0.1:1234",
            CLAUDE, "https://api.anthropic.com",
            THEME, "system",
            LANGUAGE, "system",
            MOTION, "system");

    private final Path file;
    private final ObjectMapper yaml =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));
    private final Map<String, String> values = new TreeMap<>();
    private String problem = "";
    private Optional<String> sessionKey = Optional.empty();

    public Settings(final Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            read();
        }
    }

    private void read() {
        try {
            final JsonNode read = yaml.readTree(Files.readString(file));
            if (read.isObject()) {
                read.properties().stream()
                        .filter(one ->
                                one.getValue().isValueNode() && !one.getValue().isNull())
                        .forEach(one -> values.put(one.getKey(), one.getValue().asText()));
            } else if (!read.isMissingNode() && !read.isNull()) {
                problem = UNREADABLE;
            }
        } catch (JsonProcessingException e) {
            problem = UNREADABLE;
        } catch (IOException e) {
            problem = "The settings file cannot be opened; the standard settings are used.";
        }
    }

    /** Why the file was not used, for a person; empty where it was. */
    public synchronized String problem() {
        return problem;
    }

    /** What the person is called in history. */
    public synchronized String name() {
        return values.getOrDefault(NAME, System.getProperty("user.name", "me"));
    }

    public void setName(final String to) {
        set(NAME, to.strip());
    }

    /** {@code system}, {@code light} or {@code dark}. */
    public String theme() {
        return value(THEME);
    }

    public void setTheme(final String to) {
        set(THEME, to);
    }

    /** The tag of the language that the window speaks, such as {@code de}, or {@code system}. */
    public String language() {
        return value(LANGUAGE);
    }

    /** Takes effect with the next start. */
    public void setLanguage(final String to) {
        set(LANGUAGE, to);
    }

    public URI ollama() {
        return uri(OLLAMA);
    }

    public void setOllama(final String to) {
        set(OLLAMA, address(to));
    }

    public URI lmStudio() {
        return uri(LM_STUDIO);
    }

    public void setLmStudio(final String to) {
        set(LM_STUDIO, address(to));
    }

    public URI claude() {
        return uri(CLAUDE);
    }

    public void setClaude(final String to) {
        set(CLAUDE, address(to));
    }

    /** The model that compares meanings; the bundled one where nothing else is set. */
    public EmbedderChoice embedder() {
        return EmbedderChoice.read(value(EMBEDDER));
    }

    /** Takes effect with {@link Meaning#use}. */
    public void setEmbedder(final EmbedderChoice to) {
        set(EMBEDDER, to.written());
    }

    /** Claude's key: what was typed in this session, else the environment's {@code ANTHROPIC_API_KEY}. */
    public synchronized Optional<String> claudeKey() {
        return sessionKey
                .or(() -> Optional.ofNullable(System.getenv("ANTHROPIC_API_KEY")))
                .filter(k -> !k.isBlank());
    }

    /** Uses a key until the program ends; it is written nowhere. */
    public synchronized void setClaudeKey(final String key) {
        sessionKey = Optional.of(key.strip()).filter(k -> !k.isEmpty());
    }

    /** How the atelier backs itself up; what cannot be understood counts as not set. */
    public BackupPlan backups() {
        final Rotation standard = Rotation.STANDARD;
        return new BackupPlan(
                !List.of("off", "false", "no").contains(value(BACKUPS).strip()),
                value(BACKUP_PLACE).strip(),
                new Rotation(
                        number(HOURLY, standard.hourly()),
                        number(DAILY, standard.daily()),
                        number(WEEKLY, standard.weekly())));
    }

    public void setBackups(final BackupPlan to) {
        set(BACKUPS, to.on() ? "on" : "off");
        set(BACKUP_PLACE, to.place().strip());
        set(HOURLY, Integer.toString(to.keep().hourly()));
        set(DAILY, Integer.toString(to.keep().daily()));
        set(WEEKLY, Integer.toString(to.keep().weekly()));
    }

    private int number(final String key, final int otherwise) {
        try {
            final int read = Integer.parseInt(value(key).strip());
            return read < 0 ? otherwise : read;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The keys that were set in place of the usual ones, by the ids of actions; empty text for none at all. */
    public synchronized Map<String, String> keys() {
        final Map<String, String> all = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(KEYS)) {
                all.put(key.substring(KEYS.length()), value);
            }
        });
        return all;
    }

    /** Keeps just these keys. */
    public synchronized void setKeys(final Map<String, String> to) {
        writable();
        values.keySet().removeIf(key -> key.startsWith(KEYS));
        to.forEach((action, keys) -> values.put(KEYS + action, keys));
        write();
    }

    /** How large everything is drawn, in percent from 80 to 200. */
    public int zoom() {
        return Math.clamp(number(ZOOM, USUAL_ZOOM), LEAST_ZOOM, MOST_ZOOM);
    }

    public void setZoom(final int percent) {
        set(ZOOM, Integer.toString(Math.clamp(percent, LEAST_ZOOM, MOST_ZOOM)));
    }

    /** Whether things move: {@code system}, {@code less} or {@code full}. */
    public String motion() {
        return value(MOTION);
    }

    public void setMotion(final String to) {
        set(MOTION, to);
    }

    /** The providers as they are set now. */
    public List<ChatModel> providers() {
        return List.of(
                new OllamaChatModel(ollama()),
                new LmStudioChatModel(lmStudio(), Optional.empty()),
                new ClaudeChatModel(claude(), this::claudeKey));
    }

    /** An address as it was set; the standard one where what stands in the file is none. */
    private URI uri(final String key) {
        try {
            return URI.create(address(value(key)));
        } catch (Refused e) {
            return URI.create(STANDARD.getOrDefault(key, ""));
        }
    }

    private synchronized String value(final String key) {
        return values.getOrDefault(key, STANDARD.getOrDefault(key, ""));
    }

    private synchronized void set(final String key, final String to) {
        writable();
        values.put(key, to);
        write();
    }

    private void writable() {
        if (!problem.isEmpty()) {
            throw new Refused("settings-unreadable", problem, "Mend or remove " + file.getFileName() + " first.");
        }
    }

    private void write() {
        try {
            DurableFiles.replace(file, yaml.writeValueAsBytes(values));
        } catch (IOException e) {
            throw new Refused(
                    "settings-not-written",
                    "The settings could not be written; they hold until the program ends.",
                    "Look whether the disk is full or the folder is read-only.");
        }
    }

    private static String address(final String wanted) {
        try {
            final URI uri = URI.create(wanted.strip());
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri.toString().replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "bad-address", "“" + wanted + "” is no web address.", "Write it like http://127.0.0.1:11434.");
        }
        throw new Refused(
                "bad-address", "“" + wanted + "” is no web address.", "Write it like http://127.0.0.1:11434.");
    }
}
