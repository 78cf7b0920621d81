-- What came of a commitment: progress as a State or an organization reports it, what supports it, and assessments, each signed.
-- A report and its evidence carry the day only: when somebody sat at a keyboard is nobody's business (PRACTICE.md 3.5).
create table progress_report (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitment (id),
  -- Counted from 1 in its commitment; part of its address.
  number int not null,
  organization text not null check (organization <> ''),
  -- The delegation's id, or the name made alike for comparing: who is the same, however the name was typed.
  organization_id text not null,
  text text not null check (text <> ''),
  language text not null,
  -- The day up to which it reports.
  as_of date not null,
  reported_on date not null,
  reported_by text not null,
  withdrawn_on date,
  withdrawn_by text,
  withdrawn_why text,
  check ((withdrawn_on is null) = (withdrawn_why is null)),
  unique (commitment_id, number)
);

create table evidence (
  id bigint generated always as identity primary key,
  progress_report_id bigint not null references progress_report (id),
  -- Counted from 1 in the commitment, over all its reports; part of its address.
  number int not null,
  kind text not null check (kind in ('text', 'link', 'file')),
  -- The words of a text; of a file the copy made from its text, which is all that others get of it.
  text text,
  language text,
  link text,
  -- Name and bytes as handed in: kept, never shown.
  file text,
  sha256 text references original (sha256),
  media_type text,
  check ((kind = 'link') = (link is not null)),
  check ((kind = 'link') = (text is null)),
  check ((kind = 'file') = (sha256 is not null and file is not null and media_type is not null))
);
create index on evidence (progress_report_id);

-- An assessment belongs to the organization that signs it; a later one of the same organization follows it and does not erase it.
create table assessment (
  id bigint generated always as identity primary key,
  commitment_id bigint not null references commitment (id),
  -- Counted from 1 in its commitment; part of its address.
  number int not null,
  organization text not null check (organization <> ''),
  organization_id text not null,
  value text not null check (value in ('kept', 'kept-in-part', 'under-way', 'not-kept', 'overtaken', 'not-measurable')),
  reason text not null check (reason <> ''),
  language text not null,
  -- The day up to which it looked.
  as_of date not null,
  assessed_at timestamptz not null,
  assessed_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  unique (commitment_id, number)
);

-- What the State says to an assessment of its commitment. A later reply follows, and the earlier stays.
create table assessment_reply (
  id bigint generated always as identity primary key,
  assessment_id bigint not null references assessment (id),
  text text not null check (text <> ''),
  language text not null,
  -- Where the State said it, such as a note verbale, and its day.
  source text not null check (source <> ''),
  date date not null,
  -- A person read it for words by which somebody could be found out; such words were cut, and that is said.
  read_by text not null,
  words_cut boolean not null,
  replied_at timestamptz not null
);
create index on assessment_reply (assessment_id);

create trigger progress_stays before delete on progress_report for each row execute function forbid_change();
create trigger evidence_stays before update or delete on evidence for each row execute function forbid_change();
create trigger assessments_stay before delete on assessment for each row execute function forbid_change();
create trigger replies_stay before update or delete on assessment_reply for each row execute function forbid_change();

-- What was said of a commitment that was later joined with others, or split, is said of what it became.
create view followed_commitment as
select id as source_id, id as commitment_id from commitment where became = '{}'
union all
select line.source_id, line.commitment_id from (
  with recursive step (source_id, commitment_id) as (
    select c.id, n.id from commitment c join commitment n on n.debate_id = c.debate_id and n.number = any (c.became) where c.became <> '{}'
    union
    select step.source_id, n.id
    from step join commitment c on c.id = step.commitment_id join commitment n on n.debate_id = c.debate_id and n.number = any (c.became)
  )
  select step.source_id, step.commitment_id from step
) line join commitment living on living.id = line.commitment_id where living.became = '{}';

create view shown_progress_report as
select p.id, f.commitment_id, p.commitment_id as said_of, p.number, p.organization, p.organization_id, p.text, p.language, p.as_of
from progress_report p join followed_commitment f on f.source_id = p.commitment_id
where p.withdrawn_on is null;

-- The newest assessment of each organization, with the newest reply to it.
create view shown_assessment as
select distinct on (f.commitment_id, a.organization_id) a.id, f.commitment_id, a.commitment_id as said_of, a.number, a.organization, a.organization_id,
  a.value, a.reason, a.language, a.as_of, a.assessed_at, r.text as reply, r.language as reply_language, r.source as reply_source, r.date as reply_date,
  r.words_cut as reply_words_cut
from assessment a
join followed_commitment f on f.source_id = a.commitment_id
left join lateral (select * from assessment_reply one where one.assessment_id = a.id order by one.id desc limit 1) r on true
where a.withdrawn_at is null
order by f.commitment_id, a.organization_id, a.as_of desc, a.id desc;
