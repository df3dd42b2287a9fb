import type { FuzzTarget } from '@hien-luong/contract';
import { ZipError } from '@hien-luong/zip';
import { AsiceError, createAsice, verifyAsice } from '../src/index.ts';
import { contentOf, rebuild } from '../src/testing/rebuild.ts';
import { FILES, NOW, signingAs, testAuthority } from '../src/testing/test-authority.ts';

const { authority } = await testAuthority();
const CONTAINER = await createAsice({ ...(await signingAs()), files: FILES });
const SIGNATURES = 'META-INF/signatures001.xml';

export const fuzzTargets: readonly FuzzTarget[] = [
  {
    // The archive is sound, so that every input gets to the signatures.
    name: 'asice-signatures',
    shape: 'text',
    seeds: () => [new TextEncoder().encode(contentOf(CONTAINER, SIGNATURES))],
    run(bytes) {
      const container = rebuild(CONTAINER, (files) =>
        files.map((file) => (file.name === SIGNATURES ? { ...file, bytes } : file)),
      );
      const { signatures } = verifyAsice({ container, anchors: authority.anchors, now: NOW });
      if (signatures.length === 0) throw new AsiceError('ASICE_SIGNATURE_NOT_FOUND', 'none');
    },
    knownError: (error) => error instanceof AsiceError,
  },
  {
    name: 'asice',
    shape: 'bytes',
    seeds: () => [CONTAINER],
    run(container) {
      const { anchors } = authority;
      const zipLimits = { maxTotalBytes: 1 << 20, maxEntryBytes: 1 << 20 };
      verifyAsice({ container, anchors, now: NOW, zipLimits });
    },
    knownError: (error) => error instanceof ZipError || error instanceof AsiceError,
  },
];
