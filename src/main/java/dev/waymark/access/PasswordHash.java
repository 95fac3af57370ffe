package dev.waymark.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Keeps the engine's passwords as BCrypt hashes.
 *
 * <p>The engine hands over password and salt in one text; BCrypt reads no more than 72 bytes, so it gets their digest.
 */
class PasswordHash implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt;

    /** @param strength of BCrypt, 4 to 31: each step doubles the work of whoever guesses, and of each login */
    PasswordHash(int strength) {
        bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(digest(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt-sha256";
    }

    private static String digest(String password) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(password.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
