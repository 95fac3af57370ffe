package dev.waymark.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwilioSignatureTests {

    private static final String URL = "https://coaching.example.org/webhooks/sms";

    private final TwilioSignature signature = new TwilioSignature("12345");

    private final Map<String, String[]> parameters = Map.of(
            "CallSid", new String[] {"CA1234567890ABCDE"},
            "Caller", new String[] {"+14158675310"},
            "Digits", new String[] {"1234"},
            "From", new String[] {"+14158675310"},
            "To", new String[] {"+18005551212"});

    /** The example in Twilio's own documentation, with its result. */
    @Test
    void the_documented_example_comes_out_as_documented() {
        assertThat(signature.of("https://example.com/myapp.php?foo=1&bar=2", parameters))
                .isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
    }

    @Test
    void every_part_is_signed() {
        String right = signature.of(URL, parameters);
        assertThat(signature.isRight(URL, parameters, right)).isTrue();

        Map<String, String[]> more = new HashMap<>(parameters);
        more.put("Body", new String[] {"done"});
        Map<String, String[]> other = new HashMap<>(parameters);
        other.put("From", new String[] {"+14158675311"});
        assertThat(signature.isRight(URL, more, right)).isFalse();
        assertThat(signature.isRight(URL, other, right)).isFalse();
        assertThat(signature.isRight(URL + "/", parameters, right)).isFalse();
        assertThat(new TwilioSignature("12346").isRight(URL, parameters, right)).isFalse();
    }

    @Test
    void nothing_is_no_signature() {
        assertThat(signature.isRight(URL, parameters, null)).isFalse();
        assertThat(signature.isRight(URL, parameters, "")).isFalse();
    }
}
