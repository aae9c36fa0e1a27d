package org.vocero.approval;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a port of its own, with two people; started once for all tests that are marked so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vocero.people[0].username=" + DeskTest.USERNAME,
            "vocero.people[0].name=Ana Núñez",
            "vocero.people[0].organization=OEA",
            "vocero.people[0].password-hash=" + DeskTest.HASH,
            "vocero.people[1].username=" + DeskTest.VICTIM,
            "vocero.people[1].name=John Carter",
            "vocero.people[1].organization=IOM",
            "vocero.people[1].password-hash=" + DeskTest.HASH,
            "vocero.tracking.generation-check=100ms"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
public @interface DeskTest {

    String USERNAME = "ana";

    /** Somebody whose password tests guess at. */
    String VICTIM = "john";

    String PASSWORD = "vocero";

    /** Of the password; cheap, because tests sign in often. */
    String HASH = "{bcrypt}$2a$04$cH.SMN2Boy/MObizmpE4beArRErCjjCugZeO3K2QlbUQy8DAdl7OC";
}
