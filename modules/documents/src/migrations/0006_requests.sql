-- Recall, update and replacement of issued documents (QCVN 102:2016, operations 1 to 3).
alter table documents.outgoing drop constraint outgoing_state_check;
alter table documents.outgoing add constraint outgoing_state_check check (state in
  ('drafting', 'submitted', 'signed', 'sealed', 'issued', 'cancelled', 'recalled', 'replaced'));
alter table documents.outgoing add column replaces_id uuid;

alter table documents.incoming drop constraint incoming_state_check;
alter table documents.incoming add constraint incoming_state_check check (state in
  ('arrived', 'returned', 'recorded', 'directed', 'inProgress', 'completed', 'recalled', 'replaced'));
-- What its sender asks and nobody has answered yet.
alter table documents.incoming add column request_kind text
  check (request_kind in ('recall', 'update', 'replace'));
create index incoming_request on documents.incoming (agency_id, arrived_at, id)
  where request_kind is not null;

-- In the order in which things came to be known here: an answer belongs to the request before it,
-- whatever the clocks of two agencies say.
alter table documents.recipient_event add column seq bigint generated always as identity;
