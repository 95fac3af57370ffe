create table program_design (
    id              uuid          not null primary key,
    version         integer       not null,
    engagement_id   uuid          not null references engagement,
    program_version integer       not null,
    assessment      varchar(4000) not null,
    change_note     varchar(1000),
    created_at      timestamp with time zone not null,
    constraint program_design_once unique (engagement_id, program_version)
);

create table program_theme (
    program_design_id uuid         not null references program_design,
    position          integer      not null,
    title             varchar(200) not null,
    detail            varchar(1000),
    primary key (program_design_id, position)
);

create table design_element (
    program_design_id uuid         not null references program_design,
    position          integer      not null,
    kind              varchar(10)  not null,
    title             varchar(200) not null,
    detail            varchar(2000),
    primary key (program_design_id, position)
);

create table competency (
    program_design_id uuid         not null references program_design,
    position          integer      not null,
    name              varchar(120) not null,
    primary key (program_design_id, position)
);

-- The id is the milestone's: every version is presented anew.
create table presentation (
    id           uuid    not null primary key references milestone,
    version      integer not null,
    presented_on date    not null
);

create table program_question (
    presentation_id uuid          not null references presentation,
    position        integer       not null,
    asked_by        varchar(10)   not null,
    question        varchar(1000) not null,
    answer          varchar(2000) not null,
    primary key (presentation_id, position)
);

-- The id is that of the milestone which was not reached.
create table mediation (
    id            uuid          not null primary key references milestone,
    version       integer       not null,
    engagement_id uuid          not null references engagement,
    way           varchar(20)   not null,
    note          varchar(2000) not null
);
create index mediation_by_engagement on mediation (engagement_id);
