-- The archive: what the last report of each case found, to be found again. What earlier revisions found stands in their files.
create table archive_report (
    number {identity},
    case_number bigint not null unique,
    revision integer not null,
    tumour {text} not null,
    foreign key (case_number, revision) references report (case_number, revision)
);

create table archive_finding (
    report bigint not null references archive_report (number),
    number integer not null,
    symbol {text} not null,
    kind {text} not null,
    name {text} not null,
    coding {text} not null,
    protein {text} not null,
    allele {text} not null,
    oncogenicity {text} not null,
    actionability {text} not null,
    tier {text} not null,
    -- Lists, as JSON.
    classes {text} not null,
    therapies {text} not null,
    is_reportable boolean not null,
    primary key (report, number)
) {clustered};

-- A row for each term of a report, with the numbers of the findings that it finds, such as 1-4,7: a term that every finding has is one row of a case.
create table archive_term (
    place {text} not null check (place in ('gene', 'variant', 'class', 'therapy', 'text')),
    term {text} not null,
    report bigint not null references archive_report (number),
    findings {text} not null,
    primary key (place, term, report)
) {clustered};
create index archive_term_report on archive_term (report);
