package org.vocero.scheduling.publication;

import java.util.Optional;

/** The version of the time zone database that the windows were last derived with. */
public interface ZoneRules {

    Optional<String> derivedWith();

    void noteDerivedWith(String version);
}
