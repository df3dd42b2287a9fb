import classes from './page.module.css';

/** The red stamp of an urgent document; nothing for a normal one. */
export function Stamp({ words }: { words: string }) {
  if (!words) return null;
  return <span className={classes.stamp}>{words}</span>;
}
