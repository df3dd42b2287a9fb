import { type CalendarDate, isBefore } from '@hien-luong/vn';
import { isHeadOf, type SigningPost } from './competent-signers.ts';
import { DirectoryError } from './directory-error.ts';
import { isInForce } from './in-force.ts';

export type DelegationRequest = {
  from: SigningPost;
  to: SigningPost;
  /** Parent of the unit that the delegate's post is in. */
  toUnitParentId: string | null;
  validFrom: CalendarDate;
  validTo: CalendarDate;
  today: CalendarDate;
};

/**
 * Throws unless the head of an agency lets the head of one of its own units sign, for a limited
 * time. A delegate cannot pass it on, since only the head of the agency may delegate.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 */
export function checkDelegation(request: DelegationRequest): void {
  const { from, to, toUnitParentId, today } = request;
  if (!isHeadOf(from, from.agencyId) || !isInForce(from, today)) {
    throw new DirectoryError('DELEGATION_FORBIDDEN', 'only the head of an agency may delegate');
  }
  if (!isHeadOf(to, to.unitId) || toUnitParentId !== from.agencyId || !isInForce(to, today)) {
    throw new DirectoryError('DELEGATION_FORBIDDEN', 'the delegate heads no unit of the agency');
  }
  checkDates(request);
}

function checkDates({ validFrom, validTo, today }: DelegationRequest): void {
  if (!isBefore(validTo, validFrom) && !isBefore(validTo, today)) return;
  throw new DirectoryError('DELEGATION_DATES_INVALID', 'ends before it begins, or in the past');
}
