package org.vocero.approval.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vocero.approval.campaign.Hashtags;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;

class PostTest {

    private final Post draft = Messages.draft("cities-1", "Uno de cada cinco.").post();

    @Test
    void approvesItsCurrentDraft() {
        Outcome<Transition> outcome = draft.approve(1);

        assertThat(done(outcome).after().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void refusesADecisionOnAnotherVersion() {
        assertThat(code(draft.approve(2))).isEqualTo("not-current");
        assertThat(code(draft.refuse(0))).isEqualTo("not-current");
    }

    @Test
    void refusesASecondDecision() {
        Post approved = done(draft.approve(1)).after();
        Post refused = done(draft.refuse(1)).after();

        assertThat(code(approved.approve(1))).isEqualTo("already-decided");
        assertThat(code(approved.refuse(1))).isEqualTo("already-decided");
        assertThat(code(refused.approve(1))).isEqualTo("already-decided");
    }

    @Test
    void withdrawsOnlyWhatIsApproved() {
        Post approved = done(draft.approve(1)).after();
        Post withdrawn = done(approved.withdraw()).after();

        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(code(draft.withdraw())).isEqualTo("not-approved");
        assertThat(code(withdrawn.withdraw())).isEqualTo("not-approved");
    }

    @Test
    void losesItsApprovalToANewVersion() {
        Post approved = done(draft.approve(1)).after();

        Revision revision = approved.revise(Messages.saying("Otra cosa."));

        assertThat(revision.post().version()).isEqualTo(2);
        assertThat(revision.post().state()).isEqualTo(State.DRAFT);
        assertThat(revision.withdrawal()).isPresent();
    }

    @Test
    void supersedesADraftAndLeavesARefusedVersionRefused() {
        Post refused = done(draft.refuse(1)).after();

        assertThat(draft.revise(Messages.saying("Otra cosa.")).closed())
                .hasValueSatisfying(step -> assertThat(step.after().state()).isEqualTo(State.SUPERSEDED));
        assertThat(refused.revise(Messages.saying("Otra cosa.")).closed()).isEmpty();
    }

    @Test
    void keepsItsPublicationsIdsFromVersionToVersion() {
        Post next = draft.revise(Messages.saying("Otra cosa.")).post();

        assertThat(next.id().publicationOn("x-oea")).isEqualTo(draft.id().publicationOn("x-oea"));
        assertThat(next.id().publicationOn("x-oea")).isNotEqualTo(next.id().publicationOn("fb-oea"));
    }

    @Test
    void tellsMessagesApartByAllThatIsShown() {
        Message message = Messages.saying("Uno de cada cinco.");
        Message underOtherHashtags = new Message(
                message.title(),
                message.timing(),
                message.bodies(),
                message.link(),
                message.evidence(),
                message.tags(),
                new Hashtags(List.of("#otra"), List.of()),
                message.placements());
        Message elsewhere = new Message(
                message.title(),
                message.timing(),
                message.bodies(),
                message.link(),
                message.evidence(),
                message.tags(),
                message.hashtags(),
                message.placements().subList(0, 1));

        assertThat(draft.says(message)).isTrue();
        assertThat(draft.says(underOtherHashtags)).isFalse();
        assertThat(draft.says(elsewhere)).isFalse();
        assertThat(draft.says(Messages.saying("Uno de cada cinco"))).isFalse();
    }

    private static Transition done(Outcome<Transition> outcome) {
        return outcome.match(step -> step, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static String code(Outcome<Transition> outcome) {
        return outcome.match(step -> "done", Refusal::code);
    }
}
