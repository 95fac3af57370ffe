package dev.waymark.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** From here on it is the same whether somebody has logged in at the company or here: the session keeps no token. */
class CompanyLoginSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final EngineLogin engineLogin;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    CompanyLoginSuccess(EngineLogin engineLogin) {
        this.engineLogin = engineLogin;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication company)
            throws ServletException, IOException {
        if (!(company.getPrincipal() instanceof CompanyPerson person)) {
            throw new IllegalStateException("Somebody came in who was not asked for a name here");
        }
        Authentication login = engineLogin.vouchedFor(person.getName());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        super.onAuthenticationSuccess(request, response, login);
    }
}
