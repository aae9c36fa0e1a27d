package org.vocero.approval.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.vocero.approval.campaign.Campaign;
import org.vocero.approval.campaign.Campaigns;
import org.vocero.approval.desk.Overviews;
import org.vocero.approval.medium.Media;
import org.vocero.approval.medium.Shelf;
import org.vocero.approval.post.Columns;
import org.vocero.approval.post.Illustration;
import org.vocero.approval.post.Message;
import org.vocero.approval.post.MessageReader;
import org.vocero.approval.post.PostId;
import org.vocero.approval.post.Posts;
import org.vocero.approval.post.PresentMessages;
import org.vocero.approval.post.WrittenPost;
import org.vocero.approval.slot.Crowd;
import org.vocero.approval.slot.Crowding;
import org.vocero.approval.slot.Planned;

/** The form of an edit, as it is at a moment. */
@Component
class EditForm {

    private final CampaignFrames frames;
    private final Overviews overviews;
    private final Campaigns campaigns;
    private final Posts posts;
    private final PresentMessages presents;
    private final Media media;
    private final Variants variants;
    private final Crowding crowding;

    EditForm(
            CampaignFrames frames,
            Overviews overviews,
            Campaigns campaigns,
            Posts posts,
            PresentMessages presents,
            Media media,
            Variants variants,
            Crowding crowding) {
        this.frames = frames;
        this.overviews = overviews;
        this.campaigns = campaigns;
        this.posts = posts;
        this.presents = presents;
        this.media = media;
        this.variants = variants;
        this.crowding = crowding;
    }

    /** The post's newest version, at the time to which it was moved last. */
    WrittenPost current(String campaign, String post) {
        UUID id = overviews
                .post(campaign, post)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no post " + post));
        List<WrittenPost> versions = posts.versions(new PostId(id));
        return presents.of(
                versions.get(versions.size() - 1), campaigns.find(campaign).orElseThrow());
    }

    List<String> languages(String campaign) {
        return campaigns.find(campaign).orElseThrow().languages();
    }

    /** Without errors; whoever shows it again after a refusal adds them. */
    void show(String key, WrittenPost current, Draft draft, Model model) {
        frames.enter(key, "posts", model);
        Campaign campaign = campaigns.find(key).orElseThrow();
        Shelf shelf = media.shelf(draft.manuscript().pictures());
        List<DraftPicture> pictures = draft.pictures(campaign.languages());
        model.addAttribute("post", current.post());
        model.addAttribute("draft", draft);
        model.addAttribute("pictures", pictures);
        model.addAttribute("mostPictures", Columns.MOST_PICTURES);
        model.addAttribute("textLanguages", campaign.languages());
        model.addAttribute(
                "variants", variants.of(campaign, current.post(), sketch(current, draft, pictures, shelf, campaign)));
        model.addAttribute("crowds", crowds(current, draft, shelf, campaign));
        model.addAttribute("apart", presents.isApart(current.post().id(), campaign));
        model.addAttribute("errors", Map.of());
    }

    /** What it would come too near to, if it were saved so. */
    private List<Crowd> crowds(WrittenPost current, Draft draft, Shelf shelf, Campaign campaign) {
        return MessageReader.of(campaign, shelf)
                .read(draft.manuscript())
                .match(message -> crowding.of(Planned.of(current.post(), message, campaign)), problems -> List.of());
    }

    /** What the form says, whether or not it could be saved: accounts without a text are left out, and so is no picture. */
    private static Message sketch(
            WrittenPost current, Draft draft, List<DraftPicture> pictures, Shelf shelf, Campaign campaign) {
        Message message = current.message();
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String language : campaign.languages()) {
            String body = draft.get(Columns.text(language)).strip();
            if (!body.isEmpty()) {
                bodies.put(language, body.replace("\r\n", "\n"));
            }
        }
        String link = draft.get(Columns.LINK).strip();
        return new Message(
                message.title(),
                message.timing(),
                bodies,
                link.isEmpty() ? null : link,
                draft.get(Columns.THREAD).equals("yes"),
                pictures.stream()
                        .flatMap(picture -> shelf.find(picture.reference()).stream()
                                .map(medium -> new Illustration(medium, picture.altTexts())))
                        .toList(),
                message.evidence(),
                message.tags(),
                campaign.hashtags(),
                message.placements().stream()
                        .filter(placement -> bodies.containsKey(placement.language()))
                        .toList());
    }
}
