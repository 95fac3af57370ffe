/** The engagement: who takes part, its context and outcomes, its eight steps, its end and renewal. */
@ApplicationModule(allowedDependencies = {"calendar", "people", "process", "form", "access"})
@NullMarked
package dev.waymark.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
