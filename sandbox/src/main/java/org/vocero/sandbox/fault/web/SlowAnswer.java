package org.vocero.sandbox.fault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer piece by piece, as a server does that is about to break down. */
@Component
class SlowAnswer {

    private static final int PIECES = 20;

    private final Pause pause;
    private final JsonMapper json;

    SlowAnswer(Pause pause, JsonMapper json) {
        this.pause = pause;
        this.json = json;
    }

    /** Gives what is to be thrown, so that nothing more is answered. */
    AnswerWritten write(ResponseEntity<?> answer, Duration duration) {
        Object content = answer.getBody();
        byte[] body = content == null ? new byte[0] : json.writeValueAsBytes(content);
        HttpServletResponse response = CurrentResponse.get();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType("application/json");
        response.setContentLength(body.length);
        try {
            OutputStream out = response.getOutputStream();
            response.flushBuffer();
            int size = Math.max(1, body.length / PIECES);
            for (int from = 0; from < body.length; from += size) {
                pause.hold(duration.dividedBy(PIECES));
                out.write(body, from, Math.min(size, body.length - from));
                out.flush();
            }
        } catch (IOException gone) {
            throw new ConnectionDropped();
        }
        return new AnswerWritten();
    }
}
