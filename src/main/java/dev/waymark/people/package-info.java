/** Who takes part: name, contact, zone, working region and optional login. */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package dev.waymark.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
