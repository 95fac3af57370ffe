/** Demo people and engagements, brought to their steps by the engine itself. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "process",
            "engagement",
            "access",
            "form",
            "notice",
            "calendar",
            "action",
            "reply"
        })
@NullMarked
package dev.waymark.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
