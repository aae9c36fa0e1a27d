package org.vocero.approval.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.audit.Act;
import org.vocero.approval.audit.AuditEntry;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.post.EditPost;
import org.vocero.approval.post.Manuscript;
import org.vocero.approval.post.Messages;
import org.vocero.approval.post.Post;
import org.vocero.approval.post.PostEvent;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Revision;
import org.vocero.approval.post.State;
import org.vocero.composition.Digest;

class ReviewingTest {

    private final InMemoryService service = new InMemoryService();

    @Test
    void sealsWhatEachAccountWillShow() {
        Post post = draft("1 de cada 5.");

        approve(post, 1);

        assertThat(service.said).hasSize(1);
        assertThat(service.said.get(0))
                .isInstanceOfSatisfying(
                        PostEvent.PostApproved.class,
                        approved -> assertThat(approved.publications())
                                .hasSize(2)
                                .allSatisfy(publication -> {
                                    assertThat(publication.shown().first().text())
                                            .contains("1 de cada 5.", "#migrantescuentan");
                                    assertThat(publication.seal().digest()).isEqualTo(Digest.of(publication.shown()));
                                    assertThat(publication.publication().id())
                                            .isEqualTo(post.publicationOn(
                                                    publication.shown().account()));
                                }));
        assertThat(service.reviews.of(post.id())).extracting(Review::decision).containsExactly(State.APPROVED);
        assertThat(service.audit.of(post.id().value()))
                .extracting(AuditEntry::from, AuditEntry::to, AuditEntry::who)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("draft", "approved", "ana"));
        assertThat(service.tallied).containsExactly("approved");
    }

    @Test
    void doesNotApproveWhatDoesNotCompose() {
        Post post = draft("a".repeat(300));

        Outcome<Post> outcome = approve(post, 1);

        assertThat(code(outcome)).isEqualTo("does-not-compose");
        assertThat(service.posts.find(post.id())).contains(post);
        assertThat(service.said).isEmpty();
        assertThat(service.tallied).isEmpty();
    }

    @Test
    void decidesOnceAndOnTheNamedVersionOnly() {
        Post post = draft("1 de cada 5.");

        assertThat(code(approve(post, 2))).isEqualTo("not-current");
        assertThat(code(approve(post, 1))).isEqualTo("done");
        assertThat(code(approve(post, 1))).isEqualTo("already-decided");
        assertThat(code(refuse(post, 1, "no"))).isEqualTo("already-decided");
        assertThat(service.said).hasSize(1);
    }

    @Test
    void refusesWithAReasonOnly() {
        Post post = draft("1 de cada 5.");

        assertThat(code(refuse(post, 1, "  "))).isEqualTo("bad-reason");
        assertThat(code(refuse(post, 1, "x".repeat(2_001)))).isEqualTo("bad-reason");
        assertThat(code(refuse(post, 1, " La cifra es vieja. "))).isEqualTo("done");
        assertThat(service.audit.of(post.id().value()))
                .extracting(AuditEntry::reason)
                .containsExactly("La cifra es vieja.");
        assertThat(service.said).isEmpty();
    }

    @Test
    void withdrawsAnApproval() {
        Post post = draft("1 de cada 5.");
        approve(post, 1);

        Outcome<Post> outcome =
                service.withdrawingPosts().withdraw(new WithdrawPost(post.id(), "La sesión cambió.", "luis"));

        assertThat(code(outcome)).isEqualTo("done");
        assertThat(service.said.get(1))
                .isInstanceOfSatisfying(
                        PostEvent.PostWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("La sesión cambió."));
        assertThat(service.tallied).containsExactly("approved", "withdrawn");
        assertThat(code(approve(post, 1))).isEqualTo("already-decided");
    }

    @Test
    void editsAnApprovedPostIntoADraftAndWithdrawsItsApproval() {
        Post post = draft("1 de cada 5.");
        approve(post, 1);

        Post edited = done(edit(post, 1, "Uno de cada cinco."));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.state()).isEqualTo(State.DRAFT);
        assertThat(service.said.get(1)).isInstanceOf(PostEvent.PostWithdrawn.class);
        assertThat(code(edit(post, 1, "Otra vez."))).isEqualTo("not-current");
    }

    @Test
    void makesNoVersionOfAnEditThatChangesNothing() {
        Post post = draft("1 de cada 5.");
        Post edited = done(edit(post, 1, "Uno."));

        Post again = done(edit(post, 2, "Uno."));

        assertThat(again).isEqualTo(edited);
    }

    @Test
    void opensAWithdrawnPostAgainByEditingIt() {
        Post post = draft("1 de cada 5.");
        done(edit(post, 1, "Uno."));
        approve(post, 2);
        service.withdrawingPosts().withdraw(new WithdrawPost(post.id(), "Por error.", "luis"));

        Post reopened = done(edit(post, 2, "Uno."));

        assertThat(reopened.version()).isEqualTo(3);
        assertThat(reopened.state()).isEqualTo(State.DRAFT);
    }

    @Test
    void knowsNoOtherPosts() {
        PostId nobody = PostId.random();

        assertThat(code(service.approvingPosts().approve(new ApprovePost(nobody, 1, "ana"))))
                .isEqualTo("unknown-post");
        assertThat(code(service.refusingPosts().refuse(new RefusePost(nobody, 1, "no", "ana"))))
                .isEqualTo("unknown-post");
        assertThat(code(service.withdrawingPosts().withdraw(new WithdrawPost(nobody, "no", "ana"))))
                .isEqualTo("unknown-post");
    }

    private Post draft(String body) {
        Instant now = Instant.parse(InMemoryService.NOW);
        service.campaigns.save(Examples.campaign(), "ana", now);
        Revision revision = Messages.draft("cities-1", body);
        service.posts.add(List.of(revision), new Act("ana", now));
        return revision.post();
    }

    private Outcome<Post> approve(Post post, int version) {
        return service.approvingPosts().approve(new ApprovePost(post.id(), version, "ana"));
    }

    private Outcome<Post> refuse(Post post, int version, String reason) {
        return service.refusingPosts().refuse(new RefusePost(post.id(), version, reason, "ana"));
    }

    private Outcome<Post> edit(Post post, int version, String body) {
        Manuscript manuscript = new Manuscript(java.util.Map.of(
                "title", "Un título", "anchor", "launch", "local_time", "09:30", "accounts", "x-oea", "text_es", body));
        return service.editingPosts().edit(new EditPost(post.id(), version, manuscript, "ana"));
    }

    private static String code(Outcome<Post> outcome) {
        return outcome.match(post -> "done", Refusal::code);
    }

    private static Post done(Outcome<Post> outcome) {
        return outcome.match(post -> post, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
