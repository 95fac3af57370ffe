/** Who sees what as each leader has accepted it, and the question where a new version of the program would show more. */
@ApplicationModule(allowedDependencies = {"access", "people", "process", "form", "engagement"})
@NullMarked
package dev.waymark.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
