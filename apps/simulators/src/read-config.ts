import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

export type SimulatorsConfig = {
  /** 0 for any free one. */
  port: number;
  /** Where keys and issued serial numbers are kept. */
  folder: string;
};

const DEFAULT_PORT = 8090;
const Port = z.coerce.number().int().min(0).max(65_535);

/** `--port` and `--data` before HL_SIMULATORS_PORT and HL_DATA_DIR. Throws on what is no port. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): SimulatorsConfig {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, data: { type: 'string' } },
  });
  const port = Port.parse(values.port ?? env.HL_SIMULATORS_PORT ?? DEFAULT_PORT);
  return { port, folder: join(values.data ?? env.HL_DATA_DIR ?? '.data', 'simulators') };
}
