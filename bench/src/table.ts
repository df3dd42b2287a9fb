/** A part of the report: what was asked, how it was measured, the figures. */
export type Section = {
  title: string;
  method: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  remark?: string;
};

/** `measured` says when and where. */
export function renderSection(section: Section, measured: string): string {
  const { head, method, remark, rows, title } = section;
  const lines = [
    `## ${title}`,
    '',
    method,
    '',
    `Measured ${measured}.`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, index) => (index === 0 ? '---' : '---:')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    ...(remark === undefined ? [] : ['', remark]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Three significant figures, as a bench deserves. */
export function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
