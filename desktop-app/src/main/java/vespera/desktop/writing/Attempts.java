package vespera.desktop.writing;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import vespera.desktop.desk.Work;
import vespera.desktop.fx.FxThread;

/** Commands that hear of their failure too; the person is told of it by the window as ever. */
record Attempts(Work work) {

    <T> void command(final Callable<T> task, final Consumer<T> then, final Consumer<Throwable> problem) {
        work.command(
                () -> {
                    try {
                        return task.call();
                    } catch (Exception e) {
                        FxThread.run(() -> problem.accept(e));
                        throw e;
                    }
                },
                then);
    }
}
