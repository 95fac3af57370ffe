create table engagement (
    id                 uuid          not null primary key,
    version            integer       not null,
    leader_id          uuid          not null references person,
    program_manager_id uuid          not null references person,
    coach_id           uuid references person,
    organisation       varchar(120)  not null,
    purpose            varchar(2000) not null,
    months             integer       not null,
    minutes_per_month  integer       not null,
    step               varchar(20)   not null,
    state              varchar(30)   not null,
    requested_at       timestamp with time zone not null,
    coaching_from      date,
    ends_on            date,
    closed_at          timestamp with time zone,
    renewal_of         uuid references engagement
);
create index engagement_by_state on engagement (state, requested_at);
create index engagement_by_leader on engagement (leader_id);
create index engagement_by_coach on engagement (coach_id);
create index engagement_by_renewal on engagement (renewal_of);

create table sponsorship (
    engagement_id uuid    not null references engagement,
    position      integer not null,
    sponsor_id    uuid    not null references person,
    deputy_id     uuid references person,
    primary key (engagement_id, position)
);
create index sponsorship_by_sponsor on sponsorship (sponsor_id);
create index sponsorship_by_deputy on sponsorship (deputy_id);

create table program_context (
    id                   uuid          not null primary key references engagement,
    version              integer       not null,
    met_on               date          not null,
    sponsor_present      boolean       not null,
    organisation_context varchar(4000) not null,
    role                 varchar(500)  not null,
    why_now              varchar(2000) not null
);

create table outcome (
    id            uuid         not null primary key,
    version       integer      not null,
    engagement_id uuid         not null references engagement,
    position      integer      not null,
    title         varchar(200) not null,
    benchmark     varchar(500) not null,
    baseline      varchar(200) not null,
    target        varchar(200) not null
);
create index outcome_by_engagement on outcome (engagement_id, position);

create table outcome_correction (
    id            uuid         not null primary key,
    version       integer      not null,
    outcome_id    uuid         not null references outcome,
    target_before varchar(200) not null,
    target_after  varchar(200) not null,
    reason        varchar(500) not null,
    corrected_at  timestamp with time zone not null
);
create index outcome_correction_by_outcome on outcome_correction (outcome_id, corrected_at);

create table leader_interview (
    id                  uuid          not null primary key references engagement,
    version             integer       not null,
    held_on             date          not null,
    commitments         varchar(4000) not null,
    concerns            varchar(4000) not null,
    breakdowns          varchar(4000) not null,
    behaviours          varchar(4000) not null,
    communication_style varchar(4000) not null,
    promises            varchar(4000) not null,
    world               varchar(4000) not null
);

-- The three-part outcome of coaching in the leader's own judgement, at baseline, mid and end.
create table self_rating (
    id              uuid        not null primary key,
    version         integer     not null,
    engagement_id   uuid        not null references engagement,
    moment          varchar(10) not null,
    competence      integer     not null,
    fulfilment      integer     not null,
    self_correction integer     not null,
    constraint self_rating_once unique (engagement_id, moment)
);

create table continuation (
    id             uuid    not null primary key references engagement,
    version        integer not null,
    alone          boolean not null,
    renew          boolean not null,
    plan           varchar(4000),
    supporters     varchar(1000),
    review_on      date,
    renewal_months integer,
    same_coach     boolean
);

create table agreed_outcome (
    continuation_id uuid         not null references continuation,
    position        integer      not null,
    title           varchar(200) not null,
    benchmark       varchar(500) not null,
    baseline        varchar(200) not null,
    target          varchar(200) not null,
    primary key (continuation_id, position)
);

create table journal_entry (
    id            uuid         not null primary key,
    version       integer      not null,
    engagement_id uuid         not null references engagement,
    at            timestamp with time zone not null,
    person_id     uuid references person,
    event         varchar(300) not null
);
create index journal_entry_by_engagement on journal_entry (engagement_id, at);
