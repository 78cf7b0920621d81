-- A file that corrects the text of a statement, and why; its bytes may have been handed in before, for this statement or another.
alter table received_file add column corrects bigint references statement (id);
alter table received_file add column why text;
alter table received_file drop constraint received_file_debate_id_sha256_key;
create unique index received_file_of_statement on received_file (debate_id, sha256) where corrects is null;
-- One correction of a statement waits at a time.
create unique index received_file_of_correction on received_file (corrects) where corrects is not null and state = 'waiting';

-- A text takes the place of the earlier one; a corrigendum, handed in after the compilation was issued, stands beside the first text, which stays.
alter table statement_version add column kind text not null default 'text' check (kind in ('text', 'corrigendum'));
-- Why the text was corrected, as the person said who handed it in.
alter table statement_version add column why text;

create or replace view shown_version as
select v.id, v.statement_id, s.debate_id, s.anchor, v.version, v.file, v.sha256, v.media_type, v.language, v.words, v.at, v.kind, v.why
from statement_version v join shown_statement s on s.id = v.statement_id;
