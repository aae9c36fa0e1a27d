package org.vocero.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.contracts.scheduling.PublicationDue;
import tools.jackson.databind.node.ObjectNode;

/** Nothing goes out that was not approved, or is approved no longer. */
class RefusingIT extends PublisherIT {

    @Autowired
    MeterRegistry meters;

    @Test
    void refusesAForgedEventWithoutTouchingTheRealOne() {
        double before = refusals("signature-invalid");
        PublicationDue real = PARTY.approve("x-one", "Auténtico");
        PublicationDue forged = new Party("key-1")
                .approve(real.publicationId(), 9, "x-one", "Falso, y de una versión posterior", Instant.now());

        hear(Topics.schedulingDue("x"), "x-one", forged, "the-id-of-the-real-event");
        awaitRefusal(forged, "signature-invalid");
        hear(Topics.schedulingDue("x"), "x-one", real, "the-id-of-the-real-event");

        awaitState(real.publicationId(), "published");
        assertThat(PLATFORM.calls("Falso")).isZero();
        assertThat(stateOf(real.publicationId(), 9)).isEqualTo("none");
        assertThat(refusals("signature-invalid")).isEqualTo(before + 1);
    }

    @Test
    void refusesAnAlteredTextUnderAGenuineSeal() {
        PublicationDue real = PARTY.approve("fb-one", "Lo aprobado");
        PublicationDue altered = Party.altered(real, it -> it.put("body", "Alterado después"));

        due(altered);

        awaitRefusal(altered, "content-altered");
        assertThat(PLATFORM.calls("Alterado")).isZero();
        assertThat(saidOf(real.publicationId())).containsExactly("publishing.publishing-refused.v1");
    }

    @Test
    void refusesASealThatBelongsToAnotherPublication() {
        PublicationDue real = PARTY.approve("x-one", "Sello ajeno");
        PublicationDue stolen = Party.altered(
                real, it -> it.put("publicationId", UUID.randomUUID().toString()));

        due(stolen);

        awaitRefusal(stolen, "signature-invalid");
        assertThat(PLATFORM.calls("Sello ajeno")).isZero();
    }

    @Test
    void refusesAGenuineEventAtAnotherTime() {
        PublicationDue real = PARTY.approve(
                UUID.randomUUID(), 1, "x-one", "A su hora", Instant.now().plusSeconds(86_400));
        PublicationDue now = Party.altered(
                real, it -> it.put("dueAt", Instant.now().minusSeconds(1).toString()));
        PublicationDue rescheduled = Party.altered(real, it -> {
            it.put("version", 2);
            it.put("dueAt", real.dueAt().minusSeconds(86_400).toString());
            it.put("notAfter", real.notAfter().minusSeconds(86_400).toString());
            ((ObjectNode) it.get("schedule"))
                    .put("date", LocalDate.now(ZoneOffset.UTC).toString());
        });

        due(now);
        due(rescheduled);

        awaitRefusal(now, "time-altered");
        awaitRefusal(rescheduled, "signature-invalid");
        assertThat(PLATFORM.calls("A su hora")).isZero();
    }

    @Test
    void refusesADateThatNobodyGaveToTheAnchor() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        PublicationDue real =
                PARTY.follow("x-one", "Con la sesión", "launch", PARTY.date("launch", day, 2), LocalTime.NOON);
        PublicationDue forged = Party.altered(real, it -> {
            it.put("dueAt", real.dueAt().minusSeconds(2 * 86_400).toString());
            it.put("notAfter", real.notAfter().minusSeconds(2 * 86_400).toString());
            ((ObjectNode) it.get("anchorDate")).put("date", day.minusDays(2).toString());
        });

        due(forged);

        awaitRefusal(forged, "signature-invalid");
        assertThat(PLATFORM.calls("Con la sesión")).isZero();
    }

    @Test
    void refusesAKeyThatNobodyTrusts() {
        PublicationDue due = new Party("key-2").approve("x-one", "Otra clave");

        due(due);

        awaitRefusal(due, "unknown-key");
    }

    @Test
    void failsARowThatWasAlteredAfterItWasAdmitted() {
        PLATFORM.holdBack("Ocupa la cuenta");
        PublicationDue first = PARTY.approve("fb-two", "Ocupa la cuenta");
        PublicationDue second = PARTY.approve("fb-two", "En la base de datos");
        due(first);
        awaitState(first.publicationId(), "sending");
        due(second);
        awaitState(second.publicationId(), "waiting");

        jdbc.sql("update delivery set body = 'Metido a mano' where publication_id = ?")
                .param(second.publicationId())
                .update();
        PLATFORM.holdBack("Ocupa la cuenta").countDown();

        awaitState(second.publicationId(), "failed");
        assertThat(PLATFORM.calls("Metido a mano")).isZero();
    }

    @Test
    void cancelsWhatIsWithdrawnWhileItWaits() {
        PLATFORM.holdBack("Delante");
        PublicationDue first = PARTY.approve("x-two", "Delante");
        PublicationDue second = PARTY.approve("x-two", "Retirado a tiempo");
        due(first);
        awaitState(first.publicationId(), "sending");
        due(second);
        awaitState(second.publicationId(), "waiting");

        withdraw(second, 1);

        awaitState(second.publicationId(), "cancelled");
        PLATFORM.holdBack("Delante").countDown();
        awaitState(first.publicationId(), "published");
        assertThat(PLATFORM.calls("Retirado a tiempo")).isZero();
        assertThat(saidOf(second.publicationId())).containsExactly("publishing.publishing-cancelled.v1");
    }

    @Test
    void cancelsWhatWasWithdrawnBeforeItWasDue() {
        PublicationDue due = PARTY.approve("x-two", "Retirado antes");
        withdraw(due, 3);
        await().untilAsserted(() -> assertThat(jdbc.sql("select version from withdrawal where post_id = ?")
                        .param(due.postId())
                        .query(Integer.class)
                        .list())
                .containsExactly(3));

        due(due);

        awaitState(due.publicationId(), "cancelled");
        assertThat(PLATFORM.calls("Retirado antes")).isZero();
    }

    @Test
    void missesWhatIsTooLate() {
        PublicationDue due = PARTY.approve(
                UUID.randomUUID(), 1, "x-one", "Demasiado tarde", Instant.now().minusSeconds(7_300));

        due(due);

        awaitState(due.publicationId(), "missed");
        assertThat(PLATFORM.calls("Demasiado tarde")).isZero();
    }

    private void withdraw(PublicationDue due, int version) {
        hear(
                Topics.APPROVAL_POSTS,
                due.postId().toString(),
                new PostWithdrawn(due.postId(), version, due.campaign(), "corregido", "ana", Instant.now()));
    }

    private void awaitRefusal(PublicationDue due, String reason) {
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select reason from refused_due_event where publication_id = ? and version = ?")
                                .param(due.publicationId())
                                .param(due.version())
                                .query(String.class)
                                .list())
                .containsExactly(reason));
    }

    private List<String> saidOf(UUID publication) {
        return said().stream()
                .filter(event -> event.subject().equals(publication.toString()))
                .map(Listeners.Said::type)
                .toList();
    }

    private double refusals(String reason) {
        return meters.counter("vocero.refusals", "reason", reason).count();
    }
}
