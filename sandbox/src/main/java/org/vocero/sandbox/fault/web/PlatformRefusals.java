package org.vocero.sandbox.fault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.vocero.sandbox.fault.Fault;

/** How a platform says that it does not do what it was asked to, each in its own statuses, headers and bodies. */
public interface PlatformRefusals {

    /** With any status, mostly 500 and above. */
    ResponseEntity<?> broken(int status);

    /** Its headers go to the response, over those of the call. */
    ResponseEntity<?> tooMany(Instant reset, HttpServletResponse response);

    ResponseEntity<?> duplicate();

    ResponseEntity<?> expiredToken();

    /** Only for a platform that {@link #charges}. */
    default ResponseEntity<?> noCredit() {
        throw new UnsupportedOperationException("this platform charges nothing");
    }

    default boolean charges() {
        return false;
    }

    /** What can go wrong here. */
    default Set<Fault.Kind> kinds() {
        Set<Fault.Kind> kinds = EnumSet.allOf(Fault.Kind.class);
        if (!charges()) {
            kinds.remove(Fault.Kind.NO_CREDIT);
        }
        return kinds;
    }
}
