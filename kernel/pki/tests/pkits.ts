import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PathQuestion, PathVerdict } from '../src/index.ts';
import { PkiError, parseCertificate, parseCrl, validatePath } from '../src/index.ts';

const VECTORS = process.env.HL_VECTORS ?? join(import.meta.dirname, '../../../../shared/vectors');
export const PKITS = join(VECTORS, 'pkits');
export const hasPkits = existsSync(join(PKITS, 'pkits.json'));
if (!hasPkits) process.stderr.write('NIST PKITS is not here: its cases are skipped\n');

/** One case as the list of pyHanko writes it; with `error`, the path must be refused. */
export type PkitsCase = {
  readonly id: string;
  readonly name: string;
  readonly cert: string;
  readonly other_certs?: readonly string[];
  readonly crls?: readonly string[];
  readonly path_len?: number;
  readonly error?: unknown;
  readonly notice?: string;
  readonly params?: {
    readonly user_initial_policy_set?: readonly string[];
    readonly initial_explicit_policy?: boolean;
    readonly initial_policy_mapping_inhibit?: boolean;
    readonly initial_any_policy_inhibit?: boolean;
  };
};

export function readCases(file: string): readonly PkitsCase[] {
  return JSON.parse(readFileSync(join(PKITS, file), 'utf8'));
}

/** The question that NIST puts; undefined where the certificate itself cannot be read. */
function questionOf(one: PkitsCase): PathQuestion | undefined {
  const { params = {}, other_certs: others = [], crls = [] } = one;
  const root = parseCertificate(
    readFileSync(join(PKITS, 'certs', 'TrustAnchorRootCertificate.crt')),
  );
  const certificate = readOrSkip('certs', one.cert, parseCertificate);
  if (certificate === undefined) return undefined;
  const present = <Value>(value: Value | undefined): value is Value => value !== undefined;
  return {
    certificate,
    intermediates: others
      .map((name) => readOrSkip('certs', name, parseCertificate))
      .filter(present),
    anchors: [{ certificate: root, purposes: ['sign'] }],
    at: new Date('2022-05-01T00:00:00Z'),
    purpose: 'any',
    policies: {
      ...(params.user_initial_policy_set && { acceptable: params.user_initial_policy_set }),
      requireExplicit: params.initial_explicit_policy ?? false,
      inhibitMapping: params.initial_policy_mapping_inhibit ?? false,
      inhibitAny: params.initial_any_policy_inhibit ?? false,
    },
    revocation: {
      crls: [...crls, 'TrustAnchorRootCRL.crl']
        .map((name) => readOrSkip('crls', name, parseCrl))
        .filter(present),
    },
  };
}

export type JudgeOptions = { readonly withLists?: boolean; readonly allowDsa?: boolean };

/** NIST signed some so badly that they are no certificates at all, which is a refusal as well. */
export function judgeCase(one: PkitsCase, options: JudgeOptions = {}): PathVerdict | undefined {
  const { withLists = true, allowDsa = true } = options;
  const question = questionOf(one);
  if (question === undefined) return undefined;
  const { revocation, ...rest } = question;
  return validatePath({ ...rest, allowDsa, ...(withLists && revocation && { revocation }) });
}

function readOrSkip<Value>(
  folder: 'certs' | 'crls',
  name: string,
  parse: (der: Uint8Array) => Value,
): Value | undefined {
  try {
    return parse(readFileSync(join(PKITS, folder, name)));
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}
