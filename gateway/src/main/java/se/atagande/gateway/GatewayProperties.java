package se.atagande.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code atagande.gateway.*}.
 *
 * @param keptPages folder in which public pages are kept for when their service is away; empty for in memory only
 * @param practice whether the data are made up for practice; the web client then says so on every page
 * @param people where the login service shows who has which role, told to the office; empty where there is no such page
 * @param requestsPerMinute of one caller
 * @param anonymousWritesPerMinute of one address without a session or token
 */
@ConfigurationProperties("atagande.gateway")
record GatewayProperties(
        URI commitments,
        URI statistics,
        URI deviations,
        URI notifications,
        @DefaultValue("") String keptPages,
        @DefaultValue("false") boolean practice,
        @DefaultValue("") String people,
        @DefaultValue("1200") int requestsPerMinute,
        @DefaultValue("20") int anonymousWritesPerMinute,
        @DefaultValue("1m") Duration limitPeriod) {}
