package se.atagande.notifications.readable;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.atagande.notifications.Http;
import se.atagande.notifications.Mailroom;
import se.atagande.notifications.SamplePartner;
import se.atagande.notifications.SampleService;
import se.atagande.notifications.mail.MailboxesForTests;

/** What a partner without programmers reads: by a feed reader (ROME here), and in its mail. */
@Tag("store")
class ReadableTest {

    private final SamplePartner partner = new SamplePartner();

    @BeforeEach
    void inMay() {
        SampleService.clock().set("2025-05-13T12:00:00Z");
    }

    private String address(String agreement) {
        return path(partner.machine
                .post(partner.agreement(agreement) + "/atom-address")
                .is(201)
                .json()
                .get("address")
                .asString());
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private static SyndFeed read(String address) {
        var answer = new Http().get(address).is(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        try {
            return new SyndFeedInput().build(new StringReader(answer.text()));
        } catch (Exception e) {
            throw new IllegalStateException(answer.text(), e);
        }
    }

    private static Map<String, String> links(SyndFeed feed) {
        return feed.getLinks().stream().collect(Collectors.toMap(SyndLink::getRel, link -> path(link.getHref())));
    }

    @Test
    void isReadByAFeedReaderBackToTheFirstEntry() {
        var told = partner.visits(230);
        var address = address(partner.agree());
        var ids = new ArrayList<String>();
        var feed = read(address);
        assertThat(feed.getTitle())
                .isEqualTo("Det som Samordningsförbundet (" + partner.federation
                        + ") delar med Samordningsförbundet i provet");
        assertThat(feed.getEntries()).hasSize(30);
        var first = feed.getEntries().getFirst();
        assertThat(first.getTitle()).isEqualTo("Ett uppföljningsbesök hos en leverantör har gjorts");
        assertThat(first.getContents().getFirst().getValue())
                .contains("13 maj 2025", "leverantörens id: " + partner.federation + "-", "dagen: 2025-05-13")
                .doesNotContain("vilka förbund");
        while (true) {
            feed.getEntries().stream().map(SyndEntry::getUri).forEach(ids::add);
            var previous = links(feed).get("prev-archive");
            if (previous == null) {
                break;
            }
            feed = read(previous);
            assertThat(links(feed)).containsEntry("current", address);
        }
        assertThat(ids.reversed())
                .isEqualTo(told.stream().map(id -> "urn:uuid:" + id).toList());
    }

    @Test
    void showsNothingOnceTheAddressOrTheAgreementIsTakenBack() {
        var agreement = partner.agree();
        var address = address(agreement);
        read(address);
        var next = address(agreement);
        assertThat(new Http().get(address).status()).isEqualTo(404);
        read(next);
        partner.machine
                .post(partner.agreement(agreement) + "/atom-address/revocations")
                .is(204);
        assertThat(new Http().get(next).status()).isEqualTo(404);
        var last = address(agreement);
        partner.office.post(partner.agreement(agreement) + "/withdrawals").is(200);
        assertThat(new Http().get(last).status()).isEqualTo(404);
        assertThat(new Http().get(last + "/1").status()).isEqualTo(404);
    }

    @Test
    void mailsOnceAWeekWhatIsNew() {
        partner.agree();
        partner.visits(2);
        look("2025-05-19T05:59:00Z");
        look("2025-05-19T06:00:00Z");
        look("2025-05-19T06:01:00Z");
        partner.change("praktik-1");
        look("2025-05-26T06:00:00Z");
        look("2025-06-02T06:00:00Z");
        var mails = mails();
        assertThat(mails)
                .extracting(Mailroom.Mail::subject)
                .containsExactly(
                        "Det här har Samordningsförbundet (" + partner.federation + ") delat med er, vecka 21",
                        "Det här har Samordningsförbundet (" + partner.federation + ") delat med er, vecka 22");
        assertThat(mails.getFirst().text())
                .contains("har 2 händelser delats med er", "leverantörens id: " + partner.federation + "-1");
        assertThat(mails.getLast().text())
                .contains("har 1 händelse delats", "läget efter: LATE")
                .doesNotContain("leverantörens");
    }

    private List<Mailroom.Mail> mails() {
        return SampleService.post().mailsTo("partner@" + partner.federation + ".example");
    }

    private static void look(String moment) {
        SampleService.clock().set(moment);
        SampleService.shared().getBean(PartnerMails.class).look();
        MailboxesForTests.sendWhatWaits(SampleService.shared());
    }
}
