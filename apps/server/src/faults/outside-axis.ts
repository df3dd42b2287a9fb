import type { PlannedArrival } from './course.ts';

type TakenDocument = {
  documentId: string;
  business: string;
  from: string;
  subject: string;
  arrivedTimes: number;
};
type HeardStatus = { from: string; documentId: string; code: string };

/** What the simulated axis tells of itself. */
export type AxisReport = {
  /** Packets for the province that nobody has confirmed. */
  waiting: number;
  agencies: { code: string; documents: TakenDocument[]; statuses: HeardStatus[] }[];
};

export type OutsideAxis = {
  report(): Promise<AxisReport>;
  /** Nobody answers there until it comes back. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  /** An agency outside sends a document into the province. @returns its id. */
  send(arrival: PlannedArrival, toCode: string): Promise<string>;
};

/** The simulated axis by its route for tests. */
export function outsideAxis(simulatorsUrl: string): OutsideAxis {
  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const url = `${simulatorsUrl}/demo/document-axis${path}`;
    const answer = await fetch(url, body === undefined ? {} : init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  return {
    report: () => ask<AxisReport>(''),
    leave: async () => void (await ask('', { away: { how: 'refuse' } })),
    comeBack: async () => void (await ask('', { away: null })),
    async send({ from, subject }, toCode) {
      const body = { from, to: [toCode], subject };
      return (await ask<{ documentId: string }>('/documents', body)).documentId;
    },
  };
}
