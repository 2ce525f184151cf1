-- The ledger: what was dropped, what became of it, and what is to be delivered.
-- Instants are ISO 8601 text in UTC with seven decimals: they sort as they are read, the same in every database.

-- The last numbers given. A taking locks its rows first, so that takings follow one another and a lower number was taken earlier.
create table numbering (
    kind {text} primary key,
    last_number bigint not null
);
insert into numbering (kind, last_number) values ('intake', 0), ('file', 0), ('case', 0);

create table cases (
    number {key},
    case_id {text} not null unique,
    name {text} not null,
    -- The name as file systems compare it that take no notice of case.
    name_key {text} not null unique,
    folder {text} not null unique,
    revision integer not null default 0 check (revision >= 0),
    created {text} not null
);

create table case_identifier (
    identifier {text} not null,
    case_number bigint not null references cases (number),
    primary key (identifier, case_number)
);
create index case_identifier_case on case_identifier (case_number);

create table file (
    number {key},
    room {text} not null check (room in ('inbox', 'processed', 'failed', 'runfolder', 'gone')),
    path {text} not null,
    dropped_room {text} not null,
    dropped_path {text} not null,
    target_room {text} check (target_room in ('processed', 'failed')),
    target_path {text},
    length bigint not null check (length >= 0),
    modified {text} not null,
    first_seen {text} not null,
    sha256 {text} not null,
    format {text} not null,
    is_whole boolean not null,
    check ((target_room is null) = (target_path is null))
);
-- A place holds one file.
create unique index file_place on file (room, path) where room <> 'gone';

create table intake (
    number {key},
    case_number bigint references cases (number),
    lane {text} not null,
    state {text} not null check (state in ('waiting', 'working', 'settling', 'settled')),
    outcome {text} check (outcome in ('reported', 'repeated', 'failed', 'withdrawn')),
    content {text} not null,
    sheet_row {text} not null,
    -- A person asked for another try: it is worked on even where the same was reported before.
    is_asked boolean not null default false,
    revision integer,
    attempts integer not null default 0,
    failures integer not null default 0,
    -- Why it failed.
    reason_code {text},
    reason_text {text},
    -- Why it is not further yet.
    delay_code {text},
    delay_text {text},
    taken {text} not null,
    next_try {text},
    decided {text},
    settled {text},
    check ((outcome is null) = (state in ('waiting', 'working'))),
    check ((settled is null) = (state <> 'settled')),
    check (revision is null or outcome = 'reported')
);
create index intake_open on intake (number) where state <> 'settled';
create index intake_lane on intake (lane, number) where state <> 'settled';
create index intake_case on intake (case_number, content);
create index intake_settled on intake (settled) where state = 'settled';
create index intake_failed on intake (number) where outcome = 'failed';

create table intake_file (
    intake bigint not null references intake (number),
    file bigint not null references file (number),
    is_again boolean not null,
    problem {text},
    primary key (intake, file)
);
create index intake_file_file on intake_file (file);

create table attempt (
    intake bigint not null references intake (number),
    number integer not null,
    worker {text} not null,
    software {text} not null,
    knowledge_base {text} not null,
    reference {text} not null,
    begun {text} not null,
    ended {text},
    -- An outcome, 'returned' (the worker gave it back), 'stumbled' (it is tried again) or 'lost' (the worker was not heard of again).
    ending {text} check (ending in ('reported', 'repeated', 'failed', 'withdrawn', 'returned', 'stumbled', 'lost')),
    reason_code {text},
    read_ms bigint,
    write_ms bigint,
    primary key (intake, number)
);

create table report (
    case_number bigint not null references cases (number),
    revision integer not null,
    intake bigint not null references intake (number),
    attempt integer not null,
    status {text} not null,
    decided {text} not null,
    primary key (case_number, revision),
    foreign key (intake, attempt) references attempt (intake, number)
);
create index report_intake on report (intake);

create table report_file (
    case_number bigint not null,
    revision integer not null,
    name {text} not null,
    length bigint not null check (length >= 0),
    sha256 {text} not null,
    primary key (case_number, revision, name),
    foreign key (case_number, revision) references report (case_number, revision)
);

create table outbox (
    number {identity},
    case_number bigint not null,
    revision integer not null,
    intake bigint not null references intake (number),
    bundle {text} not null,
    sha256 {text} not null,
    -- 'held' until the report is in its place.
    state {text} not null check (state in ('held', 'waiting', 'delivered', 'refused')),
    has_begun boolean not null default false,
    attempts integer not null default 0,
    reason_code {text},
    reason_text {text},
    created {text} not null,
    next_try {text},
    ended {text},
    unique (case_number, revision),
    foreign key (case_number, revision, bundle) references report_file (case_number, revision, name)
);
create index outbox_waiting on outbox (number) where state = 'waiting';
create index outbox_lane on outbox (case_number, revision) where state = 'waiting';
create index outbox_intake on outbox (intake);

create table history (
    number {identity},
    case_number bigint references cases (number),
    intake bigint not null references intake (number),
    at {text} not null,
    event {text} not null,
    who {text} not null,
    detail {text} not null
);
create index history_case on history (case_number, number);

create table sighting (
    room {text} not null,
    path {text} not null,
    length bigint not null,
    modified {text} not null,
    first_seen {text} not null,
    since {text} not null,
    problem {text},
    primary key (room, path)
);
