/** The 1-1 coaching session from its date to the confirmed next one. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "people",
            "process",
            "form",
            "engagement",
            "planning",
            "notice",
            "action",
            "consent",
            "link"
        })
@NullMarked
package dev.waymark.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
