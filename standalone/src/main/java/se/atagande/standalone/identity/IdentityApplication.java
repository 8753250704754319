package se.atagande.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The demo users can log in, and the demo machines can get a token, by the same protocol as anywhere else. */
@SpringBootApplication
public class IdentityApplication {

    /** A partner federation's machine: reads the feed of Stockholms stad. */
    public static final String PARTNER = "partner-sodertalje";
    /** Loads the declarations and the practice year; its secret is made anew at each start and told to nobody. */
    public static final String LOADER = "practice-loader";

    /** Two more of the practice year's machines, with secrets made from the loader's: minutes are approved by two who did not write them. */
    public static final String PRACTICE_BOARD = "practice-board";

    public static final String PRACTICE_STAFF = "practice-staff";

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IdentityApplication.class).properties("spring.config.name=identity");
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> {});
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/mail")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(Arrays.stream(DemoUser.values())
                .map(user -> User.withUsername(user.login())
                        .password("{noop}" + DemoUser.PASSWORD)
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients(
            @Value("${atagande.identity.gateway}") String gateway,
            @Value("${atagande.identity.gateway-secret}") String gatewaySecret,
            @Value("${atagande.identity.loader-secret}") String loaderSecret) {
        var people = client("gateway", gatewaySecret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(gateway + "/login/oauth2/code/atagande")
                .postLogoutRedirectUri(gateway + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        return new InMemoryRegisteredClientRepository(
                people,
                machine(PARTNER, DemoUser.PASSWORD),
                machine(LOADER, loaderSecret),
                machine(PRACTICE_BOARD, loaderSecret + PRACTICE_BOARD),
                machine(PRACTICE_STAFF, loaderSecret + PRACTICE_STAFF));
    }

    private static RegisteredClient machine(String id, String secret) {
        return client(id, secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(id)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(30))
                        .refreshTokenTimeToLive(Duration.ofHours(8))
                        .build());
    }

    /** What somebody is to which federation stands in the claim that the services read. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> roles() {
        return context -> {
            Authentication principal = java.util.Objects.requireNonNull(context.getPrincipal());
            var name = principal.getName();
            context.getClaims()
                    .claim(
                            "atagande",
                            switch (name) {
                                case PARTNER -> List.of("partner:stockholms-stad", "partner:ovningsforbundet");
                                case PRACTICE_BOARD -> List.of("board:stockholms-stad", "board:sodertalje");
                                case PRACTICE_STAFF -> List.of("staff:stockholms-stad", "staff:sodertalje");
                                case LOADER ->
                                    List.of(
                                            "office:stockholms-stad",
                                            "office:sodertalje",
                                            "case-handler:stockholms-stad",
                                            "case-handler:sodertalje");
                                default ->
                                    DemoUser.of(name).map(DemoUser::roles).orElse(List.of());
                            });
            if (context.getTokenType().equals(new OAuth2TokenType("id_token"))) {
                DemoUser.of(name).ifPresent(user -> context.getClaims().claim("name", user.title()));
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey((RSAPrivateKey) pair.getPrivate())
                .keyID(UUID.randomUUID().toString())
                .build()));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${atagande.identity.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }
}
