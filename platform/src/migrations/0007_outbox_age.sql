-- For letting go of what was carried long ago.
create index outbox_event_relayed on platform.outbox_event (relayed_at)
  where relayed_at is not null;
create index outbox_lane_event on platform.outbox_lane (event_id);
