package org.vocero.publishing.delivery;

import java.util.List;
import java.util.function.Function;

/** Whether a publication is what was approved. */
public sealed interface Verdict {

    /** Applies the function for the case at hand. */
    <T> T match(Function<Genuine, T> genuine, Function<NotApproved, T> notApproved);

    /**
     * It is, and this is what may be posted.
     *
     * @param elements the post, or a thread's posts in their order; at least one
     */
    record Genuine(List<Message> elements) implements Verdict {

        public Genuine {
            elements = List.copyOf(elements);
            if (elements.isEmpty()) {
                throw new IllegalArgumentException("nothing may be posted");
            }
        }

        public Genuine(Message message) {
            this(List.of(message));
        }

        /** What is to be posted next, or is being posted. */
        Message next(Delivery delivery) {
            return elements.get(delivery.progress().next()).after(delivery.progress());
        }

        @Override
        public <T> T match(Function<Genuine, T> genuine, Function<NotApproved, T> notApproved) {
            return genuine.apply(this);
        }
    }

    /**
     * It is not, and must not be posted.
     *
     * @param reason {@code signature-invalid}, {@code content-altered}, {@code time-altered}, {@code not-composable} or
     *     {@code unknown-key}
     * @param detail for a person, without secrets
     */
    record NotApproved(String reason, String detail) implements Verdict {

        @Override
        public <T> T match(Function<Genuine, T> genuine, Function<NotApproved, T> notApproved) {
            return notApproved.apply(this);
        }
    }
}
