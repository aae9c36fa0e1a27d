package org.vocero.approval.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vocero.approval.campaign.Account;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.CampaignImported;

/** @param result of an import: created, changed or unchanged */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignJson(
        @Nullable String result,
        String key,
        Map<String, String> names,
        List<String> languages,
        List<String> campaignHashtags,
        List<String> partnerHashtags,
        Duration notAfter,
        @Nullable Integer cadence,
        List<AccountJson> accounts,
        List<AnchorJson> anchors) {

    static CampaignJson of(Campaign campaign) {
        return of(campaign, null);
    }

    static CampaignJson of(CampaignImported imported) {
        return of(imported.campaign(), imported.change().name().toLowerCase(Locale.ROOT));
    }

    private static CampaignJson of(Campaign campaign, @Nullable String result) {
        return new CampaignJson(
                result,
                campaign.key(),
                campaign.names(),
                campaign.languages(),
                campaign.hashtags().campaign(),
                campaign.hashtags().partners(),
                campaign.notAfter(),
                campaign.cadence(),
                campaign.accounts().stream().map(AccountJson::of).toList(),
                campaign.anchors().stream().map(AnchorJson::of).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountJson(
            String key,
            String channel,
            String language,
            String zone,
            String handle,
            @Nullable String region) {

        static AccountJson of(Account account) {
            return new AccountJson(
                    account.key(),
                    account.channel(),
                    account.language(),
                    account.zone().getId(),
                    account.handle(),
                    account.region());
        }
    }
}
