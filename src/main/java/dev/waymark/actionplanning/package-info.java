/** Leadership initiatives, the action planning meeting with its practices, and the supporters who give feedback on them. */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "people",
            "process",
            "form",
            "engagement",
            "feedback",
            "planning",
            "notice",
            "link",
            "access"
        })
@NullMarked
package dev.waymark.actionplanning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
