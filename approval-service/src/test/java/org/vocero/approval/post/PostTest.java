package org.vocero.approval.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vocero.approval.campaign.Hashtags;
import org.vocero.approval.medium.Medium;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.outcome.Refusal;
import org.vocero.composition.Digest;
import org.vocero.composition.Picture;

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

        assertThat(next.publicationOn("x-oea")).isEqualTo(draft.publicationOn("x-oea"));
        assertThat(next.publicationOn("x-oea")).isNotEqualTo(next.publicationOn("fb-oea"));
    }

    @Test
    void tellsMessagesApartByAllThatIsShown() {
        Message message = Messages.saying("Uno de cada cinco.");
        Message underOtherHashtags = new Message(
                message.title(),
                message.timing(),
                message.bodies(),
                message.link(),
                message.thread(),
                List.of(),
                message.evidence(),
                message.tags(),
                new Hashtags(List.of("#otra"), List.of()),
                message.placements());
        Message elsewhere = new Message(
                message.title(),
                message.timing(),
                message.bodies(),
                message.link(),
                message.thread(),
                List.of(),
                message.evidence(),
                message.tags(),
                message.hashtags(),
                message.placements().subList(0, 1));

        assertThat(draft.says(message)).isTrue();
        assertThat(draft.says(underOtherHashtags)).isFalse();
        assertThat(draft.says(elsewhere)).isFalse();
        assertThat(draft.says(Messages.saying("Uno de cada cinco"))).isFalse();
    }

    @Test
    void tellsAMessageApartThatMayBeAThread() {
        Message message = Messages.saying("Uno de cada cinco.");
        Message asAThread = new Message(
                message.title(),
                message.timing(),
                message.bodies(),
                message.link(),
                true,
                List.of(),
                message.evidence(),
                message.tags(),
                message.hashtags(),
                message.placements());

        assertThat(draft.says(asAThread)).isFalse();
    }

    /** What an approval is given to is another one with another picture, order or alt text. */
    @Test
    void isSealedAndToldApartWithItsPictures() {
        Illustration family = Messages.illustration(1, "Una familia");
        Illustration map = Messages.illustration(2, "Un mapa");
        List<Message> messages = List.of(
                Messages.saying("Uno."),
                Messages.saying("Uno.", family),
                Messages.saying("Uno.", map),
                Messages.saying("Uno.", family, map),
                Messages.saying("Uno.", map, family),
                Messages.saying("Uno.", Messages.illustration(1, "Otra familia")));

        assertThat(messages.stream().map(Fingerprint::of)).doesNotHaveDuplicates();
        for (int account = 0; account < 2; account++) {
            int place = account;
            assertThat(messages.stream()
                            .map(message -> message.publications(draft).get(place))
                            .map(publication -> Digest.of(publication.shown().orElseThrow())))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void doesNotComposeWithoutAnAltTextInTheAccountsLanguage() {
        Message message = Messages.saying("Uno.", new Illustration(Messages.medium(1), Map.of("en", "A family")));

        assertThat(message.publications(draft))
                .extracting(publication -> publication.problem().orElseThrow())
                .containsExactly(
                        Problem.at("alt_1_es", "no-alt-text", 1, "x-oea", "es"),
                        Problem.at("alt_1_es", "no-alt-text", 1, "fb-oea", "es"));
    }

    @Test
    void saysWhichPictureAChannelDoesNotTake() {
        Medium gif = new Medium("ab".repeat(32), Picture.Type.GIF, 15_000_001, 10, 10);
        Message message = Messages.saying("Uno.", new Illustration(gif, Map.of("es", "Una bandera")));

        assertThat(message.publications(draft))
                .extracting(publication -> publication.problem().orElseThrow())
                .containsExactly(
                        Problem.at("picture_1", "picture-too-large", 1, "15000001 > 15000000", "x-oea", "x"),
                        Problem.at("picture_1", "picture-too-large", 1, "15000001 > 4000000", "fb-oea", "facebook"));
    }

    @Test
    void namesAFlawedLinkAndNotAPicture() {
        Message it = Messages.saying("Uno.");
        Message message = new Message(
                it.title(),
                it.timing(),
                it.bodies(),
                "1",
                it.thread(),
                it.illustrations(),
                it.evidence(),
                it.tags(),
                it.hashtags(),
                it.placements());

        assertThat(message.publications(draft))
                .extracting(publication -> publication.problem().orElseThrow())
                .containsOnly(Problem.at("link", "bad-link", "1"));
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
