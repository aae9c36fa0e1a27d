package org.vocero.publishing.delivery;

import java.util.Optional;
import java.util.UUID;

class InMemoryDeliveriesTest extends DeliveriesContract {

    @SuppressWarnings("NullAway.Init") // each test asks for it first
    private InMemoryDeliveries kept;

    @Override
    protected Deliveries deliveries(Telling telling) {
        kept = new InMemoryDeliveries(telling);
        return kept;
    }

    @Override
    protected Optional<Delivery> find(UUID publication, int version) {
        return kept.find(publication, version);
    }
}
