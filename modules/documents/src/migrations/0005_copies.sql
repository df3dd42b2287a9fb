-- Certified copies are outgoing documents with a series of numbers of their own; a request that was
-- refused or given up stays as what it was.
alter table documents.outgoing
  add column copy_kind text check (copy_kind in ('certifiedCopy', 'recopy', 'extract')),
  add column copy_medium text check (copy_medium in ('paper', 'electronic')),
  add check ((copy_kind is null) = (copy_medium is null));
alter table documents.outgoing drop constraint outgoing_state_check;
alter table documents.outgoing add constraint outgoing_state_check check (state in
  ('drafting', 'submitted', 'signed', 'sealed', 'issued', 'cancelled'));
