import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { Metrics } from './metrics.ts';

export type MailConfig = {
  /** `smtp://user:password@host:587` with STARTTLS, or `smtps://…:465`. */
  url: string;
  /** `Hiền Lương <hien-luong@quangtri.gov.vn>`. */
  from: string;
  /** PEM of the authority of the server's certificate, where it is not a public one. */
  ca?: string | undefined;
  /** Domains that people may have addresses in; empty: any. */
  domains: readonly string[];
};

export type PlatformConfig = {
  /** Demo accounts are listed and demo texts shown. */
  demo: boolean;
  dataDir: string;
  /** 32 bytes made at first start and kept outside the database: encrypts secrets at rest. */
  secretKey: Uint8Array;
  uploadMaxBytes: number;
  /** Where the simulators answer, without a trailing slash. */
  simulatorsUrl: string;
  /** RFC 3161 time-stamping authority. */
  tsaUrl: string;
  /**
   * Where citizens reach this installation, without a trailing slash. The codes on documents lead
   * there; where it is empty, none are printed.
   */
  publicUrl: string;
  /** What a stranger may ask of the public check of documents. */
  publicCheck: {
    /** Size of one file. */
    maxBytes: number;
    /** Checks a minute from one address; 0 for no limit. */
    perMinute: number;
  };
  /** WebSocket address of the token service on a person's own computer; pages may call it. */
  tokenServiceUrl: string;
  /** The national document axis, or what speaks its protocol; nothing leaves without it. */
  axis?: { url: string; systemId: string; secret: string } | undefined;
  /** Folder under which packets are dropped for and by a system without a protocol. */
  packetFolder?: string | undefined;
  /** Whereby mails go out; undefined where the installation has no mail server. */
  mail?: MailConfig | undefined;
  /** Origins of the push services that may be posted to; `https://*.example` for all below a name. */
  pushServices: readonly string[];
  /** When people are reminded of deadlines. */
  reminders: {
    /** So many working days before the day. */
    workingDaysBefore: number;
    /** Days off besides Saturdays and Sundays, `YYYY-MM-DD`; the Government decides them each year. */
    holidays: readonly string[];
  };
  /** Lists of revoked certificates that may be fetched; the simulators' own unless said. */
  crlUrls?: readonly string[] | undefined;
};

/** What the server side of every module stands on. */
export interface Platform {
  config: PlatformConfig;
  db: Database;
  files: FileStore;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}

/** The same platform at another time; for seeds that tell a history. Never in a request. */
export function platformAt(platform: Platform, now: Date): Platform {
  const clock: Clock = { now: () => now };
  return { ...platform, clock, db: platform.db.at(clock) };
}
