/** Proposing a plan of action: what was tried and considered, ideas of both, one agreed plan, and light contact while it runs. */
@ApplicationModule(allowedDependencies = {"calendar", "people", "process", "form", "engagement", "planning"})
@NullMarked
package dev.waymark.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
