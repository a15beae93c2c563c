package vespera.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vespera.gateway.Atelier;
import vespera.gateway.Logs;
import vespera.gateway.StorePlace;
import vespera.gateway.door.DoorClient;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.models.ModelFailure;
import vespera.scriptorium.sessions.SessionRecord;

/** Runs one command line, in a process of its own or for another process inside the window's. */
public final class Commands {

    private static final System.Logger LOG = System.getLogger(Commands.class.getName());

    private static final long LOCK_PATIENCE_NANOS = 10_000_000_000L;
    private static final long LOCK_RETRY_NANOS = 40_000_000L;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int BUSY = 3;
    private static final int DAMAGED = 4;

    private final Windows windows;

    public Commands(final Windows windows) {
        this.windows = windows;
    }

    /** Runs a command line from a terminal: forwards it where a window has the atelier open. Gives the exit code. */
    public int run(final String[] arguments, final Path workingFolder, final Out out) {
        return run(arguments, workingFolder, out, null);
    }

    /** Runs a command line on an atelier that is open here already. */
    public int run(final String[] arguments, final Path workingFolder, final Out out, final @Nullable Atelier shared) {
        final String correlation = Logs.correlation();
        Logs.quieten();
        return Logs.during(correlation, () -> run(arguments, workingFolder, out, shared, correlation));
    }

    private int run(
            final String[] arguments,
            final Path workingFolder,
            final Out out,
            final @Nullable Atelier shared,
            final String correlation) {
        final Root root = new Root();
        try (Running session = new Running(root, workingFolder, out, windows, shared, arguments)) {
            final Optional<OpenCommand> plain = OpenCommand.plain(session, arguments);
            if (plain.isPresent()) {
                return open(plain.get(), session, correlation);
            }
            final CommandLine line = line(root, session);
            line.setParameterExceptionHandler((problem, args) -> usage(problem, session));
            line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, session, correlation));
            return line.execute(arguments.length == 0 ? new String[] {"open"} : arguments);
        }
    }

    /** A window does not wait until every command has been described: that takes a third of a second. */
    private static int open(final OpenCommand command, final Running session, final String correlation) {
        try {
            return command.call();
        } catch (RuntimeException e) {
            return failed(e, session, correlation);
        }
    }

    private static CommandLine line(final Root root, final Running session) {
        final StringWriter help = new StringWriter();
        final CommandLine line = new CommandLine(root)
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new OpenCommand(session))
                .addSubcommand(new ScreenshotCommand(session))
                .addSubcommand(new InitCommand(session))
                .addSubcommand(new IndexCommand(session))
                .addSubcommand(new StatusCommand(session))
                .addSubcommand(new SearchCommand(session))
                .addSubcommand(new LinksCommand(session))
                .addSubcommand(new SuggestCommand(session))
                .addSubcommand(new RelatedCommand(session))
                .addSubcommand(new GraphCommand(session))
                .addSubcommand(new CypherCommand(session))
                .addSubcommand(new RenameCommand(session))
                .addSubcommand(new CommandLine(new TaskCommand(session)).addSubcommand(new WorkflowCommand(session)))
                .addSubcommand(new MapCommand(session))
                .addSubcommand(new ArtifactCommand(session))
                .addSubcommand(new HistoryCommand(session))
                .addSubcommand(new DiffCommand(session))
                .addSubcommand(new RestoreCommand(session))
                .addSubcommand(new BlameCommand(session))
                .addSubcommand(new ArchiveCommand(session))
                .addSubcommand(new DecisionCommand(session))
                .addSubcommand(new EntityCommand(session))
                .addSubcommand(new ExportCommand(session))
                .addSubcommand(new JournalCommand(session))
                .addSubcommand(new UndoCommand(session))
                .addSubcommand(new RedoCommand(session))
                .addSubcommand(new AskCommand(session))
                .addSubcommand(new ModelCommand(session))
                .addSubcommand(new BackupCommand(session))
                .addSubcommand(new RestoreBackupCommand(session))
                .addSubcommand(new EraseCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new BenchCommand(session));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOverwrittenOptionsAllowed(true);
        line.setOut(new PrintWriter(help) {
            @Override
            public void flush() {
                super.flush();
                session.out().raw(help.toString());
                help.getBuffer().setLength(0);
            }
        });
        return line;
    }

    private static int usage(final CommandLine.ParameterException problem, final Running session) {
        final String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        session.out()
                .failure("usage", String.valueOf(problem.getMessage()), "“" + name + " --help” shows how it is used.");
        return USAGE;
    }

    private static int failed(final Exception problem, final Running session, final String correlation) {
        final Out out = session.out();
        switch (problem) {
            case Forwarded done -> {
                return done.exit;
            }
            case Refused e -> out.failure(e.code(), String.valueOf(e.getMessage()), e.hint());
            case JournalException e -> {
                out.failure(Json.lower(e.code()), String.valueOf(e.getMessage()), "");
                return switch (e.code()) {
                    case BUSY -> BUSY;
                    case DAMAGED -> DAMAGED;
                    case NEWER, FULL, READ_ONLY, FAILED -> FAILED;
                };
            }
            case GraphUnavailable e ->
                out.failure("graph-unavailable", String.valueOf(e.getMessage()), "Everything but the graph works.");
            case ModelFailure e ->
                out.failure(Json.lower(e.code()), String.valueOf(e.getMessage()), "Everything else works.");
            case UncheckedIOException e -> {
                LOG.log(System.Logger.Level.WARNING, "a file or folder could not be used", e);
                out.failure(
                        "disk",
                        "A file or folder could not be read or written.",
                        "What was saved before is safe. Look whether it may be read and the disk has room, "
                                + "then try again; the atelier's log names it " + correlation + ".");
            }
            default -> {
                LOG.log(System.Logger.Level.ERROR, "a command failed", problem);
                out.failure(
                        "unexpected",
                        "This did not work, and it is not your doing.",
                        "What was saved before is safe. The atelier's log names it " + correlation + ".");
            }
        }
        return FAILED;
    }

    /** Carries the exit code of a command that another process ran. */
    private static final class Forwarded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int exit;

        Forwarded(final int exit) {
            super("forwarded", null, false, false);
            this.exit = exit;
        }
    }

    /** One command under way. */
    private static final class Running implements Session, AutoCloseable {
        private final Root root;
        private final Path workingFolder;
        private final Out out;
        private final Windows windows;
        private final @Nullable Atelier shared;
        private final String[] arguments;
        private @Nullable Atelier opened;

        Running(
                final Root root,
                final Path workingFolder,
                final Out out,
                final Windows windows,
                final @Nullable Atelier shared,
                final String[] arguments) {
            this.root = root;
            this.workingFolder = workingFolder;
            this.out = out;
            this.windows = windows;
            this.shared = shared;
            this.arguments = arguments;
        }

        @Override
        public Out out() {
            // A line that could not be understood to its end may ask for JSON after that.
            return out.with(root.json || List.of(arguments).contains("--json"), root.quiet);
        }

        @Override
        public Path workingFolder() {
            return workingFolder;
        }

        @Override
        public Path folder() {
            final Path named = root.folder;
            if (named != null) {
                return workingFolder.resolve(named).toAbsolutePath().normalize();
            }
            return Session.nearest(workingFolder);
        }

        @Override
        public boolean named() {
            return root.folder != null;
        }

        @Override
        public Atelier atelier() {
            if (shared != null) {
                return shared;
            }
            Atelier open = opened;
            if (open == null) {
                Session.mayBecomeAtelier(folder());
                open = openOrForward();
                opened = open;
            }
            return open;
        }

        /**
         * The lock says who owns an atelier; a door file that a dead process left behind says nothing. Another command
         * is soon done, so it is waited for a little.
         */
        private Atelier openOrForward() {
            final long deadline = System.nanoTime() + LOCK_PATIENCE_NANOS;
            while (true) {
                try {
                    return Atelier.open(folder(), SessionRecord.Kind.COMMAND, this::migrating);
                } catch (JournalException e) {
                    if (e.code() != JournalException.Code.BUSY) {
                        throw e;
                    }
                    final Optional<DoorClient> door = DoorClient.find(StorePlace.of(folder()));
                    if (door.isPresent()) {
                        throw new Forwarded(door.get().run(arguments, workingFolder, out));
                    }
                    if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                        throw e;
                    }
                    LockSupport.parkNanos(LOCK_RETRY_NANOS);
                }
            }
        }

        /** Steps are told, what is within a step is too much for a terminal. */
        private void migrating(final String text) {
            if (!text.startsWith("…")) {
                out().remark(text);
            }
        }

        @Override
        public void release() {
            if (opened != null) {
                opened.close();
                opened = null;
            }
        }

        @Override
        public boolean shared() {
            return shared != null;
        }

        @Override
        public Windows windows() {
            return windows;
        }

        @Override
        public void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
