package dev.waymark.notice;

/** Sends text messages, whoever carries them. */
public interface TextGateway {

    /**
     * @param phone with its country, as {@code +493012345}
     * @param text plain and short, without a word of what was said in a talk
     */
    Answer deliver(String phone, String text) throws RelayUnreachable;
}
