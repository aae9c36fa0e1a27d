package org.vocero.scheduling;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.scheduling.publication.jdbc.SaidMessages;
import org.vocero.testing.EnginesInitializer;

/** The service over a real database, standing still: nothing ticks, listens or is sent unless the test does it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({SaidMessages.class, StandingStill.class})
@ContextConfiguration(initializers = EnginesInitializer.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"vocero.outbox.relay=false", "spring.kafka.listener.auto-startup=false"})
public @interface SchedulerDatabase {}
