package dev.waymark.link;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The form viewer of the engine's web applications, for people who have no login to those. It is kept by the browser
 * for a day, since it is large.
 */
@Configuration(proxyBeanMethods = false)
class ViewerFiles implements WebMvcConfigurer {

    private static final String WEB_APPLICATIONS = "classpath:/META-INF/resources/webjars/camunda/";
    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/viewer/*.js")
                .addResourceLocations(WEB_APPLICATIONS + "lib/")
                .setCacheControl(A_DAY);
        registry.addResourceHandler("/assets/viewer/*.css")
                .addResourceLocations(WEB_APPLICATIONS + "app/tasklist/")
                .setCacheControl(A_DAY);
    }
}
