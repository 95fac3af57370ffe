package dev.waymark.feedback;

import dev.waymark.form.Refused;
import java.util.Collection;
import java.util.List;

/** Those who were asked, and must not be named in what is written about it. */
record RaterNames(List<Rater> raters) {

    /** Refuses words that hold the full name of one of them. */
    void refuseIn(String key, Collection<String> words) {
        if (words.stream().anyMatch(each -> raters.stream().anyMatch(rater -> rater.isNamedIn(each)))) {
            throw new Refused(key, "must not name anybody who was asked");
        }
    }
}
