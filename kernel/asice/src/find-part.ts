import { fileOfUri } from './part-uri.ts';
import type { Container } from './read-container.ts';

/** Finds the data file that a reference means. Files of the container itself are nobody's data. */
export function partFinderOf({
  dataFiles,
}: Pick<Container, 'dataFiles'>): (uri: string) => Uint8Array | undefined {
  const byName = new Map(dataFiles.map(({ name, bytes }) => [name.normalize('NFC'), bytes]));
  return (uri) => {
    const name = fileOfUri(uri);
    return name === undefined ? undefined : byName.get(name);
  };
}
