package se.atagande.contracts;

import java.util.Locale;
import java.util.ResourceBundle;

/** What federations are called, in one place for all services; events, stores and addresses hold their ids only. */
public final class FederationNames {

    private static final ResourceBundle SV = names("sv");
    private static final ResourceBundle EN = names("en");

    private FederationNames() {}

    private static ResourceBundle names(String language) {
        return ResourceBundle.getBundle(
                "federation-names",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Of one that is not known by name: its id, said to be a federation. */
    public static String sv(String federation) {
        return SV.containsKey(federation) ? SV.getString(federation) : "Samordningsförbundet (" + federation + ")";
    }

    /** In English, as {@link #sv}. */
    public static String en(String federation) {
        return EN.containsKey(federation) ? EN.getString(federation) : "Coordination federation (" + federation + ")";
    }
}
