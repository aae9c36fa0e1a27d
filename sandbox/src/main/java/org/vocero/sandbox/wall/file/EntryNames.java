package org.vocero.sandbox.wall.file;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.vocero.sandbox.wall.WallEntry;

/** How the kinds of {@link WallEntry} are called in the file: renaming a class changes nothing there. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WallEntry.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = WallEntry.Published.class, name = "published"),
    @JsonSubTypes.Type(value = WallEntry.Edited.class, name = "edited"),
    @JsonSubTypes.Type(value = WallEntry.RepeatRefused.class, name = "repeat-refused"),
    @JsonSubTypes.Type(value = WallEntry.RepeatAnswered.class, name = "repeat-answered"),
    @JsonSubTypes.Type(value = WallEntry.Uploaded.class, name = "uploaded"),
    @JsonSubTypes.Type(value = WallEntry.Described.class, name = "described")
})
interface EntryNames {}
