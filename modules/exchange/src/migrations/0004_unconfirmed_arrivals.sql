-- Asked for at every turn, and nearly always empty.
create index arrival_unconfirmed on exchange.arrival (partner_id) where state = 'received';
