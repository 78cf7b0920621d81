-- What came of a commitment: progress as a State or an organization reports it, what supports it, and assessments, each signed.
create table progress_report (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitment (id),
  organization text not null,
  text text not null check (text <> ''),
  -- The day up to which it reports.
  as_of date,
  reported_at timestamptz not null,
  reported_by text not null,
  withdrawn_at timestamptz,
  withdrawn_why text
);
create index on progress_report (commitment_id);

create table evidence (
  id bigint generated always as identity primary key,
  progress_report_id bigint not null references progress_report (id),
  kind text not null check (kind in ('text', 'link', 'file')),
  text text,
  link text,
  file text,
  sha256 text references original (sha256),
  media_type text,
  check ((kind = 'text') = (text is not null)),
  check ((kind = 'link') = (link is not null)),
  check ((kind = 'file') = (sha256 is not null and file is not null))
);
create index on evidence (progress_report_id);

-- An assessment belongs to the organization that signs it; a later one of the same organization follows it and does not erase it.
create table assessment (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitment (id),
  organization text not null,
  value text not null check (value in ('kept', 'kept-in-part', 'under-way', 'not-kept', 'overtaken', 'not-measurable')),
  reason text not null check (reason <> ''),
  as_of date,
  assessed_at timestamptz not null,
  assessed_by text not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  reply text,
  reply_source text,
  reply_date date
);
create index on assessment (commitment_id);

create trigger progress_stays before delete on progress_report for each row execute function forbid_change();
create trigger evidence_stays before update or delete on evidence for each row execute function forbid_change();
create trigger assessments_stay before delete on assessment for each row execute function forbid_change();

create view shown_progress_report as select * from progress_report where withdrawn_at is null;
-- The newest assessment of each organization.
create view shown_assessment as
select distinct on (commitment_id, lower(organization)) * from assessment
where withdrawn_at is null
order by commitment_id, lower(organization), id desc;
