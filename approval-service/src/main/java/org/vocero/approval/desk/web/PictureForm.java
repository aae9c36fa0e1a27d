package org.vocero.approval.desk.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.vocero.approval.medium.UploadMedium;
import org.vocero.approval.medium.UploadingMedia;
import org.vocero.approval.outcome.Problem;
import org.vocero.approval.post.Columns;

/** What people do with a draft's pictures. Nothing of it is kept before the draft is, but the files that were uploaded. */
@Component
class PictureForm {

    private final UploadingMedia uploading;

    PictureForm(UploadingMedia uploading) {
        this.uploading = uploading;
    }

    /**
     * With the files as further pictures; what cannot be one is named and left out.
     *
     * @param files {@code null} where the form has no field for them
     */
    Changed add(Draft draft, @Nullable List<MultipartFile> files, List<String> languages, String who)
            throws IOException {
        List<DraftPicture> pictures = draft.pictures(languages);
        List<Problem> problems = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) {
                continue;
            }
            if (pictures.size() == Columns.MOST_PICTURES) {
                problems.add(Problem.at("upload", "too-many-pictures", "> " + Columns.MOST_PICTURES));
                break;
            }
            String name = file.getOriginalFilename();
            uploading
                    .upload(new UploadMedium(file.getBytes(), name == null ? "" : name, who))
                    .match(
                            medium -> pictures.add(new DraftPicture(medium.digest(), Map.of())),
                            refusal -> problems.addAll(Notices.problems(refusal)));
        }
        return new Changed(draft.withPictures(pictures), problems);
    }

    /**
     * With a picture moved or taken away.
     *
     * @param action as {@code up-2}, {@code down-2} or {@code remove-2}; any other changes nothing
     */
    Draft arrange(Draft draft, String action, List<String> languages) {
        List<DraftPicture> pictures = draft.pictures(languages);
        String verb = action.replaceFirst("-[0-9]$", "");
        int place = placeIn(action);
        if (place < 0 || place >= pictures.size()) {
            return draft;
        }
        switch (verb) {
            case "up" -> Collections.swap(pictures, place, Math.max(0, place - 1));
            case "down" -> Collections.swap(pictures, place, Math.min(pictures.size() - 1, place + 1));
            case "remove" -> pictures.remove(place);
            default -> {
                return draft;
            }
        }
        return draft.withPictures(pictures);
    }

    private static int placeIn(String action) {
        return action.matches("[a-z]+-[1-9]") ? action.charAt(action.length() - 1) - '1' : -1;
    }

    /**
     * A draft after its form was sent.
     *
     * @param problems of files that are no picture of it
     */
    record Changed(Draft draft, List<Problem> problems) {

        Changed {
            problems = List.copyOf(problems);
        }
    }
}
