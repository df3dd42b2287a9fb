import { Problem, statusOf } from '@hien-luong/contract';
import type { OpenAPI } from '@orpc/contract';
import { type AnyRouter, traverseContractProcedures } from '@orpc/server';
import { z } from 'zod';
import { accessOf } from './operation-access.ts';

const DOOR_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'CSRF_FORBIDDEN', 'ORIGIN_FORBIDDEN'];
const COMMON_CODES = ['INPUT_INVALID', 'REQUESTS_TOO_MANY'];
const METHODS = ['get', 'post', 'put', 'delete'] as const;

/**
 * Says of every operation how it really refuses: problems of RFC 9457 with the codes of its
 * contract and those of the door, and whether it needs a session.
 */
export function describeProblems(document: OpenAPI.Document, router: AnyRouter): void {
  const { $schema: _$schema, ...schema } = z.toJSONSchema(Problem);
  const schemas = { ...document.components?.schemas, Problem: schema as OpenAPI.SchemaObject };
  document.components = { ...document.components, schemas };
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    const { errorMap, route } = contract['~orpc'];
    const isPublic = accessOf(contract, path.join('.')) === 'public';
    const method = METHODS.find((one) => one === route.method?.toLowerCase());
    const described = method && document.paths?.[route.path ?? '']?.[method];
    if (!described) return;
    const own = Object.keys(errorMap);
    const codes = [...own, ...COMMON_CODES, ...(isPublic ? [] : DOOR_CODES)];
    const responses: Record<string, OpenAPI.ResponseObject | OpenAPI.ReferenceObject> = {
      200: described.responses?.[200] ?? { description: 'OK' },
    };
    for (const [status, some] of Map.groupBy(new Set(codes), statusOf)) {
      responses[status] = responseOf(some);
    }
    described.responses = responses as typeof described.responses;
    if (!isPublic) described.security = [{ session: [], ...(method !== 'get' && { csrf: [] }) }];
  });
}

function responseOf(codes: readonly string[]): OpenAPI.ResponseObject {
  const schema = {
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      { type: 'object', properties: { code: { enum: [...codes] } } },
    ],
  } as OpenAPI.SchemaObject;
  return {
    description: codes.join(', '),
    content: { 'application/problem+json': { schema } },
  };
}
