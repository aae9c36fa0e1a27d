package org.vocero.approval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the approval service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ApprovalService {

    public static void main(String[] arguments) {
        SpringApplication.run(ApprovalService.class, arguments);
    }
}
