/** A fingerprint in groups of four, as people compare it: read, not copied. */
export function Fingerprint({ value }: { value: string }) {
  const groups = value.toUpperCase().match(/.{1,4}/g) ?? [];
  return (
    <code style={{ overflowWrap: 'anywhere', wordSpacing: '0.15em' }}>{groups.join(' ')}</code>
  );
}
