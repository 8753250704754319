package se.atagande.notifications.feed;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Partners find the description of the feed under the feed's own API name; one description covers the whole service. */
@Configuration(proxyBeanMethods = false)
class FeedDescription implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/feeds/v1/openapi.json").setViewName("forward:/notifications/v1/openapi.json");
    }
}
