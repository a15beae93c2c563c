package vespera.scriptorium.jobs;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Work that gives way to whoever waits before the screen. Java's own thread priorities mean nothing on Linux unless the
 * whole machine is told otherwise, but there a thread can be nice by itself ({@code nice(2)}, per thread in Linux), and
 * the threads that it starts are so too.
 */
public final class Background {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());
    /** Of 19: a third of what the window's thread gets where both want a processor, all of it otherwise. */
    static final int NICE = 5;

    private static final Optional<MethodHandle> NICER = nicer();

    private Background() {}

    /** The work, on a thread that gives way from its first moment on; the thread stays so. */
    public static Runnable of(final Runnable work) {
        return () -> {
            giveWay();
            work.run();
        };
    }

    /** Lets the thread that calls give way from now on. */
    public static void giveWay() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        NICER.ifPresent(Background::lower);
    }

    private static void lower(final MethodHandle nice) {
        try {
            final int now = (int) nice.invokeExact(NICE);
            LOG.log(System.Logger.Level.TRACE, "a thread gives way: {0}", now);
        } catch (Throwable e) {
            LOG.log(System.Logger.Level.DEBUG, "a thread cannot give way", e);
        }
    }

    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> nicer() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try {
            final Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find("nice")
                    .map(place -> linker.downcallHandle(
                            place, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "threads cannot give way here", e);
            return Optional.empty();
        }
    }
}
