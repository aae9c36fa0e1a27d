package org.vocero.localstack;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Work that waits for processes, each on a thread of its own: the common pool of a small machine has one. */
final class InParallel {

    private static final AtomicInteger COUNT = new AtomicInteger();

    static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "stack-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    };

    private InParallel() {}

    /** Returns when all are done; then throws what one of them threw, if any. */
    static <T> void forEach(Collection<T> items, Consumer<T> work) {
        List<CompletableFuture<Void>> running = items.stream()
                .map(item -> CompletableFuture.runAsync(() -> work.accept(item), THREADS))
                .toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
