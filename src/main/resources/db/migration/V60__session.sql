create table coaching_session (
    id              uuid        not null primary key,
    version         integer     not null,
    engagement_id   uuid        not null references engagement,
    number          integer     not null,
    state           varchar(10) not null,
    not_held_reason varchar(500),
    starts_at       timestamp with time zone,
    zone            varchar(60),
    minutes         integer,
    mode            varchar(10),
    mode_reason     varchar(300),
    place           varchar(200),
    booked_at       timestamp with time zone,
    constraint coaching_session_number unique (engagement_id, number)
);
create index coaching_session_by_state on coaching_session (engagement_id, state);

-- What was said; for leader and coach only.
create table session_notes (
    id                          uuid    not null primary key references coaching_session,
    version                     integer not null,
    wished_outcome              varchar(1000) not null,
    results_accountabilities    varchar(4000),
    results_progress            varchar(4000),
    results_acknowledgement     varchar(2000),
    results_obstacles           varchar(2000),
    results_impact              varchar(2000),
    results_support             varchar(2000),
    results_next_steps          varchar(2000),
    relations_strengths         varchar(4000),
    relations_limitations       varchar(4000),
    relations_impact_on_work    varchar(2000),
    relations_impact_on_people  varchar(2000),
    relations_leverage          varchar(2000),
    relations_next_steps        varchar(2000),
    relations_successes         varchar(2000),
    relations_preferences       varchar(2000),
    relations_pressing_issues   varchar(2000),
    summary                     varchar(4000),
    outcome_reached             varchar(10),
    next_reason                 varchar(500)
);

create table session_action (
    session_id uuid         not null references session_notes,
    position   integer      not null,
    what       varchar(300) not null,
    by_when    date         not null,
    primary key (session_id, position)
);

create table competency_progress (
    session_id uuid         not null references session_notes,
    position   integer      not null,
    competency varchar(120) not null,
    progress   integer      not null,
    note       varchar(500),
    primary key (session_id, position)
);
