/** Campaign files in YAML. */
@NullMarked
package org.vocero.approval.campaign.yaml;

import org.jspecify.annotations.NullMarked;
