package org.vocero.approval.campaign;

import org.vocero.approval.transaction.ImmediateTransactions;
import org.vocero.approval.transaction.Transactions;

class InMemoryCampaignsTest extends CampaignsContract {

    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    @Override
    protected Transactions transactions() {
        return new ImmediateTransactions();
    }
}
