package dev.waymark.story;

import java.util.List;
import java.util.Map;

/** Answers that every form takes, for stories that care about something else. */
public final class Answers {

    private Answers() {}

    public static Map<String, Object> request(Cast cast) {
        return Map.of(
                "leaderMail",
                cast.leader().mail(),
                "organisation",
                "Nordwind Logistics",
                "purpose",
                "New to leading other leaders",
                "months",
                9,
                "hoursPerMonth",
                3);
    }

    public static Map<String, Object> appoint(Cast cast) {
        return Map.of(
                "coach", cast.coach().id().toString(),
                "sponsors",
                        cast.sponsors().stream()
                                .map(sponsor -> Map.of(
                                        "sponsor", sponsor.id().toString(),
                                        "deputy", cast.deputy().id().toString()))
                                .toList());
    }

    public static Map<String, Object> context() {
        return Map.of(
                "metOn", "2027-02-01",
                "sponsorPresent", true,
                "organisationContext", "Two sites are being merged",
                "role", "Head of operations",
                "whyNow", "Leads leaders for the first time",
                "outcomes", List.of(outcome("Delegates decisions"), outcome("Keeps good people")));
    }

    public static Map<String, Object> outcome(String title) {
        return Map.of("title", title, "benchmark", "Team survey", "baseline", "2 of 10", "target", "6 of 10");
    }

    public static Map<String, Object> leaderInterview() {
        return Map.ofEntries(
                Map.entry("heldOn", "2027-02-01"),
                Map.entry("commitments", "any commitments"),
                Map.entry("concerns", "any concerns"),
                Map.entry("breakdowns", "any breakdowns"),
                Map.entry("behaviours", "any behaviours"),
                Map.entry("communicationStyle", "any style"),
                Map.entry("promises", "any promises"),
                Map.entry("world", "any world"),
                Map.entry("competence", 4),
                Map.entry("fulfilment", 5),
                Map.entry("selfCorrection", 3));
    }
}
