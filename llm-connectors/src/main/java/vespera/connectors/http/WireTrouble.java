package vespera.connectors.http;

import java.time.Duration;

/** What can go wrong between us and a provider before its words are looked at. */
public abstract sealed class WireTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private WireTrouble(final String message) {
        super(message);
    }

    /** What happened, for {@link Failures}, never with anything the other side sent. */
    public String reason() {
        final String message = getMessage();
        return message == null ? "" : message;
    }

    /** Nothing takes the connection: no listener, no such host, no secure channel. */
    public static final class Unreachable extends WireTrouble {
        private static final long serialVersionUID = 1L;

        public Unreachable(final String why) {
            super(why);
        }
    }

    /** Nothing arrived for this long. */
    public static final class Silent extends WireTrouble {
        private static final long serialVersionUID = 1L;

        private final Duration waited;

        public Silent(final Duration waited) {
            super("silent for " + waited);
            this.waited = waited;
        }

        public Duration waited() {
            return waited;
        }
    }

    /** The connection ended before the answer did. */
    public static final class Cut extends WireTrouble {
        private static final long serialVersionUID = 1L;

        public Cut() {
            super("connection cut");
        }
    }

    /** What came back is not the provider's format; the reason is ours and quotes nothing. */
    public static final class Nonsense extends WireTrouble {
        private static final long serialVersionUID = 1L;

        public Nonsense(final String what) {
            super(what);
        }
    }

    /** The person asked to stop. */
    public static final class Stopped extends WireTrouble {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("stopped");
        }
    }
}
