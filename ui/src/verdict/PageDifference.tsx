import classes from './page-difference.module.css';

type Area = { x: number; y: number; width: number; height: number };
/** `picture` is a PNG in base64; null where there is no such page. */
type Side = { label: string; picture: string | null };

type Props = {
  title: string;
  /** Of the page as drawn; what `areas` are measured by. */
  width: number;
  height: number;
  areas: readonly Area[];
  before: Side;
  after: Side;
};

/** One page twice, as it was and as it is, with the places framed where the two differ. */
export function PageDifference({ title, before, after, ...page }: Props) {
  return (
    <section className={classes.page} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <div className={classes.sides}>
        {[before, after].map((side) => (
          <Sheet key={side.label} {...page} {...side} title={title} />
        ))}
      </div>
    </section>
  );
}

function Sheet({
  title,
  label,
  picture,
  areas,
  width,
  height,
}: Omit<Props, 'before' | 'after'> & Side) {
  if (picture === null) return <div className={classes.none} aria-hidden />;
  return (
    <figure className={classes.sheet}>
      <figcaption>{label}</figcaption>
      <div className={classes.drawn}>
        <img
          src={`data:image/png;base64,${picture}`}
          alt={`${label}. ${title}`}
          width={width}
          height={height}
        />
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {areas.map(({ x, y, width: wide, height: high }) => (
            <rect key={`${x}:${y}`} x={x - 4} y={y - 4} width={wide + 8} height={high + 8} />
          ))}
        </svg>
      </div>
    </figure>
  );
}
