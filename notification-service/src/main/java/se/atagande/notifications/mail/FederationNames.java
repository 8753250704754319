package se.atagande.notifications.mail;

import java.util.Locale;
import java.util.ResourceBundle;

/** What federations are called; events, stores and addresses hold their ids only. */
public final class FederationNames {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle(
            "federation-names",
            Locale.of("sv"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private FederationNames() {}

    /** Of one that is not known by name: its id, said to be a federation. */
    public static String of(String federation) {
        return NAMES.containsKey(federation)
                ? NAMES.getString(federation)
                : "Samordningsförbundet (" + federation + ")";
    }
}
