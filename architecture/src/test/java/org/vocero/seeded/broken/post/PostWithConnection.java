package org.vocero.seeded.broken.post;

import java.sql.Connection;

record PostWithConnection(Connection connection) {}
