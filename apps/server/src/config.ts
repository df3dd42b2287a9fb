import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MailConfig } from '@hien-luong/platform';
import { z } from 'zod';

const MEGABYTE = 1024 * 1024;
const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((text) => text === 'true' || text === '1');
const count = z.coerce.number().int().min(0);
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;
const words = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== ''),
  );
/** Of the browsers in use: Chrome, Edge, Firefox, Safari. */
const PUSH_SERVICES = [
  'https://fcm.googleapis.com',
  'https://*.notify.windows.com',
  'https://updates.push.services.mozilla.com',
  'https://web.push.apple.com',
  'https://*.push.apple.com',
];
const days = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((day) => day.trim())
      .filter((day) => day !== ''),
  )
  .pipe(z.array(z.iso.date()));
const deskFolder = fileURLToPath(new URL('../../desk/dist/', import.meta.url));

/** Every setting of the program, by the environment variable that carries it. */
const Environment = z.object({
  /** The owner of a PostgreSQL database; the embedded server is used where it is missing. */
  DATABASE_URL: z.string().optional(),
  /** As hl_app and hl_jobs; derived from the owner's where missing. Set for web and worker. */
  HL_APP_DATABASE_URL: z.string().optional(),
  HL_JOBS_DATABASE_URL: z.string().optional(),
  HL_DATA_DIR: z.string().default('.data'),
  HL_HOST: z.string().default('127.0.0.1'),
  HL_PORT: count.default(8080),
  /** Known passwords must not be reachable from elsewhere unless that is asked for. */
  HL_DEMO: flag.optional(),
  HL_SIMULATORS_PORT: count.default(8090),
  /** Simulators or real services elsewhere; our own simulators are not started then. */
  HL_SIMULATORS_URL: z.string().optional(),
  HL_TSA_URL: z.string().optional(),
  /** Of the token service on the signers' own computers. */
  HL_TOKEN_SERVICE_URL: z.url({ protocol: /^wss?$/ }).optional(),
  /** Lists of revoked certificates that may be fetched, with commas between them. */
  HL_CRL_URLS: z.string().optional(),
  /** The national document axis: where the paths of its protocol begin, and who we are there. */
  HL_AXIS_URL: z.url({ protocol: /^https?$/ }).optional(),
  HL_AXIS_SYSTEM_ID: z.string().optional(),
  HL_AXIS_SECRET: z.string().min(8).optional(),
  /** Where packets are dropped for and by a system that knows no protocol. */
  HL_PACKET_FOLDER: z.string().optional(),
  HL_UPLOAD_MAX_MB: count.default(200),
  HL_REQUESTS_PER_MINUTE: count.default(3_000),
  /** What citizens type to get here; the codes on documents lead there. */
  HL_PUBLIC_URL: z.url().optional(),
  HL_PUBLIC_CHECK_MAX_MB: count.default(25),
  HL_PUBLIC_CHECKS_PER_MINUTE: count.default(20),
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://…`; without it no mail goes out. */
  HL_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  HL_MAIL_FROM: z.string().optional(),
  /** PEM file of the authority of the mail server, where it is not a public one. */
  HL_SMTP_CA_FILE: z.string().optional(),
  /** Domains that people's addresses are in, with commas between them; any where empty. */
  HL_MAIL_DOMAINS: words,
  /** Push services that browsers may name, as origins with commas between them. */
  HL_PUSH_SERVICES: words.default([...PUSH_SERVICES]),
  /** People are reminded so many working days before a deadline. */
  HL_REMIND_WORKING_DAYS: count.default(2),
  /** Days off besides weekends, `YYYY-MM-DD`, with commas between them. */
  HL_HOLIDAYS: days,
  HL_TRUST_PROXY: flag.default(false),
  HL_WORKER_CONCURRENCY: count.default(4),
  /** Days for which an event of the outbox stays after it was carried. */
  HL_KEEP_EVENTS_DAYS: count.min(1).default(30),
  HL_LOG_LEVEL: z.string().default('info'),
  HL_WEB_APP: z.string().default(deskFolder),
});

export type ServerConfig = ReturnType<typeof readConfig>;

/** Reads and checks the environment once; nothing else of the program looks at it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const set = Object.entries(environment).filter(([, text]) => text !== '');
  const read = Environment.parse(Object.fromEntries(set));
  return {
    ownerUrl: read.DATABASE_URL,
    appUrl: read.HL_APP_DATABASE_URL,
    jobsUrl: read.HL_JOBS_DATABASE_URL,
    dataDir: resolve(read.HL_DATA_DIR),
    host: read.HL_HOST,
    port: read.HL_PORT,
    demo: read.HL_DEMO ?? LOOPBACK.test(read.HL_HOST),
    simulatorsPort: read.HL_SIMULATORS_PORT,
    simulatorsUrl: read.HL_SIMULATORS_URL,
    tsaUrl: read.HL_TSA_URL,
    tokenServiceUrl: read.HL_TOKEN_SERVICE_URL,
    crlUrls: read.HL_CRL_URLS?.split(',').map((url) => url.trim()),
    axis: axisOf(read),
    packetFolder: read.HL_PACKET_FOLDER && resolve(read.HL_PACKET_FOLDER),
    uploadMaxBytes: read.HL_UPLOAD_MAX_MB * MEGABYTE,
    requestsPerMinute: read.HL_REQUESTS_PER_MINUTE,
    publicUrl: read.HL_PUBLIC_URL?.replace(/\/+$/, ''),
    publicCheck: {
      maxBytes: read.HL_PUBLIC_CHECK_MAX_MB * MEGABYTE,
      perMinute: read.HL_PUBLIC_CHECKS_PER_MINUTE,
    },
    mail: readMail(read),
    pushServices: read.HL_PUSH_SERVICES,
    reminders: { workingDaysBefore: read.HL_REMIND_WORKING_DAYS, holidays: read.HL_HOLIDAYS },
    trustProxy: read.HL_TRUST_PROXY,
    workerConcurrency: read.HL_WORKER_CONCURRENCY,
    keepEventsDays: read.HL_KEEP_EVENTS_DAYS,
    logLevel: read.HL_LOG_LEVEL,
    webApp: read.HL_WEB_APP,
  };
}

/** All of its three settings or none: a half would look as if packets left, and none would. */
function axisOf(read: z.infer<typeof Environment>) {
  const { HL_AXIS_SECRET: secret, HL_AXIS_SYSTEM_ID: systemId, HL_AXIS_URL: url } = read;
  if (url === undefined && systemId === undefined && secret === undefined) return undefined;
  if (url === undefined || systemId === undefined || secret === undefined) {
    throw new Error('HL_AXIS_URL, HL_AXIS_SYSTEM_ID and HL_AXIS_SECRET belong together');
  }
  return { url: url.replace(/\/+$/, ''), systemId, secret };
}

/** @throws when a mail server is set and nobody says from whom its mails are, or its authority is not there. */
function readMail(read: z.infer<typeof Environment>): MailConfig | undefined {
  const { HL_MAIL_DOMAINS, HL_MAIL_FROM, HL_SMTP_CA_FILE, HL_SMTP_URL } = read;
  if (HL_SMTP_URL === undefined) return undefined;
  if (HL_MAIL_FROM === undefined) throw new Error('HL_SMTP_URL is set and HL_MAIL_FROM is not');
  const ca = HL_SMTP_CA_FILE === undefined ? undefined : readFileSync(HL_SMTP_CA_FILE, 'utf8');
  return { url: HL_SMTP_URL, from: HL_MAIL_FROM, ca, domains: HL_MAIL_DOMAINS };
}
