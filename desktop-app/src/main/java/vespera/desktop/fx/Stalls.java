package vespera.desktop.fx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long the window's thread does not answer: it knocks every few milliseconds, whether the knock before was
 * answered or not, so that a long stall counts with every knock that had to wait for its end. Of a knock that has to
 * wait for long it notes what the thread was at.
 */
public final class Stalls implements AutoCloseable {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long EVERY_MILLIS = 4;
    private static final long NOTED_NANOS = 40_000_000;
    private static final double MILLIS = 1e6;
    private static final String OURS = "vespera.";

    private final ScheduledExecutorService knocking = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("knocking")
            .priority(Thread.MAX_PRIORITY)
            .factory());
    private final List<Stall> stalls = new ArrayList<>();
    private final Thread window;
    private long[] waits = new long[1 << 14];
    private long[] works = new long[1 << 14];
    private int count;
    private volatile long oldest;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * A knock that had to wait.
     *
     * @param busy so much of it the window's thread worked; the rest it waited for a processor
     * @param at what it was at most of the time
     */
    public record Stall(double millis, double busy, String at) {}

    private Stalls(final Thread window) {
        this.window = window;
    }

    /** @param window the window's thread */
    public static Stalls start(final Thread window) {
        final Stalls stalls = new Stalls(window);
        final ScheduledFuture<?> _ =
                stalls.knocking.scheduleAtFixedRate(stalls::knock, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return stalls;
    }

    private void knock() {
        final long asked = System.nanoTime();
        final long worked = CPU.getThreadCpuTime(window.threadId());
        look(asked);
        if (oldest == 0) {
            oldest = asked;
        }
        FxThread.run(() -> answered(asked, worked));
    }

    private void answered(final long asked, final long worked) {
        final long now = System.nanoTime();
        final long work = CPU.getThreadCpuTime(window.threadId()) - worked;
        synchronized (this) {
            if (count == waits.length) {
                waits = Arrays.copyOf(waits, 2 * count);
                works = Arrays.copyOf(works, 2 * count);
            }
            works[count] = work;
            waits[count++] = now - asked;
            if (asked == oldest) {
                if (now - asked > NOTED_NANOS) {
                    stalls.add(new Stall((now - asked) / MILLIS, work / MILLIS, place()));
                }
                seen.clear();
                oldest = 0;
            }
        }
    }

    /** Notes what the thread is at where the oldest knock has waited for long. */
    private void look(final long now) {
        final long since = oldest;
        if (since != 0 && now - since > NOTED_NANOS) {
            final String where = where(window.getStackTrace());
            synchronized (this) {
                seen.merge(where, 1, Integer::sum);
            }
        }
    }

    private String place() {
        return seen.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String where(final StackTraceElement[] stack) {
        final List<String> ours = new ArrayList<>();
        for (final StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith(OURS)
                    && !frame.getClassName().startsWith(OURS + "desktop.fx.Stalls")
                    && ours.size() < 3) {
                ours.add(frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber());
            }
        }
        return ours.isEmpty() ? toolkit(stack) : String.join(" < ", ours);
    }

    /** Where none of our own methods is on the way: what the toolkit is doing as a whole, and just now. */
    private static String toolkit(final StackTraceElement[] stack) {
        String top = "";
        for (final StackTraceElement frame : stack) {
            top = frame.getClassName() + "." + frame.getMethodName();
            if (!frame.getClassName().startsWith("jdk.")
                    && !frame.getClassName().startsWith("java.")) {
                // Where it only waits, this says for whom: the drawing of the picture before, most of the time.
                break;
            }
        }
        for (final StackTraceElement frame : stack) {
            if (frame.getMethodName().endsWith("Pass")) {
                return frame.getMethodName() + " at " + top;
            }
        }
        return top;
    }

    /** The wait that so many percent of all knocks did not exceed, in milliseconds. */
    public synchronized double percentile(final double percent) {
        return percentile(waits, percent);
    }

    /**
     * As {@link #percentile}, of the time that the window's thread itself worked while a knock waited: what it would
     * have been had nobody else wanted the processor.
     */
    public synchronized double workPercentile(final double percent) {
        return percentile(works, percent);
    }

    private double percentile(final long[] of, final double percent) {
        if (count == 0) {
            throw new IllegalStateException("nobody knocked");
        }
        final long[] sorted = Arrays.copyOf(of, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(1, Math.ceil(percent / 100 * count)) - 1] / MILLIS;
    }

    /** How many knocks were answered. */
    public synchronized int count() {
        return count;
    }

    /** The longest, longest first. */
    public synchronized List<Stall> longest(final int most) {
        return stalls.stream()
                .sorted((a, b) -> Double.compare(b.millis(), a.millis()))
                .limit(most)
                .toList();
    }

    /** Forgets what was measured so far. */
    public synchronized void forget() {
        count = 0;
        stalls.clear();
    }

    @Override
    public void close() {
        knocking.shutdownNow();
    }
}
