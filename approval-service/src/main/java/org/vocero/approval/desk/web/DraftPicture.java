package org.vocero.approval.desk.web;

import java.util.Map;

/**
 * A picture of a draft.
 *
 * @param reference its digest, or whatever somebody wrote for it
 * @param altTexts by language, each as it was typed
 */
record DraftPicture(String reference, Map<String, String> altTexts) {}
