package se.atagande.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** People log in with OpenID Connect and keep a session cookie; machines bring a token of their own, which passes through. */
@Configuration(proxyBeanMethods = false)
class Login {

    private static final String CSP = "default-src 'self'; img-src 'self' data:; "
            // The two hashes are React Aria's constant style texts (usePress, usePreventScroll); a browser test fails
            // when they change.
            + "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Spans of their own for each filter say nothing; and they would tell that a request came which is not traced. */
    @Bean
    SecurityObservationSettings noSpansOfTheFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Everything is let through to the services, which decide; the gateway only says who it is. */
    @Bean
    SecurityFilterChain letThroughToTheServices(HttpSecurity http, ClientRegistrationRepository clients)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login ->
                        login.loginPage("/oauth2/authorization/atagande").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessHandler(new EndsAtTheLoginToo(clients)))
                // A cookie is what another site could abuse: where none decides, there is nothing to forge.
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(Login::withoutSession))
                .exceptionHandling(
                        refusals -> refusals.accessDeniedHandler((request, response, refused) -> Refusal.write(
                                response,
                                refused instanceof CsrfException
                                        ? Refusal.problem(
                                                HttpStatus.FORBIDDEN,
                                                "page-too-old",
                                                "Sidan är för gammal",
                                                "Ladda om sidan och försök igen. Inget har sparats; det du har skrivit finns kvar.")
                                        : Refusal.problem(
                                                HttpStatus.FORBIDDEN,
                                                "not-open",
                                                "Adressen är inte öppen",
                                                "Adressen används bara inom driften. Gå till startsidan."))))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CSP))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /**
     * Says where the login service ends its own session (OpenID Connect RP-Initiated Logout): else whoever comes next to the same computer would be in with
     * one press.
     */
    private static final class EndsAtTheLoginToo extends OidcClientInitiatedLogoutSuccessHandler {

        EndsAtTheLoginToo(ClientRegistrationRepository clients) {
            super(clients);
            setPostLogoutRedirectUri("{baseUrl}/");
        }

        @Override
        public void onLogoutSuccess(
                HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
                throws IOException {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"next\":\"" + determineTargetUrl(request, response, who) + "\"}");
        }
    }

    private static boolean withoutSession(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getSession(false) == null;
    }

    /** Who the web client is talking for. */
    @RestController
    static class Me {

        private final GatewayProperties settings;

        Me(GatewayProperties settings) {
            this.settings = settings;
        }

        record RoleHere(String role, String federation) {}

        @GetMapping("/me")
        Map<String, Object> me(@AuthenticationPrincipal @Nullable OidcUser user) {
            List<String> claims = user == null ? null : user.getClaimAsStringList("atagande");
            var roles = (claims == null ? List.<String>of() : claims)
                    .stream()
                            .filter(claim -> claim.contains(":"))
                            .map(claim -> claim.split(":", 2))
                            .map(parts -> new RoleHere(parts[0], parts[1]))
                            .toList();
            return Map.of(
                    "authenticated",
                    user != null,
                    "name",
                    user == null ? "" : java.util.Objects.requireNonNullElse(user.getFullName(), user.getSubject()),
                    "roles",
                    roles,
                    "practice",
                    settings.practice(),
                    "people",
                    roles.stream().anyMatch(role -> role.role().equals("office")) ? settings.people() : "");
        }
    }
}
