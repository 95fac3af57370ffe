/** Text messages: who agreed to them, who carries them, and what people answer. */
@ApplicationModule(allowedDependencies = {"access", "people", "notice", "reply", "action", "form"})
@NullMarked
package dev.waymark.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
