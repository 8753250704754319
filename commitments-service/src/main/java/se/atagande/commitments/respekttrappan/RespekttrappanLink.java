package se.atagande.commitments.respekttrappan;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the material of Respekttrappan is found; it has moved before, so no code knows it. */
@Component
public class RespekttrappanLink {

    private final String link;

    RespekttrappanLink(@Value("${atagande.respekttrappan.link:https://www.respekttrappan.se/#/}") String link) {
        this.link = link;
    }

    /** The workplace's own link, or the house's. */
    public String orElse(@Nullable String own) {
        return own == null ? link : own;
    }
}
