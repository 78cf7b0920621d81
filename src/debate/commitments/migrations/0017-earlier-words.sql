-- Commitments of one delegation in two debates that are likely the same, as the machine proposes it. Which of the two is the earlier is told by the days
-- of their debates when it is read: a debate may be imported after a later one, or be given its day afterwards.
create table commitment_link (
  one_id bigint not null references commitment (id),
  other_id bigint not null references commitment (id),
  strength real not null,
  -- They are the same words from beginning to end.
  same boolean not null,
  -- What both have, as each prints it: [{what, one, other}], what counts most first.
  shared jsonb not null,
  -- False where only a person set them side by side.
  proposed boolean not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index on commitment_link (other_id);

-- By which method each commitment was last compared with the others of its delegation. Those of an older program are compared when the server starts.
create table commitment_compared (
  commitment_id bigint primary key references commitment (id),
  method text not null
);

-- What people decided about earlier words of a commitment: [{commitment, at, stands}], by the id and the address (slug/number) of the earlier one.
alter table commitment add column earlier_words jsonb not null default '[]';

create index on commitment (delegation_id, debate_id);

-- Every pair that is proposed or that a person accepted, the later one first. Nothing where a day is not known, or is the same.
-- An earlier one that was set aside, joined, split, withdrawn or lost its words is still there, and says so.
create view earlier_link as
select later.id as later_id, later.debate_id as later_debate_id, earlier.id as earlier_id, earlier.debate_id as earlier_debate_id, ed.slug as earlier_slug,
  ed.date as earlier_date, ld.date as later_date, earlier.number as earlier_number, p.strength, p.same, p.shared, p.is_one,
  d.stands is not null as decided,
  s.withdrawn_at is null and earlier.became = '{}' and earlier.gone_from is null and earlier.standing <> 'set-aside' as earlier_stands
from (
  select one_id as later_id, other_id as earlier_id, strength, same, shared, proposed, true as is_one from commitment_link
  union all
  select other_id, one_id, strength, same, shared, proposed, false from commitment_link
) p
join commitment later on later.id = p.later_id
join commitment earlier on earlier.id = p.earlier_id and earlier.delegation_id = later.delegation_id
join debate ld on ld.id = later.debate_id
join debate ed on ed.id = earlier.debate_id and ed.date < ld.date
join statement s on s.id = earlier.statement_id
left join lateral (
  select (e ->> 'stands')::boolean as stands from jsonb_array_elements(later.earlier_words) e where (e ->> 'commitment')::bigint = earlier.id
) d on true
where coalesce(d.stands, p.proposed) and later.became = '{}' and later.gone_from is null;

-- For each commitment that was said to be new: that it stood earlier, in a statement that is still shown.
create view stood_earlier as
select distinct l.later_id as commitment_id from earlier_link l join commitment c on c.id = l.later_id where c.kind = 'new' and l.earlier_stands;

create or replace view shown_commitment as
select c.id, c.debate_id, c.statement_id, c.version_id, c.number, c.version, c.delegation_id, c.delegation_name, c.capacity, c.positions, c.paragraph,
  c.start_at, c.quote, c.sentences, c.kind, c.questions, c.calls, c.pillars, c.categories, c.fields, c.due, c.language, c.standing, c.state_word,
  c.state_source, c.state_date, c.state_wording, c.state_reason, c.reviewer, c.reviewed_at, c.set_aside_why, c.became, c.method, c.strength, c.reason,
  c.trigger, s.anchor, s.on_behalf_of, s.joint_with, s.body as speaks_for_body, s.delegation_kind, s.fictional, s.speaker_name,
  c.gone_from, c.corrected_in, c.corrected_to, c.earlier_words
from commitment c join shown_statement s on s.id = c.statement_id
where c.became = '{}' and c.gone_from is null;
