import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | undefined;

/** A PDF typeset from Typst source, as the appearances of the platform are. */
export function typeset(source: string): Uint8Array {
  compiler ??= NodeCompiler.create();
  return compiler.pdf({ mainFileContent: source });
}
