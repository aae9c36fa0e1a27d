package org.vocero.approval.transaction.jdbc;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.transaction.Snapshots;

/** PostgreSQL's repeatable read is a snapshot, and waits for nobody. */
@Component
class DatabaseSnapshots implements Snapshots {

    private final TransactionTemplate template;

    DatabaseSnapshots(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(template.execute(status -> work.get()));
    }
}
