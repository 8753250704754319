package se.atagande.standalone.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whom one can be in the practice set-up. Titles, not people. */
public enum DemoUser {
    KANSLI_STOCKHOLM("kansli.stockholm", "Kansliet, Stockholms stad", "office:stockholms-stad"),
    /** What takes two of an office. */
    FORBUNDSCHEF("forbundschef", "Förbundschefen, Stockholms stad", "office:stockholms-stad"),
    KANSLI_SODERTALJE("kansli.sodertalje", "Kansliet, Södertälje", "office:sodertalje"),
    /** A third federation, without a declaration: tables of several federations take at least three. */
    KANSLI_OVNING("kansli.ovning", "Kansliet, Övningsförbundet", "office:ovningsforbundet"),
    PROJEKTLEDARE(
            "projektledare",
            "Projektledare, Stockholms stad",
            "project-leader:stockholms-stad",
            "staff:stockholms-stad"),
    HANDLAGGARE(
            "handlaggare",
            "Avvikelsehandläggare, båda förbunden",
            "case-handler:stockholms-stad",
            "case-handler:sodertalje"),
    HANDLAGGARE_TVA("handlaggare.tva", "Avvikelsehandläggare två, Södertälje", "case-handler:sodertalje"),
    STYRELSE("styrelse", "Styrelsen, Stockholms stad", "board:stockholms-stad"),
    DRIFT("drift", "Drift av systemet", "operator:all");

    /** The same for all: these logins guard nothing but practice data on this machine. */
    public static final String PASSWORD = "demo";

    private final String login;
    private final String title;
    /** Separated by commas: enums hold nothing that can change. */
    private final String roles;

    DemoUser(String login, String title, String... roles) {
        this.login = login;
        this.title = title;
        this.roles = String.join(",", roles);
    }

    public String login() {
        return login;
    }

    public String title() {
        return title;
    }

    List<String> roles() {
        return List.of(roles.split(","));
    }

    static Optional<DemoUser> of(String login) {
        return Arrays.stream(values()).filter(user -> user.login.equals(login)).findFirst();
    }
}
