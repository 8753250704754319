package se.atagande.rest;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** A service that has this library on its class path is a resource server that follows the profile. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(RestProperties.class)
@Import({RestAdvice.class, UnroutedProblems.class, ApiInfo.class, ApiDescription.class})
class RestAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }

    @Bean
    WebMvcConfigurer requestReading() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestReading());
            }

            /** A day in an address is one that exists, in the form that JSON has. */
            @Override
            public void addFormatters(FormatterRegistry formatters) {
                formatters.addConverter(new DayFromText());
            }
        };
    }

    private static final class DayFromText implements Converter<String, LocalDate> {
        @Override
        @SuppressWarnings("NullAway") // Spring takes null for a parameter that is not given.
        public @Nullable LocalDate convert(String text) {
            return text.isEmpty() ? null : LocalDate.parse(text);
        }
    }

    /** Spans of their own for each filter say nothing; and they would tell that a request came which is not traced. */
    @Bean
    SecurityObservationSettings noSpansOfTheFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Deny by default: what no public path names needs a token, and the feature then decides by role and federation. */
    @Bean
    SecurityFilterChain profileSecurity(
            HttpSecurity http,
            RestProperties settings,
            MongoOperations mongo,
            Clock clock,
            JsonMapper json,
            ObjectProvider<Tracer> tracer)
            throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    settings.publicPaths().forEach(path -> requests.requestMatchers(matcher(path))
                            .permitAll());
                    requests.requestMatchers("/actuator/health/**", "/*/v1/api-info", "/*/v1/openapi.json", "/error")
                            .permitAll();
                    requests.requestMatchers("/actuator/**")
                            .access((authentication, context) ->
                                    new AuthorizationDecision(Caller.of(authentication.get()).roles().values().stream()
                                            .anyMatch(roles -> roles.contains(Role.OPERATOR))));
                    requests.anyRequest().authenticated();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(
                                (request, response, e) -> problem(response, Problems.loginNeeded(), json)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problem(response, Problems.loginNeeded(), json))
                        .accessDeniedHandler((request, response, e) -> problem(response, Problems.notFound(), json)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Tokens come in a header that no other site's page can make a browser send.
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new TraceContextFilter(tracer.getIfAvailable(() -> Tracer.NOOP)),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(settings.largestBody(), json), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new IdempotencyFilter(new Idempotency(mongo, clock), json), AuthorizationFilter.class)
                .build();
    }

    private static RequestMatcher matcher(String path) {
        var space = path.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("atagande.rest.public-paths: " + path + " (expected: METHOD /path)");
        }
        return withDefaults().matcher(HttpMethod.valueOf(path.substring(0, space)), path.substring(space + 1));
    }

    private static void problem(HttpServletResponse response, ProblemDetail problem, JsonMapper json)
            throws IOException {
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
