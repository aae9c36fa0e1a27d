package org.vocero.approval.hold.jdbc;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.vocero.approval.ApprovalServiceTesting;
import org.vocero.approval.hold.Holds;
import org.vocero.approval.hold.HoldsContract;

@SpringBootTest
@ContextConfiguration(initializers = ApprovalServiceTesting.class)
class JdbcHoldsIT extends HoldsContract {

    @Autowired
    private Holds holds;

    @Override
    protected Holds holds() {
        return holds;
    }
}
