-- What became of the words of a commitment when its statement was corrected.
-- Before the compilation was issued: the version of the statement that no longer has them. The commitment is then not counted.
alter table commitment add column gone_from int;
-- After it was issued: the corrigendum that has other words instead, and these; null where it has none. The words of the first text stay, and are counted.
alter table commitment add column corrected_in int;
alter table commitment add column corrected_to text;

create or replace view shown_commitment as
select c.id, c.debate_id, c.statement_id, c.version_id, c.number, c.version, c.delegation_id, c.delegation_name, c.capacity, c.positions, c.paragraph,
  c.start_at, c.quote, c.sentences, c.kind, c.questions, c.calls, c.pillars, c.categories, c.fields, c.due, c.language, c.standing, c.state_word,
  c.state_source, c.state_date, c.state_wording, c.state_reason, c.reviewer, c.reviewed_at, c.set_aside_why, c.became, c.method, c.strength, c.reason,
  c.trigger, s.anchor, s.on_behalf_of, s.joint_with, s.body as speaks_for_body, s.delegation_kind, s.fictional, s.speaker_name,
  c.gone_from, c.corrected_in, c.corrected_to
from commitment c join shown_statement s on s.id = c.statement_id
where c.became = '{}' and c.gone_from is null;

-- Where words stand in a newer version as they did, nothing has changed for a reader.
create or replace view shown_commitment_version as
select v.commitment_id, v.version, v.at, v.action, c.debate_id, c.number
from commitment_version v join shown_commitment c on c.id = v.commitment_id
where v.action <> 'commitment.follow-version';
