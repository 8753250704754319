package se.atagande.rest;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** What {@code openapi.json} says is made from the controllers and records, and true of them. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class, PageRequest.class);
    }

    @Bean
    OpenAPI description(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("Åtagande – " + service)
                        .version("1.0.0")
                        .description("""
                                Part of Åtagande, which derives from events whether public commitments are kept. \
                                Del av Åtagande, som härleder ur händelser om offentliga åtaganden hålls. \
                                Service level: best effort while in beta. Known limitations are listed with the release.""")
                        .contact(new Contact().name("Åtagande").url("https://atagande.example/kontakt"))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                // Relative: a description reads the same wherever the service runs.
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("Claim atagande: a list of role:federation"))
                        .addSchemas("Problem", problem())
                        .addSchemas("FieldProblem", fieldProblem()));
    }

    @Bean
    GlobalOperationCustomizer describedOperations() {
        return new DescribedOperations();
    }

    /** Without a token where that is allowed; who has one may send it there too. */
    @Bean
    GlobalOpenApiCustomizer whoMayCall(RestProperties settings) {
        var open = Stream.concat(settings.publicPaths().stream(), Stream.of("GET /*/v1/api-info"))
                .toList();
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    var token = new SecurityRequirement().addList(TOKEN);
                    operation.setSecurity(
                            open.stream().anyMatch(rule -> allows(rule, method.name(), path))
                                    ? List.of(new SecurityRequirement(), token)
                                    : List.of(token));
                }));
    }

    private static boolean allows(String rule, String method, String path) {
        return rule.startsWith(method + " ")
                && PathPatternParser.defaultInstance
                        .parse(rule.substring(method.length() + 1))
                        .matches(PathContainer.parsePath(path));
    }

    /** Whatever order the controllers were found in. */
    @Bean
    GlobalOpenApiCustomizer tagsInOrder() {
        return api -> Optional.ofNullable(api.getTags())
                .ifPresent(tags -> api.setTags(
                        tags.stream().sorted(Comparator.comparing(Tag::getName)).toList()));
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    private static Schema<?> problem() {
        var errors = new JsonSchema();
        errors.addType("array");
        errors.items(new JsonSchema().$ref("#/components/schemas/FieldProblem"));
        var problem = object("RFC 9457: why a request was refused. Branch on type only.");
        problem.addProperty("type", text("urn:atagande:problem:… , stable"));
        problem.addProperty("title", text("In Swedish: what is the matter"));
        problem.addProperty("status", number());
        problem.addProperty("detail", text("In Swedish: what to do"));
        problem.addProperty("instance", text("The path that was asked for"));
        problem.addProperty("errors", errors);
        return problem.required(List.of("type", "title", "status"));
    }

    private static Schema<?> fieldProblem() {
        var problem = object("One thing that is wrong with a request.");
        problem.addProperty("pointer", text("JSON Pointer (RFC 6901) to the field"));
        problem.addProperty("code", text("Stable, for programs"));
        problem.addProperty("detail", text("In Swedish: what to do"));
        return problem.required(List.of("pointer", "code", "detail"));
    }

    private static Schema<?> object(String description) {
        var schema = new JsonSchema();
        schema.addType("object");
        schema.setDescription(description);
        return schema;
    }

    private static Schema<?> text(String description) {
        var schema = new JsonSchema();
        schema.addType("string");
        schema.setDescription(description);
        return schema;
    }

    private static Schema<?> number() {
        var schema = new JsonSchema();
        schema.addType("integer");
        return schema;
    }
}
