-- How a person is reached outside the desk. Like accounts and sessions these belong to the platform
-- and to no agency; no module reads them.
create table platform.reach (
  person_id          uuid primary key,
  email              text,
  -- An address is written to after its owner has shown that the code came.
  pending_email      text,
  code_sha256        bytea,
  code_until         timestamptz,
  code_attempts      integer not null default 0,
  mail_mode          text not null default 'each' check (mail_mode in ('off', 'each', 'daily')),
  -- Hours in Vietnam between which no mail is sent; equal hours: none are quiet.
  quiet_from         smallint not null default 21 check (quiet_from between 0 and 23),
  quiet_to           smallint not null default 6 check (quiet_to between 0 and 23),
  mail_muted         text[] not null default '{}',
  push_muted         text[] not null default '{}',
  changed_at         timestamptz not null default platform.clock_now()
);

create table platform.push_subscription (
  id         uuid primary key,
  person_id  uuid not null,
  endpoint   text not null unique,
  p256dh     text not null,
  auth       text not null,
  user_agent text not null,
  created_at timestamptz not null default platform.clock_now()
);
create index push_subscription_person on platform.push_subscription (person_id);

-- One mail; its id is also its Message-ID, so that what is sent twice is one mail to its reader.
create table platform.mail (
  id              uuid primary key,
  person_id       uuid not null,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  sent_at         timestamptz,
  failed_at       timestamptz,
  error           text
);
create index mail_waiting on platform.mail (next_attempt_at)
  where sent_at is null and failed_at is null;

-- What mails tell of: no more than a kind, a number and symbol, and a link.
create table platform.mail_item (
  person_id uuid not null,
  once      text not null,
  kind      text not null,
  reference text not null,
  link      text not null,
  due_at    timestamptz not null,
  mail_id   uuid references platform.mail on delete cascade,
  primary key (person_id, once)
);
create index mail_item_waiting on platform.mail_item (due_at, person_id) where mail_id is null;
create index mail_item_mail on platform.mail_item (mail_id);

grant select, insert, update on platform.reach to hl_app;
grant select, insert, delete on platform.push_subscription to hl_app;
grant select, insert, update, delete on platform.mail, platform.mail_item to hl_app;
