package se.atagande.commitments.communication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.atagande.commitments.activity.KnownActivity;
import se.atagande.contracts.Audience;
import se.atagande.contracts.Channel;

/** A Swedish text to begin with, made of what is known of an activity and of nothing else; a person finishes it. */
@Schema(name = "PublicationDraft")
record Draft(
        Channel channel,
        @Schema(example = "Demokratidag") String title,

        @Schema(description = "Swedish; to be finished by a person", example = "Den 8 november höll vi Demokratidag för medarbetare. 61 av 80 kom (76 %).")
        String text,

        List<String> topics) {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", SWEDISH);

    static Draft of(KnownActivity activity, Channel channel) {
        var topics = activity.topics().stream().sorted().toList();
        var told = activity.held() ? looksBack(activity) : looksAhead(activity);
        var text =
                switch (channel) {
                    case WEBSITE -> paragraphs(told, "[Skriv vad deltagarna tog med sig, eller vad som kommer att hända.]");
                    case NEWSLETTER -> paragraphs(told, "Läs mer på vår webbplats: [länk]");
                    case LINKEDIN -> paragraphs(told, "Läs mer: [länk]", tags(topics));
                    case UNKNOWN -> told;
                };
        return new Draft(channel, activity.title(), text, topics);
    }

    private static String looksBack(KnownActivity activity) {
        return "Den %s höll vi %s%s.%s"
                .formatted(day(activity), activity.title(), whoFor(activity.audiences()), reach(activity));
    }

    private static String looksAhead(KnownActivity activity) {
        var at = activity.startsAt().atZone(STOCKHOLM);
        var place = activity.place() == null ? "" : ", " + activity.place();
        return "Den %s kl. %s%s: %s%s."
                .formatted(day(activity), at.format(TIME), place, activity.title(), whoFor(activity.audiences()));
    }

    private static String day(KnownActivity activity) {
        return LocalDate.ofInstant(activity.startsAt(), STOCKHOLM).format(DAY);
    }

    private static String reach(KnownActivity activity) {
        var reached = activity.reached();
        var invited = activity.invited();
        if (reached == null) {
            return "";
        }
        return invited == null || invited < reached || invited == 0
                ? " %d personer kom.".formatted(reached)
                : " %d av %d kom (%d %%).".formatted(reached, invited, Math.round(100.0 * reached / invited));
    }

    private static String whoFor(Set<Audience> audiences) {
        var names = audiences.stream()
                .filter(it -> it != Audience.UNKNOWN)
                .sorted()
                .map(Draft::name)
                .toList();
        return names.isEmpty()
                ? ""
                : " för "
                        + (names.size() == 1
                                ? names.getFirst()
                                : String.join(", ", names.subList(0, names.size() - 1)) + " och " + names.getLast());
    }

    private static String name(Audience audience) {
        return switch (audience) {
            case PARTICIPANTS -> "deltagare";
            case STAFF -> "medarbetare";
            case MANAGERS -> "chefer";
            case POLITICIANS -> "politiker";
            case OFFICIALS -> "tjänstepersoner";
            case OTHER_FEDERATIONS -> "andra samordningsförbund";
            case UNKNOWN -> "";
        };
    }

    /** A hash tag is one word, each part with a capital so that it can be read aloud. */
    private static String tags(List<String> topics) {
        return Stream.concat(Stream.of("samordningsförbund"), topics.stream())
                .map(topic -> Stream.of(topic.split("[-_]"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, 1).toUpperCase(SWEDISH) + part.substring(1))
                        .collect(Collectors.joining("", "#", "")))
                .collect(Collectors.joining(" "));
    }

    private static String paragraphs(String... texts) {
        return String.join("\n\n", texts);
    }
}
