package org.vocero.sandbox.wall.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import org.vocero.sandbox.wall.Wall;

/**
 * Tells open pages that there is something new; what it is they ask for themselves.
 *
 * <p>Nothing is sent on the thread that posts: a reader who does not read must not slow a platform down.
 */
@RestController
class WallStream {

    private static final long UNTIL_THE_READER_LEAVES = 0;

    private final List<SseEmitter> readers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean changed = new AtomicBoolean();

    WallStream(Wall wall) {
        wall.watch(() -> changed.set(true));
    }

    @GetMapping(path = "/wall/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open() {
        SseEmitter reader = new SseEmitter(UNTIL_THE_READER_LEAVES);
        reader.onCompletion(() -> readers.remove(reader));
        reader.onError(failure -> readers.remove(reader));
        readers.add(reader);
        send(reader, SseEmitter.event().name("hello").data(""));
        return reader;
    }

    @Scheduled(fixedDelay = 250)
    void tell() {
        if (changed.compareAndSet(true, false)) {
            readers.forEach(
                    reader -> send(reader, SseEmitter.event().name("change").data("")));
        }
    }

    /** Finds out who has left. */
    @Scheduled(fixedDelay = 15_000)
    void beat() {
        readers.forEach(reader -> send(reader, SseEmitter.event().comment("")));
    }

    private void send(SseEmitter reader, SseEventBuilder event) {
        try {
            reader.send(event);
        } catch (IOException | IllegalStateException gone) {
            readers.remove(reader);
        }
    }
}
