/** The form gate: every answer to a form, whichever door it comes through, is checked here. */
@ApplicationModule(allowedDependencies = {"process"})
@NullMarked
package dev.waymark.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
