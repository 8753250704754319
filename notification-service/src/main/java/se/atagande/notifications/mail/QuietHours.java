package se.atagande.notifications.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** When a federation wants no mail, whatever it is about. */
public interface QuietHours {

    /** Of these federations those that want none now. */
    List<String> quiet(Collection<String> federations, Instant now);
}
