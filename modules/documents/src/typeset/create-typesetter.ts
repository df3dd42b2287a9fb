import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { DocumentsError } from '../documents-error.ts';

const Spot = z.object({
  name: z.string(),
  page: z.number().int(),
  x: z.number(),
  /** From the top, as Typst counts. */
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Spot = z.infer<typeof Spot>;

export type Typesetter = {
  /**
   * Sets a template with `data`, which it reads as JSON: text is never markup, whatever is written
   * in it. Answers the PDF and the places that the template marked with `<spot>`. The same data
   * give the same bytes. @throws DocumentsError `TYPESETTING_FAILED`.
   */
  typeset(
    template: string,
    data: object,
    options: { tagged: boolean },
  ): { pdf: Uint8Array; spots: Spot[] };
};

const FONTS = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
];
/** Layouts not asked for in this many compilations leave the compiler's cache. */
const CACHE_AGE = 10;

/** Sets the Typst files of one folder; the compiler starts with the first page that is asked for. */
export function createTypesetter(templates: URL): Typesetter {
  let compiler: NodeCompiler | undefined;
  return {
    typeset(template, data, { tagged }) {
      compiler ??= createCompiler(templates);
      const compiled = compiler.compile({
        mainFilePath: fileURLToPath(new URL(`${template}.typ`, templates)),
        inputs: { data: JSON.stringify(data) },
      });
      const document = compiled.result;
      if (document === null) {
        const diagnostics = JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []);
        throw new DocumentsError('TYPESETTING_FAILED', `${template}: ${diagnostics}`);
      }
      const spots = z
        .array(Spot)
        .parse(compiler.query(document, { selector: '<spot>', field: 'value' }));
      const pdf = new Uint8Array(compiler.pdf(document, { creationTimestamp: 0, pdfTags: tagged }));
      compiler.evictCache(CACHE_AGE);
      return { pdf, spots };
    },
  };
}

function createCompiler(templates: URL): NodeCompiler {
  const fontBlobs = FONTS.map((file) =>
    readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}`))),
  );
  return NodeCompiler.create({ workspace: fileURLToPath(templates), fontArgs: [{ fontBlobs }] });
}
