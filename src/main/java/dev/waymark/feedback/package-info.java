/** 360-degree interviews: raters, what they said as themes, and when there are voices enough. */
@ApplicationModule(
        allowedDependencies = {"access", "calendar", "people", "process", "form", "engagement", "notice", "link"})
@NullMarked
package dev.waymark.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
