-- A code that is shown once and lets its bearer choose a password: for a new account, and after a
-- password was reset. Only its hash is kept. Until it is used nobody signs in with a password.
alter table platform.account
  add column activation_sha256 bytea,
  add column activation_expires_at timestamptz,
  add check ((activation_sha256 is null) = (activation_expires_at is null));
