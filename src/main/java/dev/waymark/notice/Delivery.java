package dev.waymark.notice;

/** Sends what is due, on the caller's thread. */
public interface Delivery {

    /** @return whether the mail server took what it was given; false in an outage */
    boolean dispatchDue();
}
