/** The bridge, half blue and half yellow as it once was painted. */
export function Brand({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" strokeWidth="2.6" strokeLinecap="round">
        <path d="M2 22 C6 13 11 9.5 16 9.5" stroke="#165aa5" />
        <path d="M30 22 C26 13 21 9.5 16 9.5" stroke="#f2b90c" />
        <path d="M2 22 H16 M7 22 V15.5 M11.5 22 V11.5" stroke="#165aa5" />
        <path d="M30 22 H16 M25 22 V15.5 M20.5 22 V11.5" stroke="#f2b90c" />
      </g>
    </svg>
  );
}
