package org.vocero.publishing.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vocero.publishing.delivery.Check;

/**
 * The accounts, with their credentials sealed. Each method is one transaction; what it changes and the event that tells of it
 * commit together. An account that was disconnected is remembered, so that no configuration connects it again.
 */
public interface ConnectedAccounts {

    /** Keeps new credentials instead of those that were there. What was checked before says nothing any more. */
    Standing connect(String account, String channel, Credentials credentials, String by, Instant now);

    /**
     * The same for an account that was never heard of.
     *
     * @return false, and nothing is changed, if it is or was connected, or is being connected by another instance
     */
    boolean connectUnknown(String account, String channel, Credentials credentials, String by, Instant now);

    /** Forgets the credentials. Empty if the account was never connected. */
    Optional<Standing> disconnect(String account);

    /** Once this has committed, no claim takes anything of the account. Empty if it was never connected. */
    Optional<Standing> pause(String account, String reason, String by, Instant now);

    /** Empty if it was never connected. One that is not paused stays as it is. */
    Optional<Standing> resume(String account);

    Optional<Standing> find(String account);

    /** By channel and key. */
    List<Standing> all();

    /** The connected accounts, with a number that grows whenever one's credentials change. */
    Map<String, Version> versions();

    /**
     * The credentials of a connected account; empty if it is not connected.
     *
     * @throws Sealing.Unreadable if they cannot be decrypted
     */
    Optional<Credentials> credentials(String account);

    /** Asks for a check by whichever instance comes to it first. */
    void askForCheck(String account, Instant now);

    /** The same, unless one is asked for, or the last was made less than {@code brake} ago. */
    void promptCheck(String account, Instant now, Duration brake);

    /** Takes accounts whose check was asked for; one that is not recorded within {@code lease} is asked for again. */
    List<String> takeChecks(Instant now, Duration lease, int limit);

    /** Records a check. Empty if the account was never connected. */
    Optional<Standing> record(String account, Check check, Instant now);

    /** Seals with the newest key what another key sealed; what cannot be opened stays. Answers how many it sealed. */
    int sealAnew();

    /** Which credentials an account has. */
    record Version(String channel, long number) {}
}
