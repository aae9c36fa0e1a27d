package org.vocero.sandbox.wall.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.vocero.sandbox.wall.WallEntry;

/** How the kinds of {@link WallEntry} are called in the file: renaming a class changes nothing there. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WallEntry.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = WallEntry.Published.class, name = "published"),
    @JsonSubTypes.Type(value = WallEntry.RepeatRefused.class, name = "repeat-refused")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
interface EntryNames {}
