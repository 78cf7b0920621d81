-- What a paragraph is beside its words, where its file says so: {direction, settings, marks, cell, boxes, recognised} (src/document/document.ts).
-- Where its words stood in the file (sources) is not kept: the file is, and can be read again.
alter table paragraph add column shape jsonb;
-- Pages whose words are not in the text: [{page, why}].
alter table statement_version add column unread jsonb;
