package org.vocero.benchmarks.scheduling.worker;

import java.sql.Connection;

/** How a library keeps what it is to fire. */
interface Planning {

    String tables();

    void plan(Connection connection, String run);

    String forget();
}
