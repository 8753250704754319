package se.atagande.commitments.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.atagande.commitments.activity.KnownActivity;
import se.atagande.contracts.ActivityId;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;
import se.atagande.contracts.FederationId;
import se.atagande.contracts.PublicationId;
import se.atagande.contracts.publication.PublicationMade;
import se.atagande.contracts.publication.PublicationWithdrawn;

class CommunicationTest {

    private static final FederationId SODERTALJE = new FederationId("sodertalje");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 8);
    private static final Subject DAY = new Subject(Subject.Kind.ACTIVITY, "demokratidagen");
    private static final Subject FIKA = new Subject(Subject.Kind.ACTIVITY, "fikat");
    private static final Subject COMMITMENT = new Subject(Subject.Kind.COMMITMENT, "sodertalje-2021_41");

    @Test
    void whatIsMissingFollowsFromWhatWasPublishedAndTheLeastToldComesFirst() {
        var coverage = Coverage.of(
                List.of(DAY, FIKA),
                List.of(
                        made("a", Channel.WEBSITE, DAY),
                        made("b", Channel.LINKEDIN, DAY),
                        made("c", Channel.WEBSITE, COMMITMENT)));

        assertThat(coverage).extracting(Coverage::subject).containsExactly(FIKA, COMMITMENT, DAY);
        assertThat(coverage.getFirst().missing()).containsExactly(Channel.WEBSITE, Channel.NEWSLETTER, Channel.LINKEDIN);
        assertThat(coverage.getLast().missing()).containsExactly(Channel.NEWSLETTER);
    }

    @Test
    void aWithdrawnPublicationTellsNothing() {
        var withdrawn = (PublicationOutcome.Changed)
                made("a", Channel.WEBSITE, DAY).withdraw("Fel länk.", TODAY);

        assertThat(withdrawn.event())
                .isEqualTo(new PublicationWithdrawn(new PublicationId("a"), SODERTALJE, Channel.WEBSITE, TODAY));
        assertThat(Coverage.of(List.of(DAY), List.of(withdrawn.publication())).getFirst().missing())
                .hasSize(3);
        assertThat(withdrawn.publication().correct(content(Channel.WEBSITE, DAY), TODAY))
                .isEqualTo(new PublicationOutcome.AlreadyWithdrawn());
        assertThat(withdrawn.publication().withdraw("igen", TODAY))
                .isEqualTo(new PublicationOutcome.AlreadyWithdrawn());
    }

    @Test
    void whatStandsOnTheWebHasAnAddressAndANewsletterNeedNot() {
        assertThat(Publication.make("a", SODERTALJE, addressed(Channel.LINKEDIN, null), TODAY))
                .isEqualTo(new PublicationOutcome.AddressMissing());
        assertThat(Publication.make("a", SODERTALJE, addressed(Channel.NEWSLETTER, null), TODAY))
                .isInstanceOf(PublicationOutcome.Changed.class);
    }

    @Test
    void whatIsStillToBePublishedIsNotPublished() {
        assertThat(Publication.make("a", SODERTALJE, content(Channel.WEBSITE, DAY), TODAY.minusDays(1)))
                .isEqualTo(new PublicationOutcome.DayToCome());
    }

    @Test
    void aNewAddressHasNotBeenCheckedAndTheSameOneStillHas() {
        var checked = made("a", Channel.WEBSITE, DAY).checked(new LinkCheck(TODAY, LinkState.WORKS, 200));
        var other = addressed(Channel.WEBSITE, "https://annan.example/");

        assertThat(((PublicationOutcome.Changed) checked.correct(checked.content(), TODAY)).publication().link())
                .isNotNull();
        var moved = (PublicationOutcome.Changed) checked.correct(other, TODAY);
        assertThat(moved.publication().link()).isNull();
        assertThat(moved.event())
                .isEqualTo(new PublicationMade(
                        new PublicationId("a"), SODERTALJE, Channel.WEBSITE, TODAY, Set.of("demokrati-100-ar")));
    }

    @Test
    void aDraftTellsWhomItReachedOfHowMany() {
        assertThat(Draft.of(activity(true, 61, 80), Channel.WEBSITE).text())
                .startsWith("Den 8 november 2026 höll vi Demokratidag för medarbetare och chefer. 61 av 80 kom (76 %).");
        assertThat(Draft.of(activity(true, 61, null), Channel.WEBSITE).text()).contains(" 61 personer kom.");
        assertThat(Draft.of(activity(true, null, null), Channel.WEBSITE).text())
                .startsWith("Den 8 november 2026 höll vi Demokratidag för medarbetare och chefer.\n");
    }

    @Test
    void aDraftOfWhatIsToComeInvites() {
        assertThat(Draft.of(activity(false, null, null), Channel.NEWSLETTER).text())
                .startsWith("Den 8 november 2026 kl. 09.00, Kulturhuset: Demokratidag för medarbetare och chefer.")
                .contains("[länk]");
    }

    @Test
    void aDraftForLinkedInHasTagsThatCanBeReadAloud() {
        assertThat(Draft.of(activity(true, 61, 80), Channel.LINKEDIN).text())
                .endsWith("#Samordningsförbund #Demokrati100Ar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.2.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::",
                "2001:db8::1",
                "::ffff:10.0.0.1"
            })
    void noLinkLeadsIntoTheHouse(String address) {
        assertThat(new PublicInternet().allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "193.10.0.1", "2001:6b0::1", "2a00:1450::1"})
    void linksLeadToThePublicInternet(String address) {
        assertThat(new PublicInternet().allows(InetAddress.ofLiteral(address))).isTrue();
        assertThat(new PublicInternet().allowsPort(443)).isTrue();
        assertThat(new PublicInternet().allowsPort(27017)).isFalse();
    }

    private static KnownActivity activity(boolean held, @Nullable Integer reached, @Nullable Integer invited) {
        return new KnownActivity(
                new ActivityId("demokratidagen"),
                Set.of(SODERTALJE),
                Set.of(Audience.STAFF, Audience.MANAGERS),
                "Demokratidag",
                Instant.parse("2026-11-08T08:00:00Z"),
                "Kulturhuset",
                held,
                reached,
                invited,
                Set.of("demokrati-100-ar"));
    }

    private static Publication made(String id, Channel channel, Subject about) {
        return ((PublicationOutcome.Changed) Publication.make(id, SODERTALJE, content(channel, about), TODAY))
                .publication();
    }

    private static Content content(Channel channel, Subject about) {
        return new Content(
                channel,
                TODAY,
                "Demokratidag",
                "https://forbundet.example/nyhet",
                null,
                Set.of(about),
                Set.of("demokrati-100-ar"),
                null);
    }

    private static Content addressed(Channel channel, @Nullable String address) {
        return new Content(
                channel, TODAY, "Demokratidag", address, null, Set.of(DAY), Set.of("demokrati-100-ar"), null);
    }
}
