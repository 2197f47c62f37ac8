import type { CHANNELS } from '../../shared/codes';
import { type Brought, type MaterialKind, materialsFor, missingMaterials } from '../../shared/materials';
import { DEFAULT_POLICY } from '../../shared/policyDefaults';

const adult = { age: 30, everPaid: false, hasExistingCard: false, proxy: false };
const asked = (channel: (typeof CHANNELS)[number]) =>
  materialsFor({ channel, businessType: 'FIRST', policy: DEFAULT_POLICY, facts: adult });

describe('a material as it must be', () => {
  const all = (channel: (typeof CHANNELS)[number]): Brought[] =>
    asked(channel).map(({ kind, sighted, needsFile, fields }) => ({
      kind,
      sighted,
      hasFile: needsFile,
      noted: fields,
    }));
  const but = (channel: (typeof CHANNELS)[number], kind: MaterialKind, change: Partial<Brought>) =>
    missingMaterials(
      asked(channel),
      all(channel).map(one => (one.kind === kind ? { ...one, ...change } : one)),
    );

  it('R-50: a copy does not serve where the original is asked for; an original serves for a copy', () => {
    expect(but('BUREAU', 'ID_ORIGINAL', { sighted: 'COPY' })).toEqual(['ID_ORIGINAL']);
    expect(but('BUREAU', 'ID_COPY', { sighted: 'ORIGINAL' })).toEqual([]);
  });

  it('R-18, R-14: a copy that is to be kept has its file', () => {
    expect(but('SELF_EMPLOYED', 'ID_COPY', { hasFile: false })).toEqual(['ID_COPY']);
    expect(but('EMPLOYER_CHECKLIST', 'ID_COPY', { hasFile: false })).toEqual(['ID_COPY']);
  });

  it('R-17: the bill of the first premium has its number, day and amount', () => {
    for (const lacking of ['number', 'date', 'amount'] as const) {
      const noted = (['number', 'date', 'amount'] as const).filter(field => field !== lacking);
      expect(but('SELF_EMPLOYED', 'FIRST_PREMIUM_RECEIPT', { noted })).toEqual(['FIRST_PREMIUM_RECEIPT']);
    }
  });

  it('R-15: a list without its seal does not serve', () => {
    expect(but('EMPLOYER_CHECKLIST', 'PHOTO_CHECKLIST', { sighted: 'ORIGINAL' })).toEqual(['PHOTO_CHECKLIST']);
  });
});
