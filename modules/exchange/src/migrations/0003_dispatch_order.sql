-- A queue goes out in the order of the acts, also where a worker died and its packet was queued late.
drop index exchange.dispatch_waiting;
create index dispatch_waiting on exchange.dispatch (partner_id, created_at, seq)
  where state = 'waiting';
