package org.vocero.approval.person.security;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.vocero.approval.person.SlowingDownGuesses;

/** Checks passwords, of the sign-in page and of HTTP Basic alike, and refuses to look at one while its sender has to wait. */
@Component
class ThrottledSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SlowingDownGuesses guesses;

    ThrottledSignIn(ConfiguredPeople people, SlowingDownGuesses guesses) {
        this.passwords = new DaoAuthenticationProvider(people::find);
        this.passwords.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        this.guesses = guesses;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = request.getName();
        String address =
                request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Optional<Duration> wait = guesses.waitFor(username, address);
        if (wait.isPresent()) {
            throw new TooManyAttemptsException(wait.get());
        }
        try {
            Authentication signedIn = passwords.authenticate(request);
            guesses.succeeded(username, address);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            guesses.failed(username, address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
