-- The agency's signature on a package of a case file is an act of its own.
alter table trust.evidence drop constraint evidence_act_check;
alter table trust.evidence add constraint evidence_act_check
  check (act in ('sign', 'seal', 'sealAttachment', 'sealCopy', 'sealContainer'));
