package se.atagande.commitments.influence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this feature are read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InfluenceSettings.class)
class InfluenceConfiguration {}
