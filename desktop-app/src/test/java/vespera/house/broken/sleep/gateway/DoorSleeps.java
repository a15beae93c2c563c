package vespera.house.broken.sleep.gateway;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Wrong: three ways to sleep. */
public final class DoorSleeps {

    /** Wrong: by milliseconds. */
    public void milliseconds() throws InterruptedException {
        Thread.sleep(1);
    }

    /** Wrong: by duration. */
    public void duration() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1));
    }

    /** Wrong: by unit. */
    public void unit() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1);
    }
}
