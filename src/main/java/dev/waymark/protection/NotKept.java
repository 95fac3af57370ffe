package dev.waymark.protection;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing is kept of this somebody, or nothing any more. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotKept extends RuntimeException {

    NotKept() {
        super(null, null, false, false);
    }
}
