package org.vocero.approval.hold;

class InMemoryHoldsTest extends HoldsContract {

    private final Holds holds = new InMemoryHolds();

    @Override
    protected Holds holds() {
        return holds;
    }
}
