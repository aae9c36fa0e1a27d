package org.vocero.publishing.account.lifecycle;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vocero.publishing.account.CheckingAccounts;
import org.vocero.publishing.account.SignedInAccounts;

/** Sees what another instance has connected, and makes the checks that were asked for. */
@Component
final class AccountUpkeep {

    private static final int BATCH = 5;

    private final SignedInAccounts signedIn;
    private final CheckingAccounts checking;

    AccountUpkeep(SignedInAccounts signedIn, CheckingAccounts checking) {
        this.signedIn = signedIn;
        this.checking = checking;
    }

    @Scheduled(fixedDelay = 1_000)
    void refresh() {
        signedIn.refresh();
    }

    @Scheduled(fixedDelay = 2_000)
    void check() {
        checking.checkAsked(BATCH);
    }
}
