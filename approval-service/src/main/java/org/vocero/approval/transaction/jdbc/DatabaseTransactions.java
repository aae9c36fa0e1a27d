package org.vocero.approval.transaction.jdbc;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vocero.approval.transaction.Transactions;

/** The outbox writes to the same database, so that what is said is kept with what is done. */
@Component
class DatabaseTransactions implements Transactions {

    private final TransactionTemplate template;

    DatabaseTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(template.execute(status -> work.get()));
    }
}
