create table platform.account (
  id                  uuid primary key,
  person_id           uuid not null unique,
  username            text not null unique check (username = lower(username)),
  password_hash       text not null,
  totp_secret         bytea,
  totp_pending_secret bytea,
  totp_last_step      bigint,
  disabled_at         timestamptz,
  created_at          timestamptz not null default platform.clock_now()
);

create table platform.session (
  id             uuid primary key,
  account_id     uuid not null references platform.account,
  token_sha256   bytea not null unique,
  csrf_token     text not null,
  acting_post_id uuid not null,
  user_agent     text not null,
  created_at     timestamptz not null default platform.clock_now(),
  last_seen_at   timestamptz not null default platform.clock_now(),
  expires_at     timestamptz not null,
  revoked_at     timestamptz
);
create index session_account on platform.session (account_id, last_seen_at desc);
create index session_expiry on platform.session (expires_at);

create table platform.sign_in_failure (
  subject        bytea primary key,
  failures       integer not null,
  last_failed_at timestamptz not null,
  locked_until   timestamptz
);

-- Sessions end by a mark, and only long-expired ones are swept away.
grant select, insert, update on platform.account to hl_app;
grant select, insert, update, delete on platform.session, platform.sign_in_failure to hl_app;
