/** A milestone that sponsors decide on: who is asked, what each answered, and the escalation ladder. */
@ApplicationModule(
        allowedDependencies = {"calendar", "people", "process", "form", "engagement", "notice", "link", "access"})
@NullMarked
package dev.waymark.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
