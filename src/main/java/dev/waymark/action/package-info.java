/** The action plan: what coach and leader have promised by when, followed up until it is done. */
@ApplicationModule(allowedDependencies = {"calendar", "people", "process", "form", "engagement", "notice"})
@NullMarked
package dev.waymark.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
