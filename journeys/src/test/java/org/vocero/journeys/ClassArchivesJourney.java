package org.vocero.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vocero.localstack.Service;
import org.vocero.localstack.ServiceInstance;
import org.vocero.localstack.Stack;

/** After the journey that starts each service a second time. */
@Order(2)
@ExtendWith(WholeStack.class)
class ClassArchivesJourney {

    @ParameterizedTest
    @EnumSource(names = {"APPROVAL", "SCHEDULER", "PUBLISHER"})
    void makeASecondStartShortWithoutComplaint(Service service, Stack stack) {
        ServiceInstance instance = stack.service(service);

        assertThat(instance.process().orElseThrow().info().commandLine().orElseThrow())
                .contains("-XX:SharedArchiveFile=");
        assertThat(instance.log()).content().doesNotContain("[cds");
    }
}
