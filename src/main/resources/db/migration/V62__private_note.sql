-- What a coach keeps to himself or herself about a session (R-5): neither the leader nor another coach reads it.
create table private_note (
    session_id uuid          not null references coaching_session,
    coach_id   uuid          not null references person,
    version    integer       not null,
    note       varchar(4000) not null,
    written_at timestamp with time zone not null,
    primary key (session_id, coach_id)
);
create index private_note_by_coach on private_note (coach_id);
