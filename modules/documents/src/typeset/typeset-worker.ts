import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { createTypesetter } from './create-typesetter.ts';

/** What `openTypesetting` asks for; both run from the same sources. */
const Request = z.object({
  templates: z.url(),
  template: z.string(),
  data: z.record(z.string(), z.unknown()),
});

parentPort?.on('message', (message: unknown) => {
  const { data, template, templates } = Request.parse(message);
  const { pdf } = createTypesetter(new URL(templates)).typeset(template, data, { tagged: false });
  parentPort?.postMessage(pdf);
});
