-- Sign-out: a person's word for a revision of a report, and the revision that was written with it.
create table signature (
    -- The intake that writes the signed revision, from the files of the one that was looked at.
    intake bigint primary key references intake (number),
    case_number bigint not null references cases (number),
    looked_at integer not null,
    -- Null until it is written, and where it could not be.
    revision integer,
    who {text} not null,
    signed {text} not null,
    foreign key (case_number, looked_at) references report (case_number, revision),
    foreign key (case_number, revision) references report (case_number, revision)
);
-- A revision is signed once.
create unique index signature_revision on signature (case_number, revision);
