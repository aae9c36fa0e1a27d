package org.vocero.approval.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vocero.approval.InMemoryService;
import org.vocero.approval.audit.Act;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Examples;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.transaction.ImmediateTransactions;

class HoldingBackTest {

    private final InMemoryService service = new InMemoryService();
    private final Holds holds = new InMemoryHolds();
    private final List<String> said = new ArrayList<>();
    private final HoldingBack holdingBack = new HoldingBack(
            holds,
            service.campaigns,
            new HoldEvents() {
                @Override
                public void placed(Hold hold, Collection<String> accounts) {
                    said.add("placed " + hold.id() + (accounts.isEmpty() ? "" : " " + accounts));
                }

                @Override
                public void lifted(Hold hold, Hold.Lifting lifting) {
                    said.add("lifted " + hold.id());
                }
            },
            service.audit,
            new ImmediateTransactions(),
            service.clock);

    HoldingBackTest() {
        service.campaigns.save(Examples.campaign(), "ana", service.clock.instant());
    }

    @Test
    void placesAHoldThatIsNotYetInForce() {
        Hold hold = done(place("everything", null, "  Duelo nacional "));

        assertThat(holds.standing()).containsExactly(hold);
        assertThat(hold.reason()).isEqualTo("Duelo nacional");
        assertThat(hold.placed()).isEqualTo(new Act("ana", service.clock.instant()));
        assertThat(hold.inForce()).isNull();
        assertThat(said).containsExactly("placed " + hold.id());
        assertThat(service.audit.facts()).containsExactly("hold-placed");
    }

    @Test
    void holdsBackWhateverThereIs() {
        var account = Examples.campaign().accounts().get(0);

        assertThat(done(place("campaign", Examples.campaign().key(), "x")).scope())
                .isEqualTo(Scope.CAMPAIGN);
        assertThat(done(place("account", account.key(), "x")).target()).isEqualTo(account.key());
        assertThat(done(place("channel", account.channel(), "x")).target()).isEqualTo(account.channel());
        assertThat(done(place("language", account.language(), "x")).target()).isEqualTo(account.language());
    }

    @ParameterizedTest
    @CsvSource({
        "country, PE, duelo, unknown-scope",
        "everything, x, duelo, target-of-everything",
        "account, , duelo, missing",
        "account, x-nobody, duelo, unknown-target",
        "everything, , '  ', missing"
    })
    void refusesWhatMakesNoSense(String scope, @Nullable String target, String reason, String code) {
        List<String> codes = refused(place(scope, target, reason))
                .match(
                        missing -> List.of(),
                        conflict -> List.of(),
                        wrong -> wrong.problems().stream()
                                .map(problem -> problem.code())
                                .toList());

        assertThat(codes).containsExactly(code);
        assertThat(holds.standing()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void liftsAHoldOnce() {
        Hold hold = done(place("everything", null, "duelo"));

        done(lift(hold.id()));
        Refusal again = refused(lift(hold.id()));

        assertThat(again.code()).isEqualTo("already-lifted");
        assertThat(holds.standing()).isEmpty();
        assertThat(said).containsExactly("placed " + hold.id(), "lifted " + hold.id());
        assertThat(service.audit.facts()).containsExactly("hold-placed", "hold-lifted");
    }

    @Test
    void liftsNothingThatThereIsNot() {
        assertThat(refused(lift(UUID.randomUUID())).code()).isEqualTo("unknown-hold");
    }

    private Outcome<Hold> place(String scope, @Nullable String target, String reason) {
        return holdingBack.place(new PlaceHold(scope, target, reason, "ana"));
    }

    @Test
    void saysTheAccountsOfARegionAndSaysThemAgainWhenThereAreOthers() {
        service.campaigns.save(inRegion("x-oas-en"), "ana", service.clock.instant());
        Hold hold = done(place("region", "caribbean", "huracán"));
        place("everything", null, "duelo");
        said.clear();
        service.campaigns.save(inRegion("x-oas-en", "fb-oea"), "ana", service.clock.instant());

        holdingBack.sayRegionsAgain();

        assertThat(said).containsExactly("placed " + hold.id() + " [fb-oea, x-oas-en]");
    }

    @Test
    void keepsWhatBecomesOfWhatFellDueAndRefusesWhatItDoesNotKnow() {
        Hold hold = done(place("everything", null, "duelo"));
        assertThat(refused(holdingBack.lift(new LiftHold(hold.id(), "burn", "terminado", "john")))
                        .code())
                .isEqualTo("bad-hold");

        Hold lifted = done(lift(hold.id()));

        assertThat(lifted.lifting())
                .isNotNull()
                .extracting(Hold.Lifting::fellDue)
                .isEqualTo(FellDue.DROP);
    }

    private static Campaign inRegion(String... keys) {
        Campaign it = Examples.campaign();
        return new Campaign(
                it.key(),
                it.names(),
                it.languages(),
                it.hashtags(),
                it.handles(),
                it.parties(),
                it.vocabulary(),
                it.notAfter(),
                it.cadence(),
                it.accounts().stream()
                        .map(account -> List.of(keys).contains(account.key())
                                ? new Account(
                                        account.key(),
                                        account.channel(),
                                        account.language(),
                                        account.zone(),
                                        account.handle(),
                                        "caribbean")
                                : account)
                        .toList(),
                it.anchors());
    }

    private Outcome<Hold> lift(UUID hold) {
        return holdingBack.lift(new LiftHold(hold, "drop", "terminado", "john"));
    }

    private static Hold done(Outcome<Hold> outcome) {
        return outcome.match(hold -> hold, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static Refusal refused(Outcome<Hold> outcome) {
        return outcome.match(
                hold -> {
                    throw new AssertionError(hold);
                },
                refusal -> refusal);
    }
}
