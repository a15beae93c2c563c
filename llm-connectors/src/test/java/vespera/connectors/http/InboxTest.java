package vespera.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class InboxTest {

    private final AtomicLong requested = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Inbox inbox = new Inbox();

    /** A subscription that reports nothing back when it is cancelled. */
    private Flow.Subscription quiet() {
        return new Flow.Subscription() {
            @Override
            public void request(final long n) {
                requested.addAndGet(n);
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        };
    }

    @Test
    void a_stop_wakes_a_blocked_reader() throws Exception {
        inbox.onSubscribe(quiet());
        final CountDownLatch reading = new CountDownLatch(1);
        final FutureTask<Boolean> reader = new FutureTask<>(() -> {
            reading.countDown();
            try {
                inbox.take(Duration.ofSeconds(60));
                return false;
            } catch (final WireTrouble.Stopped e) {
                return true;
            }
        });
        Thread.ofVirtual().start(reader);
        reading.await();
        new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        inbox.stop();
        assertThat(reader.get(1, TimeUnit.SECONDS)).isTrue();
        assertThat(cancelled).isTrue();
    }

    @Test
    void a_subscription_that_comes_after_the_stop_is_cancelled() {
        inbox.stop();
        inbox.onSubscribe(quiet());
        assertThat(cancelled).isTrue();
        assertThat(requested).hasValue(0);
    }

    @Test
    void asks_for_more_only_when_all_was_taken() throws Exception {
        inbox.onSubscribe(quiet());
        assertThat(requested).hasValue(1);
        inbox.onNext(List.of(ByteBuffer.allocate(1), ByteBuffer.allocate(0), ByteBuffer.allocate(1)));
        assertThat(inbox.take(Duration.ofSeconds(1))).isNotNull();
        assertThat(requested).hasValue(1);
        assertThat(inbox.take(Duration.ofSeconds(1))).isNotNull();
        assertThat(requested).hasValue(2);
        inbox.onNext(List.of(ByteBuffer.allocate(0)));
        assertThat(requested).as("an empty batch is followed by another").hasValue(3);
    }

    @Test
    void what_came_before_a_cut_is_still_read() throws Exception {
        inbox.onSubscribe(quiet());
        inbox.onNext(List.of(ByteBuffer.allocate(1)));
        inbox.onError(new IOException("gone"));
        assertThat(inbox.take(Duration.ofSeconds(1))).isNotNull();
        assertThatThrownBy(() -> inbox.take(Duration.ofSeconds(1))).isInstanceOf(WireTrouble.Cut.class);
    }
}
