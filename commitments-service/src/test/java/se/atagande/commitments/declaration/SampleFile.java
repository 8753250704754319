package se.atagande.commitments.declaration;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small declaration of a made-up federation, to be spoilt by tests. */
final class SampleFile {

    static final String GOOD = """
            format: atagande/declaration/v1
            declaration:
              id: norrdal-2026
              federation: norrdal
              federationName: {sv: Samordningsförbundet Norrdal, en: Norrdal federation}
              title: {sv: Deklaration, en: Declaration}
              signedOn: 2026-01-15
            text:
              - heading: Åtaganden
              - paragraph:
                  - På varje APT talar vi om jämställdhet.
                  - Vi håller en demokratidag under hösten.
            commitments:
              - number: 1
                key: apt
                anchor: På varje APT talar vi om jämställdhet.
                title: {sv: Jämställdhet på APT, en: Gender equality at APT}
                form: INTERN
                cadence: {sv: varje APT, en: every APT}
                owner: kansli
                term: {since: 2026-01-15}
                rule:
                  type: everyMeeting
                  what: {sv: jämställdhet, en: gender equality}
                  meetings: [APT]
                  items: [jamstalldhet]
              - number: 2
                key: demokratidag
                anchor: Vi håller en demokratidag under hösten.
                title: {sv: Demokratidag, en: Democracy day}
                form: EXTERN
                cadence: {sv: under hösten, en: in the autumn}
                owner: kansli
                term: {from: 2026-09-01, to: 2026-11-30}
                rule:
                  type: byDate
                  what: {sv: demokratidag, en: democracy day}
                  from: 09-01
                  to: 11-30
                  sought:
                    - activities: {kinds: [DEMOCRACY_DAY]}
              - number: 3
                key: bada
                anchor: På varje APT talar vi om jämställdhet.
                title: {sv: Båda, en: Both}
                form: OVERGRIPANDE
                cadence: {sv: fortlöpande, en: continuously}
                owner: styrelse
                term: {since: 2026-01-15}
                rule:
                  type: rollsUp
                  parts: [1, 2]
            """;

    private SampleFile() {}

    static byte[] good() {
        return bytes(GOOD);
    }

    /** The good file with the first of one text replaced by another. */
    static byte[] with(String text, String replacement) {
        if (!GOOD.contains(text)) {
            throw new IllegalArgumentException("text: " + text + " (expected: one that the good file has)");
        }
        return bytes(GOOD.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(replacement)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
