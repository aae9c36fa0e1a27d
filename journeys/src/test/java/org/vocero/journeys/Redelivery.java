package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vocero.journeys.Wall.Posted;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;

/** Every record of every topic of a stack comes again. */
final class Redelivery {

    private static final List<Service> SERVICES = List.of(Service.APPROVAL, Service.SCHEDULER, Service.PUBLISHER);

    private Redelivery() {}

    /** Also with an empty inbox nothing may change, be said or be posted. Leaves the services stopped. */
    static void changesNothing(Stack stack) {
        Wall wall = new Wall(stack.sandbox());
        Groups groups = new Groups(stack.kafka());
        await().atMost(Duration.ofSeconds(30)).until(() -> groups.lag() == 0);
        together(stack, ServiceInstance::stop);
        Map<String, String> tables = Tables.digests(stack);
        Map<String, Long> ends = groups.ends();
        List<Posted> posted = wall.posted();

        Tables.forgetWhatWasReceived(stack);
        groups.rewind();
        together(stack, ServiceInstance::restart);
        await().atMost(Duration.ofMinutes(2)).until(() -> groups.lag() == 0);

        together(stack, ServiceInstance::stop);
        assertThat(Tables.digests(stack)).isEqualTo(tables);
        assertThat(groups.ends()).isEqualTo(ends);
        assertThat(wall.posted()).isEqualTo(posted);
    }

    private static void together(Stack stack, Consumer<ServiceInstance> action) {
        SERVICES.parallelStream().map(stack::service).forEach(action);
    }
}
