/** Mid- and end-of-program review: actual against intended outcomes, released by the leader. */
@ApplicationModule(
        allowedDependencies = {"calendar", "people", "process", "form", "engagement", "planning", "milestone"})
@NullMarked
package dev.waymark.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
