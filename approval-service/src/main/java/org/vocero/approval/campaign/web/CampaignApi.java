package org.vocero.approval.campaign.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vocero.approval.campaign.CampaignImported;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.campaign.ImportCampaign;
import org.vocero.approval.campaign.ImportingCampaigns;
import org.vocero.approval.outcome.Outcome;
import org.vocero.approval.outcome.Refusal;
import org.vocero.approval.outcome.web.Answers;

@RestController
@RequestMapping("/api/campaigns")
class CampaignApi {

    /** More than any campaign file may have; the parser says so. */
    private static final int ENOUGH = 1024 * 1024;

    private final ImportingCampaigns importing;
    private final Campaigns campaigns;
    private final Answers answers;

    CampaignApi(ImportingCampaigns importing, Campaigns campaigns, Answers answers) {
        this.importing = importing;
        this.campaigns = campaigns;
        this.answers = answers;
    }

    @PutMapping(
            path = "/{key}",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain"})
    ResponseEntity<Object> put(@PathVariable String key, InputStream file, Principal person, Locale locale)
            throws IOException {
        return importing
                .importCampaign(new ImportCampaign(key, file.readNBytes(ENOUGH), person.getName()))
                .match(CampaignApi::imported, refusal -> answers.refused(refusal, locale));
    }

    private static ResponseEntity<Object> imported(CampaignImported imported) {
        boolean created = imported.change() == CampaignImported.Change.CREATED;
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(CampaignJson.of(imported));
    }

    @GetMapping
    List<CampaignJson> list() {
        return campaigns.all().stream().map(CampaignJson::of).toList();
    }

    @GetMapping("/{key}")
    ResponseEntity<Object> get(@PathVariable String key, Locale locale) {
        return answers.of(
                campaigns
                        .find(key)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.missing("unknown-campaign", key))),
                locale,
                CampaignJson::of);
    }
}
