/** The assessment, the versioned program design, and everybody's commitment to one version of it. */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "people",
            "process",
            "form",
            "engagement",
            "feedback",
            "milestone",
            "access",
            "consent"
        })
@NullMarked
package dev.waymark.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
