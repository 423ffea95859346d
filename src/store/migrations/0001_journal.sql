-- The journal: events as the bytes they came in, and what is left of erased ones.
-- `seq` is the place in the sequence, given by the program; it is never given twice.
create table event (
    seq     integer not null primary key,
    id      text    not null unique,
    person  text    not null,
    at_ms   integer not null,
    device  text    not null,
    counter integer not null,
    kind    text    not null,
    bytes   text    not null
) strict;

create index event_at on event (at_ms);

create table tombstone (
    seq integer not null primary key,
    id  text    not null unique
) strict;
