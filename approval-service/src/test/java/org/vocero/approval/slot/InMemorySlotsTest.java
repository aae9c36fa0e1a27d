package org.vocero.approval.slot;

import org.vocero.approval.InMemoryService;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.post.Posts;
import org.vocero.approval.transaction.ImmediateTransactions;
import org.vocero.approval.transaction.Transactions;

class InMemorySlotsTest extends SlotsContract {

    private final InMemoryService service = new InMemoryService();

    @Override
    protected Timetables timetables() {
        return service.timetables;
    }

    @Override
    protected Agenda agenda() {
        return service.agenda;
    }

    @Override
    protected Campaigns campaigns() {
        return service.campaigns;
    }

    @Override
    protected Posts posts() {
        return service.posts;
    }

    @Override
    protected Transactions transactions() {
        return new ImmediateTransactions();
    }
}
