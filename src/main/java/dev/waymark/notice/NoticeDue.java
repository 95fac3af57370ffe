package dev.waymark.notice;

import java.util.UUID;

/** A notice was written that may go out at once. */
record NoticeDue(UUID noticeId) {}
