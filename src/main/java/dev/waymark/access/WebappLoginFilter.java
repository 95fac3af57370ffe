package dev.waymark.access;

import jakarta.servlet.FilterConfig;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** Opens Tasklist, Cockpit and Admin to whoever has logged in to our pages, without a second login. */
class WebappLoginFilter extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new CurrentLogin();
    }
}
