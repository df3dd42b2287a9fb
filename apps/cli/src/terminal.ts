import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** All that a command knows of the world but files and the network. */
export type Terminal = {
  /** Where paths are meant from. */
  directory: string;
  environment: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** The result. */
  print(text: string): void;
  /** Everything beside the result. */
  warn(text: string): void;
  /** Undefined where nobody is there to ask. */
  askSecret(question: string): Promise<string | undefined>;
};

export function terminal(): Terminal {
  return {
    // npm starts a script in the root of the project and says where it was called.
    directory: process.env.HL_WORKING_DIRECTORY ?? process.env.INIT_CWD ?? process.cwd(),
    environment: process.env,
    now: () => new Date(),
    print: (text) => void process.stdout.write(`${text}\n`),
    warn: (text) => void process.stderr.write(`${text}\n`),
    askSecret,
  };
}

/** What is typed is not shown. */
async function askSecret(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(`${question} `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
