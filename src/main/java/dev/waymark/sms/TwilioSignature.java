package dev.waymark.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signature of a call from Twilio: HMAC-SHA1, by the account's token, of the address that was called and
 * every parameter in the order of its name.
 */
final class TwilioSignature {

    static final String HEADER = "X-Twilio-Signature";

    private static final String ALGORITHM = "HmacSHA1";

    private final byte[] token;

    TwilioSignature(String token) {
        this.token = token.getBytes(UTF_8);
    }

    /** In a time that does not tell how much of it is right. */
    boolean isRight(String url, Map<String, String[]> parameters, @Nullable String signature) {
        return signature != null
                && MessageDigest.isEqual(of(url, parameters).getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    String of(String url, Map<String, String[]> parameters) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(parameters)
                .forEach((name, values) -> Arrays.stream(values)
                        .distinct()
                        .sorted()
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token, ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
