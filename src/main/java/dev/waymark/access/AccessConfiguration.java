package dev.waymark.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login for pages, Tasklist and REST; without it there is the login page, the health check, static files, the
 * calendar of whoever knows its address, the forms of personal links, and the door for signed text messages.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginSettings.class)
class AccessConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AccessConfiguration.class);

    /** Of people; a program that calls REST has no business with pages. */
    private static final String[] ROLES = Stream.of(Role.values())
            .filter(role -> role != Role.INTEGRATION)
            .map(Role::group)
            .toArray(String[]::new);

    private static final AuthorizationManager<RequestAuthorizationContext> INTEGRATION =
            AuthorityAuthorizationManager.hasAuthority(Role.INTEGRATION.group());
    private static final String ADMINISTRATOR = Role.ADMINISTRATOR.group();

    private static final RequestMatcher API = path("/camunda/api/**");

    /**
     * The only requests by which a task list changes or asks anything with more than a GET. All other doors of the
     * engine, such as variables, comments and attachments, would let words or forged answers in past the forms.
     */
    private static final RequestMatcher TASK_WORK =
            new OrRequestMatcher(Stream.of("/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*")
                    .flatMap(engine -> Stream.of(
                                    "/task/*/submit-form",
                                    "/task/*/complete",
                                    "/task/*/resolve",
                                    "/process-definition/key/*/submit-form",
                                    "/process-definition/*/submit-form",
                                    "/process-definition/key/*/start",
                                    "/process-definition/*/start",
                                    "/task",
                                    "/task/count",
                                    "/filter/*/list",
                                    "/filter/*/count",
                                    "/filter/*/singleResult",
                                    "/process-instance",
                                    "/process-instance/count")
                            .map(work -> withDefaults().matcher(HttpMethod.POST, engine + work)))
                    .toArray(RequestMatcher[]::new));

    private static final RequestMatcher ENGINE_CHANGES = new AndRequestMatcher(
            anyOf("/engine-rest/**", "/camunda/api/engine/**"),
            new NegatedRequestMatcher(
                    new OrRequestMatcher(Stream.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS)
                            .map(method -> withDefaults().matcher(method, "/**"))
                            .toArray(RequestMatcher[]::new))),
            new NegatedRequestMatcher(TASK_WORK));

    private static final RequestMatcher TASKLIST_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
    /** The address of a calendar is a key in itself, for programs that cannot log in. */
    private static final RequestMatcher CALENDAR_FEED = new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.GET, "/calendar/*.ics"),
            withDefaults().matcher(HttpMethod.HEAD, "/calendar/*.ics"));

    /** Whoever brings text messages signs each call. */
    private static final RequestMatcher TEXT_MESSAGES = withDefaults().matcher(HttpMethod.POST, "/webhooks/sms");

    /** Who has no login answers by a personal link. */
    private static final RequestMatcher PERSONAL_LINKS = path("/l/**");

    private static final RequestMatcher CACHEABLE = anyOf(
            "/assets/**",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/app/*/*.js",
            "/camunda/app/*/*.css",
            "/camunda/app/*/locales/**");

    /**
     * REST is for programs whose login has the role of its own. It takes name and password with every call and knows no
     * session, so that no page on another site can make a logged-in browser call it.
     */
    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http, IdentityService identity) throws Exception {
        HttpStatusEntryPoint unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(ENGINE_CHANGES)
                        .access(AuthorizationManagers.allOf(
                                INTEGRATION, AuthorityAuthorizationManager.hasAuthority(ADMINISTRATOR)))
                        .anyRequest()
                        .access(INTEGRATION))
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(unauthorized))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new EngineUserFilter(identity), AuthorizationFilter.class)
                .build();
    }

    /**
     * Pages and the engine's web applications share one session. Requests to {@code /camunda/api} are checked against
     * forgery by the web applications' own filter, all others by ours.
     *
     * @param companies none where nobody logs in at their company
     */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            LoginSettings settings,
            CompanyLogin companyLogin,
            EngineLogin engineLogin,
            ObjectProvider<ClientRegistrationRepository> companies)
            throws Exception {
        ClientRegistrationRepository company = companies.getIfAvailable();
        if (company != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withProofKey(company)))
                    .authorizedClientRepository(new NoTokens())
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(companyLogin)
                            .userService(AccessConfiguration::refuseWithoutOpenId))
                    .successHandler(new CompanyLoginSuccess(engineLogin))
                    .failureHandler(AccessConfiguration::afterRefusedLogin));
        }
        if (settings.passwords()) {
            http.formLogin(form -> form.loginPage("/login").failureHandler(AccessConfiguration::afterWrongPassword));
        }
        HttpSessionRequestCache requestCache = new HttpSessionRequestCache();
        requestCache.setRequestMatcher(
                new AndRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/**"), new NegatedRequestMatcher(API)));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(anyOf("/login", "/assets/**", "/favicon.ico", "/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(CALENDAR_FEED, TEXT_MESSAGES, PERSONAL_LINKS)
                        .permitAll()
                        .requestMatchers(path("/account"))
                        .authenticated()
                        .requestMatchers(
                                anyOf("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**"))
                        .denyAll()
                        .requestMatchers(withDefaults().matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/*"))
                        .hasAnyAuthority(ROLES)
                        .requestMatchers(anyOf(
                                "/camunda/api/admin/**",
                                "/camunda/api/cockpit/**",
                                "/camunda/api/welcome/**",
                                "/camunda/app/admin/**",
                                "/camunda/app/cockpit/**",
                                "/camunda/app/welcome/**",
                                "/actuator/**"))
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers(ENGINE_CHANGES)
                        .hasAuthority(ADMINISTRATOR)
                        .requestMatchers(path("/people/**"))
                        .hasAnyAuthority(Content.PEOPLE.authorities())
                        .requestMatchers(path("/protection/**"))
                        .hasAnyAuthority(Content.DATA_PROTECTION.authorities())
                        .anyRequest()
                        .hasAnyAuthority(ROLES))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                withDefaults().matcher(HttpMethod.POST, "/logout"), TASKLIST_LOGOUT))
                        .logoutSuccessHandler(afterLogout()))
                .requestCache(cache -> cache.requestCache(requestCache))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(API))
                        .accessDeniedHandler(afterRefusal()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(API, TEXT_MESSAGES))
                .headers(AccessConfiguration::headers)
                .build();
    }

    /** After our own filters, before those of the web applications. */
    @Bean
    FilterRegistrationBean<WebappLoginFilter> webappLogin() {
        FilterRegistrationBean<WebappLoginFilter> registration = new FilterRegistrationBean<>(new WebappLoginFilter());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(0);
        return registration;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(Customizer.withDefaults())
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(CACHEABLE), new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(path("/camunda/**")),
                        new StaticHeadersWriter(
                                "Content-Security-Policy",
                                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                                        + " frame-ancestors 'self'")));
    }

    /** So that nobody can redeem a code that was caught on its way. */
    private static OAuth2AuthorizationRequestResolver withProofKey(ClientRegistrationRepository company) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                company, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static OAuth2User refuseWithoutOpenId(OAuth2UserRequest request) {
        throw CompanyLogin.Refusal.NO_OPENID.exception();
    }

    /** The login page has words for our own refusals; what else went wrong is nobody's business but the log's. */
    /** Nothing of the attempt is kept in the session, where it would be with the password that was tried. */
    private static void afterWrongPassword(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect("/login?error");
    }

    private static void afterRefusedLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String code = refusal instanceof OAuth2AuthenticationException company
                ? company.getError().getErrorCode()
                : "";
        boolean ours = Stream.of(CompanyLogin.Refusal.values())
                .anyMatch(each -> each.code().equals(code));
        if (!ours) {
            log.warn("A login at the company has failed: {}", refusal.getMessage());
        }
        response.sendRedirect("/login?refused=" + (ours ? code : "failed"));
    }

    private static LogoutSuccessHandler afterLogout() {
        return (request, response, login) -> {
            if (TASKLIST_LOGOUT.matches(request)) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
            } else {
                response.sendRedirect("/login?bye");
            }
        };
    }

    /** Whoever still has the initial password is led to choosing one. */
    private static AccessDeniedHandler afterRefusal() {
        AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();
        return (request, response, refusal) -> {
            Authentication login = SecurityContextHolder.getContext().getAuthentication();
            if (login != null
                    && CurrentLogin.groups(login).contains(EngineLogin.INITIAL_PASSWORD)
                    && !API.matches(request)) {
                response.sendRedirect("/account");
            } else {
                refuse.handle(request, response, refusal);
            }
        };
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(
                Stream.of(patterns).map(AccessConfiguration::path).toList());
    }
}
