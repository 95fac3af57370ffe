/** The pages: start page, engagements, people. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "process",
            "engagement",
            "feedback",
            "calendar",
            "access",
            "consent",
            "notice",
            "session",
            "form",
            "action",
            "actionplanning",
            "proposal",
            "milestone",
            "planning",
            "link"
        })
@NullMarked
package dev.waymark.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
