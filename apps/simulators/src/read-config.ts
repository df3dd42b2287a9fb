import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SimulatedAgency } from './document-axis/simulated-agency.ts';

export type SimulatorsConfig = {
  /** 0 for any free one. */
  port: number;
  /** Where keys and issued serial numbers are kept. */
  folder: string;
  /** Agencies of the document axis outside the province; the demo's own unless given. */
  agencies?: readonly SimulatedAgency[];
};

const Agencies = z.array(SimulatedAgency).min(1).max(1000);
const DEFAULT_PORT = 8090;
const Port = z.coerce.number().int().min(0).max(65_535);

/**
 * `--port`, `--data` and `--axis` before HL_SIMULATORS_PORT, HL_DATA_DIR and HL_SIMULATED_AGENCIES.
 * Throws on what is no port, and on a file that is no list of agencies.
 */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): SimulatorsConfig {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, data: { type: 'string' }, axis: { type: 'string' } },
  });
  const port = Port.parse(values.port ?? env.HL_SIMULATORS_PORT ?? DEFAULT_PORT);
  const folder = join(values.data ?? env.HL_DATA_DIR ?? '.data', 'simulators');
  const file = values.axis ?? env.HL_SIMULATED_AGENCIES;
  if (!file) return { port, folder };
  return { port, folder, agencies: Agencies.parse(JSON.parse(readFileSync(file, 'utf8'))) };
}
