package org.vocero.approval.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.CampaignFixtures;
import org.vocero.approval.audit.AuditLog;
import org.vocero.approval.campaign.DateAnchor;
import org.vocero.approval.campaign.DatingAnchors;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.plan.ImportPlan;
import org.vocero.approval.plan.ImportingPlans;
import org.vocero.approval.plan.Mode;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.State;
import org.vocero.approval.transaction.Transactions;
import org.vocero.composition.AnchorStatement;
import org.vocero.composition.ApprovalStatement;
import org.vocero.composition.Composers;
import org.vocero.composition.Content;
import org.vocero.composition.Digest;
import org.vocero.composition.Occurrence;
import org.vocero.composition.Shown;
import org.vocero.contracts.EventType;
import org.vocero.contracts.Topics;
import org.vocero.contracts.approval.AnchorDated;
import org.vocero.contracts.approval.ApprovedPublication;
import org.vocero.contracts.approval.PostApproved;
import org.vocero.contracts.approval.PostWithdrawn;
import org.vocero.testing.Engines;
import tools.jackson.databind.json.JsonMapper;

/** With real PostgreSQL and Kafka: what is decided is what is said. The database is its own: others import the campaign otherwise. */
@SpringBootTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class SealedAndSaidIT {

    @Autowired
    private ImportingCampaigns importingCampaigns;

    @Autowired
    private ImportingPlans importingPlans;

    @Autowired
    private DatingAnchors dating;

    @Autowired
    private ApprovingPosts approving;

    @Autowired
    private RefusingPosts refusing;

    @Autowired
    private WithdrawingPosts withdrawing;

    @Autowired
    private Posts posts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void importCampaign() {
        importingCampaigns.importCampaign(
                new ImportCampaign(CampaignFixtures.KEY, CampaignFixtures.campaignFile(), "ana"));
        importingPlans.importPlan(
                new ImportPlan(CampaignFixtures.KEY, CampaignFixtures.plan(), Mode.ALL_OR_NOTHING, "ana"));
    }

    @Test
    void saysWhatWasApprovedSoThatAPublisherCanVerifyIt() {
        Post post = post("cities-1");

        done(approving.approve(new ApprovePost(post.id(), 1, "ana")));
        done(withdrawing.withdraw(new WithdrawPost(post.id(), "La cifra cambió.", "luis")));

        List<CloudEvent> events = await(2, Topics.APPROVAL_POSTS, post.id().toString());
        PostApproved approved = data(events.get(0), PostApproved.class);
        PostWithdrawn withdrawn = data(events.get(1), PostWithdrawn.class);
        assertThat(events.get(0).getType()).isEqualTo(EventType.POST_APPROVED.wireName());
        assertThat(approved.approvedBy()).isEqualTo("ana");
        assertThat(approved.publications()).hasSize(5).allSatisfy(publication -> verify(approved, publication));
        assertThat(withdrawn.version()).isEqualTo(1);
        assertThat(withdrawn.reason()).isEqualTo("La cifra cambió.");
        assertThat(audit.of(post.id().value()))
                .extracting(entry -> entry.what() + " " + entry.who())
                .containsExactly("version-created ana", "approved ana", "withdrawn luis");
    }

    @Test
    void saysWhenAnAnchorIsDatedAndMoved() {
        String campaign = "otra-" + UUID.randomUUID();
        byte[] file = new String(CampaignFixtures.campaignFile(), UTF_8)
                .replace("key: " + CampaignFixtures.KEY, "key: " + campaign)
                .getBytes(UTF_8);
        importingCampaigns.importCampaign(new ImportCampaign(campaign, file, "ana"));

        for (int day : List.of(1, 1, 2)) {
            dating.date(new DateAnchor(campaign, "launch", LocalDate.of(2026, 12, day), "ana"));
        }

        List<CloudEvent> events = await(2, Topics.APPROVAL_ANCHORS, campaign + "/launch");
        assertThat(events)
                .extracting(event -> data(event, AnchorDated.class))
                .allSatisfy(SealedAndSaidIT::verify)
                .extracting(AnchorDated::date, AnchorDated::revision)
                .containsExactly(tuple(LocalDate.of(2026, 12, 1), 1L), tuple(LocalDate.of(2026, 12, 2), 2L));
        List<CloudEvent> imported = await(1, Topics.APPROVAL_ANCHORS, campaign + "/international-migrants-day");
        assertThat(imported).extracting(event -> data(event, AnchorDated.class)).allSatisfy(SealedAndSaidIT::verify);
    }

    @Test
    void leavesNothingOfADecisionThatDidNotCommit() {
        Post post = post("balon-lima");

        assertThatThrownBy(() -> transactions.inOne(() -> {
                    done(approving.approve(new ApprovePost(post.id(), 1, "ana")));
                    throw new IllegalStateException("the machine goes down");
                }))
                .hasMessage("the machine goes down");

        assertThat(posts.find(post.id())).contains(post);
        assertThat(audit.of(post.id().value())).hasSize(1);
        done(approving.approve(new ApprovePost(post.id(), 1, "luis")));
        List<CloudEvent> events = await(1, Topics.APPROVAL_POSTS, post.id().toString());
        assertThat(data(events.get(0), PostApproved.class).approvedBy()).isEqualTo("luis");
    }

    @Test
    void letsOneOfTwoWin() throws Exception {
        for (String key : List.of("imd-eve", "imd-day", "imd-after", "gcm-day")) {
            Post post = post(key);
            CyclicBarrier start = new CyclicBarrier(2);

            List<String> outcomes = atOnce(
                    () -> {
                        start.await();
                        return code(approving.approve(new ApprovePost(post.id(), 1, "ana")));
                    },
                    () -> {
                        start.await();
                        return code(refusing.refuse(new RefusePost(post.id(), 1, "La cifra es vieja.", "luis")));
                    });

            assertThat(outcomes).containsExactlyInAnyOrder("done", "already-decided");
            State state = posts.find(post.id()).orElseThrow().state();
            assertThat(audit.of(post.id().value()))
                    .extracting(entry -> entry.what())
                    .containsExactly("version-created", state.word());
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other)
            throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> result : people.invokeAll(List.of(one, other), 30, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    private static void verify(PostApproved approved, ApprovedPublication publication) {
        Shown shown = Composers.forChannel(publication.channel())
                .orElseThrow()
                .compose(new Content(
                        publication.body(),
                        publication.link(),
                        approved.campaignHashtags(),
                        approved.partnerHashtags()))
                .match(
                        composed -> Shown.of(
                                publication.channel(),
                                publication.account(),
                                publication.language(),
                                composed,
                                List.of()),
                        tooLong -> {
                            throw new AssertionError(tooLong);
                        },
                        unusable -> {
                            throw new AssertionError(unusable);
                        });
        assertThat(publication.seal().digest()).isEqualTo(Digest.of(shown));
        ApprovalStatement statement = new ApprovalStatement(
                approved.postId(),
                approved.version(),
                publication.publicationId(),
                approved.campaign(),
                publication.seal().digest(),
                ApprovalServiceTesting.when(publication.schedule()));
        assertThat(ApprovalServiceTesting.isSigned(
                        statement.toBytes(), publication.seal().signature()))
                .isTrue();
    }

    private static void verify(AnchorDated dated) {
        AnchorStatement statement = new AnchorStatement(
                dated.campaign(), new Occurrence(dated.anchor(), dated.occurrence()), dated.date(), dated.revision());
        assertThat(ApprovalServiceTesting.isSigned(statement.toBytes(), dated.signature()))
                .isTrue();
    }

    /** The records of a key once there are as many; no more of them come within the pause that follows. */
    private static List<CloudEvent> await(int count, String topic, String key) {
        List<CloudEvent> found = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Engines.kafka(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (key.equals(event.key())) {
                        found.add(event.value());
                    }
                });
                return found.size() >= count;
            });
        }
        assertThat(found).hasSize(count);
        return found;
    }

    private <T> T data(CloudEvent event, Class<T> type) {
        return json.readValue(Objects.requireNonNull(event.getData()).toBytes(), type);
    }

    private Post post(String key) {
        return posts.ofCampaign(CampaignFixtures.KEY, "", 1_000).stream()
                .map(written -> written.post())
                .filter(post -> post.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String code(Outcome<Post> outcome) {
        return outcome.match(post -> "done", Refusal::code);
    }

    private static void done(Outcome<Post> outcome) {
        assertThat(code(outcome)).isEqualTo("done");
    }
}
