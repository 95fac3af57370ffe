package dev.waymark.feedback;

import java.util.Arrays;

/** How a rater knows the leader (acceptance A-16). */
enum Category {
    TEAM("team", "Team"),
    BOSS("boss", "Boss"),
    PEER("peer", "Peers"),
    OTHER("other", "Others");

    private final String answer;
    private final String label;

    Category(String answer, String label) {
        this.answer = answer;
        this.label = label;
    }

    /** The category that a form's answer stands for. */
    static Category of(String answer) {
        return Arrays.stream(values())
                .filter(each -> each.answer.equals(answer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No category '" + answer + "'"));
    }

    String answer() {
        return answer;
    }

    String label() {
        return label;
    }
}
