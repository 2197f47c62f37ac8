import fc from 'fast-check';
import { BUSINESS_TYPES, CHANNELS } from '../../shared/codes';
import {
  type Brought,
  guardianNeeded,
  type Material,
  type MaterialFacts,
  type MaterialKind,
  materialsFor,
  missingMaterials,
  photoRequired,
  photoTooOld,
} from '../../shared/materials';
import { DEFAULT_POLICY, policyOf } from '../../shared/policyDefaults';

const adult: MaterialFacts = { age: 30, everPaid: false, hasExistingCard: false, proxy: false };

function asked(channel: (typeof CHANNELS)[number], facts: Partial<MaterialFacts> = {}, policy = DEFAULT_POLICY) {
  return materialsFor({ channel, businessType: 'FIRST', policy, facts: { ...adult, ...facts } });
}

function later(businessType: (typeof BUSINESS_TYPES)[number], policy = DEFAULT_POLICY) {
  return materialsFor({ channel: 'BUREAU', businessType, policy, facts: adult });
}

/** Everything that is asked for, brought as it is asked for. */
const brought = (materials: readonly Material[]): Brought[] =>
  materials.map(({ kind, sighted, needsFile, fields }) => ({ kind, sighted, hasFile: needsFile, noted: fields }));
const original = (...all: MaterialKind[]): Brought[] =>
  all.map(kind => ({ kind, sighted: 'ORIGINAL', hasFile: true, noted: ['date'] }));
const kinds = (materials: ReturnType<typeof asked>) => materials.map(({ kind }) => kind);
const the = (materials: ReturnType<typeof asked>, kind: string) => materials.find(one => one.kind === kind);

describe('self-employed', () => {
  const materials = asked('SELF_EMPLOYED');

  it('R-17: brings the bill of the first premium with number, date and amount', () => {
    expect(the(materials, 'FIRST_PREMIUM_RECEIPT')).toMatchObject({
      required: true,
      fields: ['number', 'date', 'amount'],
      rule: 'R-17',
    });
  });

  it('R-18: brings a copy of the ID card, whatever the region keeps', () => {
    const none = policyOf({ idEvidence: { original: false, copy: false, householdRegister: 'NOT_ACCEPTED' } });
    expect(the(asked('SELF_EMPLOYED', {}, none), 'ID_COPY')).toMatchObject({
      sighted: 'COPY',
      needsFile: true,
      rule: 'R-18',
    });
    expect(the(asked('SELF_EMPLOYED', {}, none), 'ID_ORIGINAL')).toBeUndefined();
  });

  it('R-19: brings a photo', () => {
    expect(the(materials, 'PHOTO')).toMatchObject({ required: true, needsFile: true, rule: 'R-19' });
  });
});

describe('bureau', () => {
  it('R-50: the original of the ID card is sighted, and P-08: a copy is kept', () => {
    expect(the(asked('BUREAU'), 'ID_ORIGINAL')).toMatchObject({ sighted: 'ORIGINAL', rule: 'R-50', alternatives: [] });
    expect(the(asked('BUREAU'), 'ID_COPY')).toMatchObject({ required: true, rule: 'P-08' });
  });

  it('R-50: a region may ask for card and household register', () => {
    const both = policyOf({ idEvidence: { original: true, copy: true, householdRegister: 'ALSO' } });
    expect(kinds(asked('BUREAU', {}, both))).toEqual(expect.arrayContaining(['ID_ORIGINAL', 'HOUSEHOLD_REGISTER']));
  });

  it('R-51: the payment certificate is asked of those who have paid, and of no one else', () => {
    expect(the(asked('BUREAU', { everPaid: true }), 'PAYMENT_CERTIFICATE')?.required).toBe(true);
    expect(kinds(asked('BUREAU'))).not.toContain('PAYMENT_CERTIFICATE');
  });

  it('R-52, R-54: a recent photo and the form', () => {
    expect(the(asked('BUREAU'), 'PHOTO')).toMatchObject({ rule: 'R-52', fields: ['date'] });
    expect(the(asked('BUREAU'), 'APPLICATION_FORM')).toMatchObject({ rule: 'R-54' });
  });

  it('R-91: the declaration that all is true', () => {
    for (const channel of ['BUREAU', 'COUNTY_CENTRE', 'SERVICE_POINT', 'SELF_EMPLOYED'] as const) {
      expect(the(asked(channel), 'TRUTH_DECLARATION')).toMatchObject({ required: true, rule: 'R-91' });
    }
  });
});

describe.each(['COUNTY_CENTRE', 'SERVICE_POINT'] as const)('%s', channel => {
  it('R-33: any one of the accepted certificates', () => {
    const present = original('HOUSEHOLD_REGISTER', 'PHOTO', 'TRUTH_DECLARATION');
    expect(the(asked(channel), 'ID_ORIGINAL')).toMatchObject({ rule: 'R-33', alternatives: ['HOUSEHOLD_REGISTER'] });
    expect(missingMaterials(asked(channel), present)).toEqual([]);
  });

  it('R-33: the card alone where a region refuses the register', () => {
    const strict = policyOf({ idEvidence: { original: true, copy: true, householdRegister: 'NOT_ACCEPTED' } });
    expect(
      missingMaterials(asked(channel, {}, strict), original('HOUSEHOLD_REGISTER', 'PHOTO', 'TRUTH_DECLARATION')),
    ).toEqual(['ID_ORIGINAL', 'ID_COPY']);
  });

  it('R-90: the social security card, if any, and a photo', () => {
    expect(the(asked(channel, { hasExistingCard: true }), 'EXISTING_CARD')).toMatchObject({
      required: true,
      rule: 'R-90',
    });
    expect(kinds(asked(channel))).not.toContain('EXISTING_CARD');
    expect(the(asked(channel), 'PHOTO')).toMatchObject({ required: true, rule: 'R-90' });
  });
});

describe('units, communities, banks', () => {
  it('R-14, R-15: the checklist is sealed, with a photo and an ID copy for each person', () => {
    expect(kinds(asked('EMPLOYER_CHECKLIST'))).toEqual(['PHOTO_CHECKLIST', 'ID_COPY', 'PHOTO']);
    expect(the(asked('EMPLOYER_CHECKLIST'), 'PHOTO_CHECKLIST')?.sighted).toBe('SEALED');
  });

  it('R-41: at the county centre a sealed letter of introduction and the certificate of the agent', () => {
    expect(asked('EMPLOYER_CENTRE').filter(({ rule }) => rule === 'R-41')).toMatchObject([
      { kind: 'INTRODUCTION_LETTER', sighted: 'SEALED', fields: ['number', 'date'] },
      { kind: 'AGENT_ID', sighted: 'ORIGINAL', fields: ['number'] },
      { kind: 'PEOPLE_LIST' },
    ]);
    const reissue = {
      channel: 'EMPLOYER_CENTRE',
      businessType: 'REISSUE',
      policy: DEFAULT_POLICY,
      facts: adult,
    } as const;
    expect(kinds(materialsFor(reissue))).toEqual(
      expect.arrayContaining(['INTRODUCTION_LETTER', 'AGENT_ID', 'LOSS_REPORT']),
    );
  });

  it('R-22, R-24: the community brings the sealed confirmation form and the statistics of photos', () => {
    expect(the(asked('COMMUNITY'), 'RESIDENT_CONFIRMATION_FORM')).toMatchObject({ sighted: 'SEALED', rule: 'R-22' });
    expect(the(asked('COMMUNITY'), 'PHOTO_STATISTICS_TABLE')).toMatchObject({ sighted: 'SYSTEM', rule: 'R-24' });
  });

  it('R-23: and the bill of the card cost, where cards cost something', () => {
    const paid = policyOf({ cardFee: { ...DEFAULT_POLICY.cardFee, first: 2000 } });
    expect(the(asked('COMMUNITY', {}, paid), 'CARD_COST_RECEIPT')).toMatchObject({ rule: 'R-23', required: true });
    expect(kinds(asked('COMMUNITY'))).not.toContain('CARD_COST_RECEIPT');
  });

  it('R-74, R-75: village and community to the bank: copy, photo, phone, signed form, and no one in person', () => {
    expect(kinds(asked('VILLAGE_BANK'))).toEqual(['ID_COPY', 'PHOTO', 'CONTACT_NUMBER', 'APPLICATION_FORM']);
    expect(asked('VILLAGE_BANK').every(({ rule }) => rule === 'R-75')).toBe(true);
  });

  it('R-77: at the bank the original and the copy, a photo, the signed form', () => {
    expect(kinds(asked('BANK'))).toEqual(['ID_ORIGINAL', 'ID_COPY', 'PHOTO', 'APPLICATION_FORM']);
  });
});

describe('those who act for others', () => {
  it('R-40: a proxy brings both certificates, and R-39: a letter where the region asks for it', () => {
    expect(the(asked('BUREAU', { proxy: true }), 'PROXY_ID')).toMatchObject({ required: true, rule: 'R-40' });
    expect(the(asked('BUREAU', { proxy: true }), 'ID_ORIGINAL')?.required).toBe(true);
    expect(the(asked('BUREAU', { proxy: true }), 'PROXY_LETTER')?.required).toBe(false);
    const strict = policyOf({ proxyEvidence: { letter: true, relation: false } });
    expect(missingMaterials(asked('BUREAU', { proxy: true }, strict), [])).toContain('PROXY_LETTER');
    expect(kinds(asked('EMPLOYER_CHECKLIST', { proxy: true }))).not.toContain('PROXY_ID');
  });

  it('P-08: a child is known by the register instead of a card, and a guardian shows theirs', () => {
    expect(the(asked('BUREAU', { age: 15 }), 'ID_ORIGINAL')?.alternatives).toEqual(['HOUSEHOLD_REGISTER']);
    expect(kinds(asked('BUREAU', { age: 15 }))).toContain('GUARDIAN_ID');
    expect(kinds(asked('BUREAU', { age: 16 }))).not.toContain('GUARDIAN_ID');
    expect(kinds(asked('BUREAU', { age: 15, guardianRegisteredElsewhere: true }))).toContain('GUARDIANSHIP_PROOF');
    expect([15, 16].map(age => guardianNeeded(DEFAULT_POLICY, age))).toEqual([true, false]);
  });
});

describe('photos', () => {
  it('P-25: are compulsory from seven years on', () => {
    expect([0, 6, 7, 70].map(age => photoRequired(DEFAULT_POLICY, age))).toEqual([false, false, true, true]);
    expect(the(asked('BUREAU', { age: 6 }), 'PHOTO')?.required).toBe(false);
  });

  it('R-52: are recent for six months', () => {
    expect(photoTooOld(DEFAULT_POLICY, '2026-05-22', '2026-11-22')).toBe(false);
    expect(photoTooOld(DEFAULT_POLICY, '2026-05-21', '2026-11-22')).toBe(true);
    expect(photoTooOld(policyOf({ photoMaxAgeMonths: 12 }), '2026-05-21', '2026-11-22')).toBe(false);
  });
});

describe('later business', () => {
  it('T-11: a reissue follows a loss report and is paid for', () => {
    expect(kinds(later('REISSUE'))).toEqual(
      expect.arrayContaining(['ID_ORIGINAL', 'LOSS_REPORT', 'CARD_COST_RECEIPT']),
    );
    expect(the(later('REISSUE'), 'PHOTO')?.required).toBe(false);
  });

  it('T-13, T-14: replacement and renewal hand in the old card, and a renewal brings a new photo', () => {
    expect(the(later('REPLACE'), 'OLD_CARD')).toMatchObject({ required: true, rule: 'T-13' });
    expect(the(later('RENEW'), 'OLD_CARD')).toMatchObject({ required: true, rule: 'T-14' });
    expect(the(later('RENEW'), 'PHOTO')?.required).toBe(true);
    expect(kinds(later('RENEW'))).not.toContain('CARD_COST_RECEIPT');
  });

  it('T-16: a cancellation is proved', () => {
    expect(the(later('CANCEL'), 'CANCELLATION_PROOF')).toMatchObject({ required: true, needsFile: true });
    expect(kinds(later('PIN_RESET'))).toEqual(['OLD_CARD', 'ID_ORIGINAL', 'ID_COPY']);
    expect(kinds(later('INFO_CHANGE'))).toContain('TRUTH_DECLARATION');
  });
});

it('R-54: whatever is asked is asked once, and with all of it nothing is missing', () => {
  const wishes = fc.record({
    channel: fc.constantFrom(...CHANNELS),
    businessType: fc.constantFrom(...BUSINESS_TYPES),
    facts: fc.record({
      age: fc.integer({ min: 0, max: 110 }),
      everPaid: fc.boolean(),
      hasExistingCard: fc.boolean(),
      proxy: fc.boolean(),
      guardianRegisteredElsewhere: fc.boolean(),
    }),
  });
  fc.assert(
    fc.property(wishes, wish => {
      const materials = materialsFor({ ...wish, policy: DEFAULT_POLICY });
      const required = materials.filter(one => one.required).map(({ kind }) => kind);
      expect(new Set(kinds(materials)).size).toBe(materials.length);
      expect(missingMaterials(materials, [])).toEqual(required);
      expect(missingMaterials(materials, brought(materials))).toEqual([]);
    }),
  );
});
