package org.vocero.publishing.delivery;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class InMemoryDeliveriesTest extends DeliveriesContract {

    @SuppressWarnings("NullAway.Init") // each test asks for it first
    private InMemoryDeliveries kept;

    @Override
    protected Deliveries deliveries(Telling telling) {
        kept = new InMemoryDeliveries(telling);
        return kept;
    }

    @Override
    protected void place(UUID hold, String scope, @Nullable String target) {
        kept.holds().place(hold, publication -> switch (scope) {
            case "everything" -> true;
            case "campaign" -> publication.campaign().equals(target);
            case "account" -> publication.account().equals(target);
            case "region" -> REGION.contains(publication.account());
            case "channel" -> publication.channel().equals(target);
            default -> publication.language().equals(target);
        });
    }

    @Override
    protected void lift(Lifting lifting) {
        kept.holds().lift(lifting);
    }

    @Override
    protected Distances distances() {
        return kept.distances();
    }

    @Override
    protected Optional<Delivery> find(UUID publication, int version) {
        return kept.find(publication, version);
    }
}
