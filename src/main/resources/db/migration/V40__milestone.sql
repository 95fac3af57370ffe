create table milestone (
    id              uuid        not null primary key,
    version         integer     not null,
    engagement_id   uuid        not null references engagement,
    kind            varchar(20) not null,
    subject_id      uuid        not null,
    program_version integer     not null,
    seal            varchar(64) not null,
    opened_at       timestamp with time zone not null,
    closed_at       timestamp with time zone
);
create index milestone_by_engagement on milestone (engagement_id, kind, opened_at);

create table decision (
    id           uuid        not null primary key,
    version      integer     not null,
    milestone_id uuid        not null references milestone,
    seat_id      uuid        not null references person,
    person_id    uuid        not null references person,
    role         varchar(20) not null,
    answer       varchar(20) not null,
    reason       varchar(2000),
    decided_at   timestamp with time zone not null,
    constraint decision_once unique (milestone_id, seat_id)
);
