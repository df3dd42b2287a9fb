type Action<Name extends string> = {
  seq: number;
  at: Date;
  action: Name;
  actor: unknown;
  detail: unknown;
};

/** What every append-only act of this module writes, beside whose it is. */
export function actionRow<Name extends string>({ action, actor, at, detail, seq }: Action<Name>) {
  return { seq, at, action, actor: JSON.stringify(actor), detail: JSON.stringify(detail) };
}
