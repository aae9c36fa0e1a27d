package org.vocero.approval.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.vocero.approval.DeskTest;
import org.vocero.approval.schedule.Movable;
import org.vocero.approval.schedule.Selection;
import org.vocero.approval.tracking.Kind;

/** What was missed is decided on once, and many approvals are taken back as they were seen. */
@DeskTest
class LatePagesIT extends MovedDesk {

    @Test
    void postsNowOnceWhatWasMissed() throws Exception {
        Movable missed = of("dated").publications().get(0);
        heard(missed, of("dated"), Kind.MISSED, 0);
        assertThat(body(get(campaign + "/deliveries"))).contains("Se perdió 1 publicación");
        assertThat(body(get(campaign + "/late"))).contains("Un mapa", "Publicar ahora");

        MvcResult now = send(post(campaign + "/late/" + missed.id() + "/posting-now")
                .param("version", "1")
                .param("revision", "0"));
        MvcResult twice = send(post(campaign + "/late/" + missed.id() + "/posting-now")
                .param("version", "1")
                .param("revision", "0"));

        assertThat(now.getFlashMap().get("notice")).asString().startsWith("Es para ahora");
        assertThat(twice.getFlashMap().get("warning")).asString().contains("No se hizo nada");
        assertThat(of("dated").publications().get(0).revision()).isEqualTo(1);
        assertThat(isSigned(of("dated"), of("dated").publications().get(0))).isTrue();
        assertThat(lines("rescheduled")).isEqualTo(1);
        assertThat(body(get(campaign + "/late"))).contains("No se perdió nada");
    }

    @Test
    void saysInAnEditThatAccountsAreDueAtDifferentTimes() throws Exception {
        String edit = campaign + "/posts/opening/edit";
        Movable missed = of("opening").publications().get(0);
        heard(missed, of("opening"), Kind.MISSED, 0);

        String together = body(get(edit));
        send(post(campaign + "/late/" + missed.id() + "/posting-now")
                .param("version", "1")
                .param("revision", "0"));

        assertThat(together).doesNotContain("se movieron a horas distintas");
        assertThat(body(get(edit))).contains("se movieron a horas distintas");
    }

    @Test
    void dropsForGoodWhatWasMissed() throws Exception {
        Movable missed = of("opening").publications().get(0);
        heard(missed, of("opening"), Kind.LAPSED, 0);
        String drop = "/api/publications/" + missed.id() + "/giving-up";

        assertThat(json(post(drop).content("{\"version\": 1, \"revision\": 0}")))
                .contains("bad-reason");
        assertThat(json(post(drop).content("{\"version\": 1, \"revision\": 0, \"reason\": \"pasó\"}")))
                .contains("opening");
        assertThat(json(post(drop).content("{\"version\": 1, \"revision\": 0, \"reason\": \"pasó\"}")))
                .contains("no-longer-late");

        assertThat(json(get("/api/campaigns/" + key + "/late"))).isEqualTo("[]");
        assertThat(json(post(api + "/preview").content("{\"posts\": [\"opening\"], \"by\": \"P1D\"}")))
                .contains("\"fate\":\"stays\"");
        assertThat(body(get(campaign + "/posts/opening"))).contains("Se descartó lo perdido de la versión 1", "pasó");
        assertThat(lines("given-up")).isEqualTo(1);
    }

    @Test
    void takesManyApprovalsBackOnceTheyWereSeen() throws Exception {
        heard(of("dated").publications().get(0), of("dated"), Kind.PUBLISHED, 0);
        String there = campaign + "/cancellations";

        String list = body(get(there).param("post", "opening", "dated", "sketch"));
        MvcResult unseen = send(post(there)
                .param("post", "opening", "dated", "sketch")
                .param("reason", "La sesión se canceló.")
                .param("seen", "another list"));
        MvcResult done = send(post(there)
                .param("post", "opening", "dated", "sketch")
                .param("reason", "La sesión se canceló.")
                .param("seen", markOf(list)));

        assertThat(list)
                .contains("2 publicaciones no salen", "1 publicación está en camino o terminada, y no se retira");
        assertThat(unseen.getFlashMap().get("warning")).asString().contains("No se retiró nada");
        assertThat(done.getFlashMap().get("notice")).isEqualTo("Aprobaciones retiradas.");
        assertThat(of("dated").isApproved()).isTrue();
        assertThat(of("sketch").isApproved()).isFalse();
        assertThat(schedules.of(schedules.select(key, Selection.of(List.of("opening")), 10)))
                .isEmpty();
        assertThat(lines("withdrawn")).isEqualTo(1);
    }
}
