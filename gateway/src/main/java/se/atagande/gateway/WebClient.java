package se.atagande.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The web client's files: those with a hash in their name for a year, every page of its router as {@code index.html}, always asked for anew. */
@Configuration(proxyBeanMethods = false)
class WebClient implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                // A reproducible build gives every release the same file time: compare by content instead.
                .setUseLastModified(false)
                .setEtagGenerator(WebClient::contentTag)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PageResolver());
    }

    private static String contentTag(Resource resource) {
        try {
            return '"' + DigestUtils.md5DigestAsHex(resource.getContentAsByteArray()) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path without a dot that is no file is a page of the client's router. */
    private static final class PageResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null) {
                return file;
            }
            return path.indexOf('.') < 0 ? super.getResource("index.html", location) : null;
        }
    }
}
