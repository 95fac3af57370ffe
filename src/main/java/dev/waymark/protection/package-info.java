/** Data protection: what is kept about a person, given to the person, erased, or forgotten when its time has come. */
@ApplicationModule(
        allowedDependencies = {"people", "action", "actionplanning", "process", "access", "calendar", "board"})
@NullMarked
package dev.waymark.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
