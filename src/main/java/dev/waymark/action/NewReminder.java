package dev.waymark.action;

import dev.waymark.notice.Channel;

/**
 * A reminder that is wanted (acceptance A-104).
 *
 * @param days from the action's day: -1 is the day before, 0 the day itself, 1 the day after
 */
public record NewReminder(Side to, Channel by, int days) {}
