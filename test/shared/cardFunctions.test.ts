import fc from 'fast-check';
import { isExpired, medicalAccountOf } from '../../shared/cardFunctions';
import { SS_STATUSES } from '../../shared/cards';

describe('the functions of a card', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-23', false],
    ['2026-11-24', false],
    [null, false],
  ])('P-23: valid until %s it has expired on 2026-11-23: %s', (validUntil, expired) => {
    expect(isExpired({ validUntil }, '2026-11-23')).toBe(expired);
  });

  it('R-66: the account is normal exactly while some card of the person is in normal use, whatever the others are', () => {
    const statuses = fc.array(fc.constantFrom(null, ...SS_STATUSES), { maxLength: 5 });
    fc.assert(
      fc.property(statuses, cards => {
        expect(medicalAccountOf(cards)).toBe(cards.some(one => one === 'NORMAL') ? 'NORMAL' : 'SUSPENDED');
      }),
    );
    expect(medicalAccountOf([])).toBe('SUSPENDED');
  });
});
