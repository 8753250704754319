package se.atagande.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Minutes that were forgotten: written by one, approved by two who did not write them, locked so that anybody can check it, and printed. */
final class Minutes {

    private static final String ALL = "/protokoll?forbund=stockholms-stad";
    private static final String WORDS = "Övning: alla punkter togs upp, i den ordning de stod.";

    private Minutes() {}

    /** Returns the address of the meeting. */
    static String areWrittenByOneWhoCannotApproveThem(Reader writer) {
        writer.opens(ALL, "Alla protokoll");
        writer.link("Saknas").click();
        writer.page().locator("main li h2 a").first().click();
        assertThat(writer.page().locator("main")).containsText("Protokollet skulle ha varit skrivet");
        var text = writer.page().getByLabel("Protokollets text");
        var draft = text.inputValue();
        assertThat(draft).contains("Närvarande: ");
        text.fill("");
        writer.button("Spara utkastet").click();
        assertThat(writer.page().locator("main form [data-invalid]")).containsText("Det här behöver fyllas i.");
        writer.everybodyCanUse("protokoll-tomt");
        text.fill(draft + "\n\n" + WORDS);
        writer.button("Spara utkastet").click();
        assertThat(writer.text("Utkast")).isVisible();
        writer.button("Justera protokollet").click();
        assertThat(writer.page().getByRole(AriaRole.ALERT)).containsText("Du har skrivit protokollet");
        writer.expected("status of 409");
        assertThat(writer.text("Utkast")).isVisible();
        writer.everybodyCanUse("protokoll-egen-justering");
        writer.inTheDark("protokoll-egen-justering");
        return URI.create(writer.page().url()).getPath();
    }

    static void areApprovedByTwo(Reader first, Reader second, String meeting) {
        first.navigates(meeting);
        assertThat(first.page().locator("main")).containsText(WORDS);
        first.button("Justera protokollet").click();
        assertThat(first.text("Justerat av en")).isVisible();
        first.button("Justera protokollet").click();
        assertThat(first.page().getByRole(AriaRole.ALERT)).containsText("Du har redan justerat protokollet");
        first.expected("status of 409");
        first.everybodyCanUse("protokoll-justerat-av-en");

        second.navigates(meeting);
        assertThat(second.text("Justerat av en")).isVisible();
        second.button("Justera protokollet").click();
        assertThat(second.text("Låst")).isVisible();
        assertThat(second.page().locator("main li").getByText("Justerat av styrelsen den"))
                .isVisible();
        assertThat(second.button("Justera protokollet")).hasCount(0);
        second.everybodyCanUse("protokoll-last");
    }

    /** The digest is that of the words on the page; nobody changes them any more, and both are on the paper. */
    static void areLockedAndPrinted(Reader writer, String meeting) throws NoSuchAlgorithmException {
        writer.navigates(meeting);
        var words = writer.page().locator("main p").filter(new Locator.FilterOptions().setHasText(WORDS));
        assertThat(words).isVisible();
        assertThat(writer.button("Ändra texten")).hasCount(0);
        var sha256 =
                MessageDigest.getInstance("SHA-256").digest(words.textContent().getBytes(UTF_8));
        var digest = writer.page().locator("main code").getByText(HexFormat.of().formatHex(sha256));
        assertThat(digest).isVisible();

        writer.page().evaluate("window.print = () => { window.printed = true; }");
        writer.button("Skriv ut").click();
        assertThat(writer.page().evaluate("window.printed")).isEqualTo(true);
        writer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(words).isVisible();
        assertThat(digest).isVisible();
        assertThat(writer.button("Skriv ut")).isHidden();
        assertThat(writer.button("Logga ut")).isHidden();
        assertThat(writer.page().getByText(meeting)).isVisible();
        writer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        writer.opens(ALL + "&lage=LOCKED", "Alla protokoll");
        assertThat(writer.page().locator("main a[href='" + meeting + "']")).isVisible();
    }
}
