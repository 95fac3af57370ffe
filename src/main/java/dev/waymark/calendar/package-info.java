/** Working days, holidays, office hours and zones. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.waymark.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
