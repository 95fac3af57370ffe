-- The private address of a person's calendar: who holds it may read when and with whom. It is kept as a hash only.
create table calendar_key (
    person_id  uuid        not null primary key references person,
    hash       varchar(64) not null,
    created_at timestamp with time zone not null,
    constraint calendar_key_hash unique (hash)
);
