package dev.waymark.engagement;

/** Brings to an end what ends with an engagement. */
public interface EndOfEngagement {

    /** In the transaction that closes it. */
    void closed(Engagement engagement);
}
