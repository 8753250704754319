package se.atagande.commitments.influence;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code atagande.influence.*}.
 *
 * @param federations whose staff read what citizens say
 */
@ConfigurationProperties("atagande.influence")
record InfluenceSettings(@DefaultValue Set<String> federations) {}
