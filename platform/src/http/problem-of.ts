import { CodedError, type Problem, statusOf } from '@hien-luong/contract';
import { ORPCError, ValidationError } from '@orpc/contract';

const TITLES: Readonly<Record<number, string>> = {
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  409: 'Trùng hoặc đã thay đổi',
  413: 'Dữ liệu quá lớn',
  422: 'Dữ liệu không hợp lệ',
  429: 'Quá nhiều yêu cầu',
  500: 'Lỗi hệ thống',
};

/** Codes of faults that Fastify finds before any code of ours. */
const FRAMEWORK_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'INPUT_INVALID',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'INPUT_INVALID',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'INPUT_INVALID',
  FST_ERR_BAD_URL: 'ROUTE_NOT_FOUND',
};

type Details = Problem['details'];

/**
 * What the caller is told. Of an error that nobody foresaw it is told nothing but the number of
 * the request, under which the log has the rest.
 * @spec RFC 9457 §3
 */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof CodedError) return problem(error.code, requestId, { ...error.details });
  if (error instanceof ORPCError) return problemOfOperation(error, requestId);
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 429) {
    return problem('REQUESTS_TOO_MANY', requestId);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return problem(FRAMEWORK_CODES[code] ?? 'INTERNAL', requestId);
}

function problemOfOperation(error: ORPCError<string, unknown>, requestId: string): Problem {
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const errors = error.cause.issues.map((issue) => ({
      pointer: pointerOf(issue.path ?? []),
      code: 'code' in issue ? String(issue.code) : 'invalid',
      message: issue.message,
    }));
    return { ...problem('INPUT_INVALID', requestId), errors };
  }
  if (error.code === 'BAD_REQUEST') return problem('INPUT_INVALID', requestId);
  if (error.status >= 500) return problem('INTERNAL', requestId);
  return problem(error.code, requestId, error.data as Details);
}

function problem(code: string, requestId: string, details?: Details): Problem {
  const status = code === 'INTERNAL' ? 500 : statusOf(code);
  return {
    type: `urn:hien-luong:problem:${code}`,
    title: TITLES[status] ?? code,
    status,
    code,
    ...(details && Object.keys(details).length > 0 && { details }),
    requestId,
  };
}

/** @spec RFC 6901 §3 */
function pointerOf(path: readonly (PropertyKey | { key: PropertyKey })[]): string {
  const keys = path.map((step) => String(typeof step === 'object' ? step.key : step));
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
