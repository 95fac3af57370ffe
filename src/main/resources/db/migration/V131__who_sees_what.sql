-- The rules of who sees what, in the words that leader and sponsors were shown; nothing for what was presented before.
alter table presentation add column who_sees_what varchar(4000);
