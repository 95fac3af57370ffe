create table review (
    id              uuid        not null primary key,
    version         integer     not null,
    engagement_id   uuid        not null references engagement,
    kind            varchar(3)  not null,
    design_id       uuid        not null references program_design,
    opened_at       timestamp with time zone not null,
    meeting         varchar(12),
    together_on     date,
    leader_on       date,
    sponsors_on     date,
    closing         varchar(20),
    closed_at       timestamp with time zone
);
create index review_by_engagement on review (engagement_id, opened_at);

-- What was intended when the review began; a later correction of a target leaves it alone.
create table review_intention (
    review_id  uuid         not null references review,
    position   integer      not null,
    outcome_id uuid         not null references outcome,
    title      varchar(200) not null,
    benchmark  varchar(500) not null,
    target     varchar(200) not null,
    primary key (review_id, position)
);

create table review_talk (
    review_id uuid          not null references review,
    position  integer       not null,
    attendees varchar(20)   not null,
    held_on   date          not null,
    notes     varchar(4000) not null,
    primary key (review_id, position)
);

create table review_settlement (
    review_id  uuid          not null references review,
    position   integer       not null,
    way        varchar(20)   not null,
    note       varchar(2000) not null,
    settled_at timestamp with time zone not null,
    primary key (review_id, position)
);

-- One written version of a review; sponsors may read it once it is released.
create table report (
    id          uuid          not null primary key,
    version     integer       not null,
    review_id   uuid          not null references review,
    round       integer       not null,
    summary     varchar(4000) not null,
    celebration varchar(2000),
    written_at  timestamp with time zone not null,
    comment     varchar(2000),
    released_at timestamp with time zone,
    constraint report_round unique (review_id, round)
);

create table report_comparison (
    report_id  uuid         not null references report,
    position   integer      not null,
    outcome_id uuid         not null references outcome,
    actual     varchar(500) not null,
    gap        varchar(1000),
    primary key (report_id, position)
);

create table report_change (
    report_id uuid         not null references report,
    position  integer      not null,
    kind      varchar(10)  not null,
    element   varchar(10)  not null,
    title     varchar(200) not null,
    detail    varchar(2000),
    replaces  integer,
    primary key (report_id, position)
);

create table report_target (
    report_id  uuid         not null references report,
    position   integer      not null,
    outcome_id uuid         not null references outcome,
    target     varchar(200) not null,
    reason     varchar(500) not null,
    primary key (report_id, position)
);
