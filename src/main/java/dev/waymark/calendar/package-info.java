/** Working days, holidays, office hours and zones, and how days and hours are written. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.waymark.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
