package dev.waymark.access;

/** The table of who sees what that holds today. */
public interface WhoSeesWhat {

    Visibility today();
}
