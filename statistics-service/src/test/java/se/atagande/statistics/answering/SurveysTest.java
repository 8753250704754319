package se.atagande.statistics.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.atagande.platform.HeardEvent;

/** From utredning to closing, through HTTP; nobody answers twice, nobody is asked to log in, everything can be skipped. */
class SurveysTest extends SurveyFeature {

    private static final String QUESTIONS = "\"treated-with-respect\",\"sex\",\"religion\"";
    private static final SecureRandom RANDOM = new SecureRandom();

    @BeforeEach
    void inMay() {
        todayIs(2026, 5, 5);
    }

    @Test
    void doesNotOpenBeforeEverythingIsThereAndThenTakesEachCodeOnce() {
        var id = planned(12, false, QUESTIONS);
        assertThat(post("surveys/" + id + "/opening", OFFICE, "", ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].pointer")
                .isEqualTo(List.of("/decision", "/information"));
        assertThat(get("questionnaires/" + id, nobody())).hasStatus(404);
        decidedAndInformed(id);
        assertThat(post("surveys/" + id + "/opening", OFFICE, "", "")).hasStatusOk();
        var codes = codes(id, 12);
        assertThat(post("surveys/" + id + "/codes", OFFICE, "", "{\"howMany\":1}"))
                .hasStatus(409);

        var asked = get("questionnaires/" + id + "?language=sv-x-latt", nobody());
        assertThat(asked).hasStatusOk().bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.information").asString().contains("frivilligt");
            json.assertThat()
                    .extractingPath("$.asked.questions[*].id")
                    .isEqualTo(List.of("treated-with-respect", "sex", "religion"));
            json.assertThat().extractingPath("$.asked.willNotSay").isEqualTo("Jag vill inte svara");
            json.assertThat().extractingPath("$.tokenKey").isNull();
        });
        assertThat(get("questionnaires/" + id + "?language=ar", nobody()))
                .bodyJson()
                .extractingPath("$.asked.direction")
                .isEqualTo("rtl");

        assertThat(checked(
                        id, codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(answer(id, codes.getFirst(), """
                {"question":"treated-with-respect","options":["often"]},{"question":"religion","options":["christian","muslim"]}""")).hasStatus(201);
        assertThat(checked(id, codes.getFirst())).isFalse();
        assertThat(answer(id, codes.getFirst(), ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:atagande:problem:already-answered");
        codes.subList(1, 12).forEach(code -> assertThat(answer(id, code, "")).hasStatus(201));
        assertThat(get("surveys/" + id + "/collection", OFFICE))
                .bodyJson()
                .extractingPath("$.counted")
                .isEqualTo(5);

        assertThat(post("surveys/" + id + "/closing", OFFICE, "", "")).hasStatusOk();
        assertThat(post("surveys/" + id + "/closing", OFFICE, "", "")).hasStatusOk();
        assertThat(get("surveys/" + id + "/collection", OFFICE)).bodyJson().satisfies(json -> {
            json.assertThat().extractingPath("$.counted").isEqualTo(12);
            json.assertThat().extractingPath("$.codes").isEqualTo(0);
        });
        assertThat(answer(id, "0000-0000", "")).hasStatus(404);
        await().untilAsserted(() -> assertThat(HeardEvent.about("survey-events", id))
                .extracting(HeardEvent::type)
                .containsExactly(
                        "se.atagande.survey.opened.v1",
                        "se.atagande.survey.submitted.v1",
                        "se.atagande.survey.submitted.v1",
                        "se.atagande.survey.closed.v1"));
        assertThat(post("surveys/" + id + "/destruction", OFFICE, "", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.destroyedOn")
                .isEqualTo("2026-05-05");
    }

    private boolean checked(String id, String code) {
        return read(
                post("questionnaires/" + id + "/code-checks", nobody(), "", "{\"code\":\"" + code + "\"}"), "$.usable");
    }

    @Test
    void anAnswerThatItsQuestionDoesNotHaveIsRefusedAndTheCodeStaysUsable() {
        var id = opened(1, false, QUESTIONS);
        var code = codes(id, 1).getFirst();
        for (var wrong : List.of(
                "{\"question\":\"sex\",\"options\":[\"woman\",\"man\"]}",
                "{\"question\":\"sex\",\"options\":[\"yes\"]}",
                "{\"question\":\"religion\",\"options\":[\"none\",\"will-not-say\"]}",
                "{\"question\":\"age\",\"options\":[\"16-19\"]}",
                "{\"question\":\"sex\",\"options\":[]},{\"question\":\"sex\",\"options\":[]}")) {
            assertThat(answer(id, code, wrong)).hasStatus(422);
        }
        assertThat(answer(id, "7KQ2M-0X9AB-4T1ZC-PW83D", "")).hasStatus(422);
        assertThat(post("questionnaires/" + id + "/answers", nobody(), "", "{\"answers\":[]}"))
                .hasStatus(422);
        assertThat(answer(id, code, "{\"question\":\"sex\",\"options\":[\"will-not-say\"]}"))
                .hasStatus(201);
    }

    @Test
    void whoLogsInGetsOneTokenThatTellsNobodyWhoAnswered() throws Exception {
        var id = opened(10, true, QUESTIONS);
        var key = get("questionnaires/" + id, nobody());
        var n = new BigInteger(1, Base64.getUrlDecoder().decode(JsonText.of(key, "$.tokenKey.modulus")));
        var e = new BigInteger(1, Base64.getUrlDecoder().decode(JsonText.of(key, "$.tokenKey.exponent")));
        var prepared = random(64);
        var unblinding = new BigInteger(2000, RANDOM);
        var encoded = new BigInteger(1, encoded(prepared, n.bitLength() - 1));
        var blinded = bytes(encoded.multiply(unblinding.modPow(e, n)).mod(n), 256);

        var body = "{\"blinded\":\"" + base64(blinded) + "\"}";
        var me = person("medarbetare-1");
        var signed = post("surveys/" + id + "/token-signatures", me, "", body);
        assertThat(signed).hasStatusOk();
        assertThat(post("surveys/" + id + "/token-signatures", me, "", body)).hasStatusOk(); // the answer was lost
        var another = base64(bytes(encoded.multiply(BigInteger.TWO.modPow(e, n)).mod(n), 256));
        assertThat(post("surveys/" + id + "/token-signatures", me, "", "{\"blinded\":\"" + another + "\"}"))
                .hasStatus(409);
        assertThat(post("surveys/" + id + "/token-signatures", as("staff:stockholms-stad"), "", body))
                .hasStatus(404);
        assertThat(post("surveys/" + id + "/token-signatures", nobody(), "", body))
                .hasStatus(401);

        var blindSignature = new BigInteger(1, Base64.getUrlDecoder().decode(JsonText.of(signed, "$.signature")));
        var signature =
                base64(bytes(blindSignature.multiply(unblinding.modInverse(n)).mod(n), 256));
        var token = "{\"token\":{\"message\":\"" + base64(prepared) + "\",\"signature\":\"" + signature
                + "\"},\"answers\":[]}";
        assertThat(post("questionnaires/" + id + "/answers", nobody(), "", token))
                .hasStatus(201);
        assertThat(post("questionnaires/" + id + "/answers", nobody(), "", token))
                .hasStatus(409);
        assertThat(post(
                        "questionnaires/" + id + "/answers",
                        nobody(),
                        "",
                        token.replace(base64(prepared), base64(random(64)))))
                .hasStatus(422);
    }

    @Test
    void theForecastSaysBeforehandWhatCanNeverBeShown() {
        var id = planned(39, false, QUESTIONS);
        assertThat(get("surveys/" + id + "/forecast?others=60&others=70&others=80&years=2", OFFICE))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    json.assertThat().extractingPath("$.scenarios[*].answers").isEqualTo(List.of(39, 249, 78, 498));
                    json.assertThat()
                            .extractingPath("$.scenarios[0].tables[?(@.by == 'sex')].sight")
                            .isEqualTo(List.of("NEVER"));
                    json.assertThat()
                            .extractingPath("$.scenarios[1].tables[?(@.by == 'sex')].sight")
                            .isEqualTo(List.of("WHOLLY"));
                });
        assertThat(get("surveys/" + id + "/forecast?years=0", OFFICE)).hasStatus(422);
    }

    @Test
    void onlyTheOfficeOfTheFederationDecidesAndOthersDoNotSeeIt() {
        var id = planned(10, false, QUESTIONS);
        assertThat(get("surveys/" + id, as("staff:sodertalje"))).hasStatusOk();
        assertThat(post("surveys/" + id + "/opening", as("staff:sodertalje"), "", ""))
                .hasStatus(403);
        assertThat(get("surveys/" + id, as("office:stockholms-stad"))).hasStatus(404);
        assertThat(get("surveys", as("office:stockholms-stad")))
                .bodyJson()
                .extractingPath("$.items[?(@.id == '" + id + "')]")
                .asArray()
                .isEmpty();
    }

    private static RequestPostProcessor person(String name) {
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt()
                .jwt(token -> token.subject(name).claim("atagande", List.of("staff:sodertalje")));
    }

    /** Reads texts only. */
    private static final class JsonText {
        static String of(org.springframework.test.web.servlet.assertj.MvcTestResult result, String path) {
            return read(result, path);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(BigInteger number, int length) {
        var bytes = number.toByteArray();
        var fitted = new byte[length];
        var size = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - size, fitted, length - size, size);
        return fitted;
    }

    /** EMSA-PSS-ENCODE of RFC 8017, 9.1.1, with SHA-384 and a salt of 48 bytes. */
    private static byte[] encoded(byte[] message, int bits) throws Exception {
        var length = (bits + 7) / 8;
        var salt = random(48);
        var hash = MessageDigest.getInstance("SHA-384");
        hash.update(new byte[8]);
        hash.update(MessageDigest.getInstance("SHA-384").digest(message));
        hash.update(salt);
        var h = hash.digest();
        var block = new byte[length - 48 - 1];
        block[block.length - 49] = 1;
        System.arraycopy(salt, 0, block, block.length - 48, 48);
        var mask = mask(h, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xff >> (8 * length - bits));
        var encoded = Arrays.copyOf(block, length);
        System.arraycopy(h, 0, encoded, block.length, 48);
        encoded[length - 1] = (byte) 0xbc;
        return encoded;
    }

    private static byte[] mask(byte[] seed, int length) throws Exception {
        var mask = new byte[length];
        for (int i = 0; i * 48 < length; i++) {
            var hash = MessageDigest.getInstance("SHA-384");
            hash.update(seed);
            hash.update(new byte[] {0, 0, 0, (byte) i});
            var part = hash.digest();
            System.arraycopy(part, 0, mask, i * 48, Math.min(48, length - i * 48));
        }
        return mask;
    }
}
