/** What must be so before the program runs: safe settings and the tables of this version. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.waymark.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
