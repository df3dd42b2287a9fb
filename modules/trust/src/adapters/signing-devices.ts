import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform, PlatformConfig } from '@hien-luong/platform';
import { z } from 'zod';
import { TrustError } from '../rules/trust-error.ts';

const Pkcs11Device = z.strictObject({
  kind: z.literal('pkcs11'),
  /** What people read. */
  name: z.string().min(1),
  /** Shared library of the device's maker. */
  module: z.string().startsWith('/'),
  /** Label of the token in it. */
  token: z.string().min(1),
  /** For the library alone, such as the place of its settings. */
  environment: z.record(z.string(), z.string()).default({}),
});
export type Pkcs11Device = z.infer<typeof Pkcs11Device>;

const CscService = z.strictObject({
  kind: z.literal('csc'),
  name: z.string().min(1),
  /** Up to and with the version, such as `https://rssp.example/csc/v2`. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, '')),
  version: z.enum(['1', '2']),
  /** Either a token as it is, or how one is fetched. */
  bearer: z.string().optional(),
  oauth: z
    .strictObject({ tokenUrl: z.url(), clientId: z.string(), clientSecret: z.string() })
    .optional(),
});
export type CscService = z.infer<typeof CscService>;

const SigningDevice = z.discriminatedUnion('kind', [Pkcs11Device, CscService]);
export type SigningDevice = z.infer<typeof SigningDevice>;

const SigningDevices = z.record(z.string().regex(/^[a-z0-9-]{1,40}$/), SigningDevice);
export type SigningDevices = Readonly<Record<string, SigningDevice>>;

const FILE = 'signing-devices.json';
const connected = new WeakMap<PlatformConfig, SigningDevices>();

/** Uses these devices and no file; for tests. */
export function connectSigningDevices(platform: Platform, devices: SigningDevices): void {
  connected.set(platform.config, devices);
}

/**
 * Devices and services of this installation, from a file beside its secret: which native library is
 * loaded and which address gets somebody's PIN is for whoever owns the machine to say, and for no
 * one at a screen. In the demo the simulators are there besides.
 */
async function readSigningDevices({ config }: Platform): Promise<SigningDevices> {
  const known = connected.get(config);
  if (known) return known;
  return { ...(config.demo ? simulated(config) : {}), ...(await readFileIfThere(config.dataDir)) };
}

/**
 * Names of the devices, for a list that must not fail with them: a file that cannot be read is
 * logged, and the devices show by what the register calls them.
 */
export async function readDeviceNames(platform: Platform): Promise<ReadonlyMap<string, string>> {
  try {
    const devices = await readSigningDevices(platform);
    return new Map(Object.entries(devices).map(([key, { name }]) => [key, name]));
  } catch (error) {
    platform.log.error({ err: error }, `${FILE} cannot be read`);
    return new Map();
  }
}

/** Throws `DEVICE_NOT_FOUND` for a name that the file does not have, or has for another kind. */
export async function getSigningDevice<Kind extends SigningDevice['kind']>(
  platform: Platform,
  name: string,
  kind: Kind,
): Promise<Extract<SigningDevice, { kind: Kind }>> {
  const devices = await readSigningDevices(platform);
  const device = Object.hasOwn(devices, name) ? devices[name] : undefined;
  if (device?.kind !== kind) {
    throw new TrustError('DEVICE_NOT_FOUND', `no ${kind} named ${name} in ${FILE}`, {
      details: { device: name },
    });
  }
  return device as Extract<SigningDevice, { kind: Kind }>;
}

async function readFileIfThere(dataDir: string): Promise<SigningDevices> {
  let text: string;
  try {
    text = await readFile(join(dataDir, FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  return SigningDevices.parse(JSON.parse(text));
}

function simulated({ simulatorsUrl }: PlatformConfig): SigningDevices {
  const service = (version: '1' | '2'): CscService => ({
    kind: 'csc',
    name: `Ký số từ xa mô phỏng (CSC v${version})`,
    url: `${simulatorsUrl}/simulated-csc/v${version}`,
    version,
    bearer: 'simulator',
  });
  return { 'simulated-csc-v1': service('1'), 'simulated-csc-v2': service('2') };
}
