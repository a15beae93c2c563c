package vespera.gateway.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;

/** A process that does what it is told, one thing after another, and says how each ended, while its disk fails. */
final class Enduring implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;
    private final BufferedWriter orders;
    private final Path remarks;

    private Enduring(final Process process, final Path remarks) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.remarks = remarks;
    }

    static Enduring start(
            final Path folder, final Path promises, final long seed, final Map<String, String> environment)
            throws IOException {
        final Path remarks = Files.createTempFile("vespera-enduring", ".txt");
        final ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Enduring.class.getName(),
                        folder.toString(),
                        promises.toString(),
                        Long.toString(seed))
                .redirectError(remarks.toFile());
        builder.environment().putAll(environment);
        return new Enduring(builder.start(), remarks);
    }

    /** Has it do something; gives {@code ok}, or what the person was told. */
    String told(final String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        final String answer = lines.readLine();
        if (answer == null) {
            throw new AssertionError("the process is gone: " + Files.readString(remarks));
        }
        return answer;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
        Files.deleteIfExists(remarks);
    }

    /** The process's own side. */
    public static void main(final String[] arguments) throws IOException {
        final Path promises = Path.of(arguments[1]);
        try (Atelier atelier = Atelier.open(Path.of(arguments[0]));
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            atelier.scan();
            final Work work = new Work(atelier, new SplittableRandom(Long.parseLong(arguments[2])), words -> {
                try {
                    Files.writeString(promises, words + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(done(order, atelier, work));
                System.out.flush();
            }
        }
    }

    private static String done(final String order, final Atelier atelier, final Work work) {
        final List<String> words = List.of(order.split(" ", 3));
        try {
            switch (words.getFirst()) {
                case "work" -> {
                    for (int i = 0; i < Integer.parseInt(words.get(1)); i++) {
                        work.step();
                    }
                }
                case "say" -> {
                    atelier.chat().post(atelier.person(), "desk", words.get(1));
                    work.promiseNow();
                }
                case "save" -> {
                    save(atelier, words.get(1), words.get(2));
                    work.promiseNow();
                }
                case "time" -> {
                    return Long.toString(System.currentTimeMillis());
                }
                case "name" -> atelier.settings().setName(words.get(1));
                default -> throw new IllegalArgumentException(order);
            }
            return "ok";
        } catch (JournalException | Refused e) {
            return e.getMessage() + (e instanceof Refused refused ? " " + refused.hint() : "");
        } catch (RuntimeException e) {
            final List<String> trace = new ArrayList<>();
            for (final StackTraceElement at : e.getStackTrace()) {
                trace.add(at.toString());
            }
            return "UNEXPECTED " + e + " " + trace;
        }
    }

    private static void save(final Atelier atelier, final String path, final String text) {
        final Document document = atelier.catalogue()
                .at(path)
                .orElseGet(() -> atelier.documents().create(atelier.person(), path, "# New\n"));
        final var open = atelier.documents().open(document.id());
        atelier.documents().save(atelier.person(), document.id(), open.base(), open.text() + text + "\n");
    }
}
