import { BUSINESS_TYPES, CHANNELS, insuranceKinds, PERSON_CATEGORIES } from '../../shared/codes';
import { channelOpenTo, feeOf, personGroupOf, turnaroundOf, windowOf } from '../../shared/policy';
import { DEFAULT_POLICY, policyOf } from '../../shared/policyDefaults';

const employee = { businessType: 'FIRST', category: 'EMPLOYEE', unitAllowsSelfApply: false } as const;

it('is plain data that comes back from JSON as it went in', () => {
  expect(JSON.parse(JSON.stringify(DEFAULT_POLICY))).toEqual(DEFAULT_POLICY);
});

it('R-88: a region decides field by field, and the rest stays at the defaults', () => {
  const region = policyOf({ oneCard: false, unitWindow: null, custodyLimitDays: 365, collectByDays: undefined });
  expect(region).toEqual({ ...DEFAULT_POLICY, oneCard: false, unitWindow: null, custodyLimitDays: 365 });
  expect(DEFAULT_POLICY.oneCard).toBe(true);
});

it('R-10: the unit window is the 25th to the 5th and governs the sending in', () => {
  expect(windowOf(DEFAULT_POLICY, 'EMPLOYER_CHECKLIST')).toEqual({ fromDay: 25, toDay: 5, rollEnd: true });
  expect(DEFAULT_POLICY.unitWindowGoverns).toBe('SUBMIT');
});

it('R-16: the self-employed window is the 20th to the last day of the month', () => {
  expect(windowOf(DEFAULT_POLICY, 'SELF_EMPLOYED')).toEqual({ fromDay: 20, toDay: 'EOM', rollEnd: true });
  expect(windowOf(policyOf({ windowEndOnHoliday: 'NONE' }), 'SELF_EMPLOYED')?.rollEnd).toBe(false);
});

it('R-34: the counters are open on any day', () => {
  expect(
    ['BUREAU', 'COUNTY_CENTRE', 'SERVICE_POINT'].map(channel => windowOf(DEFAULT_POLICY, channel as 'BUREAU')),
  ).toEqual([undefined, undefined, undefined]);
  expect(windowOf(policyOf({ unitWindow: null }), 'EMPLOYER_CHECKLIST')).toBeUndefined();
});

describe('how long it takes', () => {
  it('R-06: a first card takes a month', () => {
    expect(turnaroundOf(DEFAULT_POLICY, 'FIRST')).toEqual({ value: 1, unit: 'MONTH' });
    expect(turnaroundOf(DEFAULT_POLICY, 'FIRST', 'SOCIAL_SECURITY_BUREAU')).toEqual({ value: 1, unit: 'MONTH' });
  });

  it('R-35: the county centre completes on the spot', () => {
    expect(turnaroundOf(DEFAULT_POLICY, 'FIRST', 'MEDICAL_CENTRE')).toEqual({ value: 0, unit: 'DAY' });
  });

  it('R-37: the service point takes three working days', () => {
    expect(turnaroundOf(DEFAULT_POLICY, 'FIRST', 'SERVICE_POINT')).toEqual({ value: 3, unit: 'WORKING_DAY' });
  });

  it('R-56: the time of an agency overrides the region', () => {
    const policy = policyOf({ outletTurnaround: { BANK_BRANCH: { FIRST: { value: 45, unit: 'DAY' } } } });
    expect(turnaroundOf(policy, 'FIRST', 'BANK_BRANCH')).toEqual({ value: 45, unit: 'DAY' });
    expect(turnaroundOf(policy, 'REISSUE', 'BANK_BRANCH')).toEqual({ value: 15, unit: 'WORKING_DAY' });
  });
});

describe('who may come by which channel', () => {
  it('R-78: an employed person comes through the unit', () => {
    expect(channelOpenTo(DEFAULT_POLICY, 'EMPLOYER_CHECKLIST', employee)).toBe(true);
    expect(channelOpenTo(DEFAULT_POLICY, 'BUREAU', employee)).toBe(false);
    expect(channelOpenTo(DEFAULT_POLICY, 'SELF_EMPLOYED', { ...employee, unitAllowsSelfApply: true })).toBe(false);
  });

  it('R-79: unless the unit has a special rule', () => {
    expect(channelOpenTo(DEFAULT_POLICY, 'BUREAU', { ...employee, unitAllowsSelfApply: true })).toBe(true);
  });

  it('R-32: a region may leave the choice to the person', () => {
    expect(channelOpenTo(policyOf({ employedSelfApply: 'ALWAYS' }), 'SERVICE_POINT', employee)).toBe(true);
  });

  it('R-46: a flexible worker comes personally or through the community', () => {
    for (const category of PERSON_CATEGORIES.filter(one => one.startsWith('FLEXIBLE'))) {
      const wish = { ...employee, category };
      expect(CHANNELS.filter(channel => channelOpenTo(DEFAULT_POLICY, channel, wish))).toEqual([
        'SELF_EMPLOYED',
        'COMMUNITY',
        'BUREAU',
        'COUNTY_CENTRE',
        'SERVICE_POINT',
      ]);
    }
  });

  it('R-09: a student comes through the school', () => {
    expect(channelOpenTo(DEFAULT_POLICY, 'EMPLOYER_CHECKLIST', { ...employee, category: 'STUDENT' })).toBe(true);
    expect(personGroupOf('STUDENT')).toBe('RESIDENT');
  });

  it('R-53: whoever lost a card comes to any counter, and no one to a closed channel', () => {
    expect(channelOpenTo(DEFAULT_POLICY, 'BUREAU', { ...employee, businessType: 'REISSUE' })).toBe(true);
    for (const businessType of BUSINESS_TYPES) {
      expect(channelOpenTo(policyOf({ channels: [] }), 'BUREAU', { ...employee, businessType })).toBe(false);
    }
  });
});

it('R-43, R-81: five branches are insured, and R-82: the two others only where a region adds them', () => {
  const branches = new Set(DEFAULT_POLICY.insuranceKinds.map(kind => insuranceKinds[kind].branch));
  expect([...branches].sort()).toEqual(['MATERNITY', 'MEDICAL', 'PENSION', 'UNEMPLOYMENT', 'WORK_INJURY']);
});

it('P-22: the first card is free, a reissue costs twenty yuan', () => {
  expect(BUSINESS_TYPES.map(type => feeOf(DEFAULT_POLICY, type))).toEqual([0, 2000, 2000, 0, 0, 0, 0]);
});

it('R-70, R-71: the financial function has 300 days, and P-21: only that loss is released without more', () => {
  expect(DEFAULT_POLICY).toMatchObject({ financialActivationDays: 300, financialOverdue: 'SS_LOSS' });
  expect(DEFAULT_POLICY.formalLossReleasable).toEqual({
    LOST: false,
    STOLEN: false,
    FINANCIAL_NOT_ACTIVATED: true,
    OTHER: false,
  });
});

it('R-19, R-75, R-77: the paper photo is one inch for the self-employed, two inches on white for village and bank', () => {
  const sizes = CHANNELS.map(channel => [channel, DEFAULT_POLICY.photoSpecs[channel].paperSize]);
  expect(sizes.filter(([, size]) => size)).toEqual([
    ['SELF_EMPLOYED', 'ONE_INCH'],
    ['VILLAGE_BANK', 'TWO_INCH'],
    ['BANK', 'TWO_INCH'],
  ]);
  expect(DEFAULT_POLICY.photoSpecs.BUREAU.digital).toMatchObject({
    pixels: { width: 358, height: 441 },
    background: 'WHITE',
  });
});
