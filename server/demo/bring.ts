import { addDays, type Day } from '../../shared/calendar';
import { type Material, type MaterialKind, materialsFor } from '../../shared/materials';
import { feeOf } from '../../shared/policy';
import type { CaseValues, MaterialInput } from '../applications/application.inputs';
import { storeBytes } from '../files/file.service';
import type { Work } from '../platform/context';
import type { CasePlan } from './casePlan';
import { type CopyQuality, drawIdCopy, drawLetter } from './documents';
import { sitterOf } from './people';
import { RETURNED } from './pictures';
import { drawPortrait } from './portraits';
import { randomOf } from './random';

/** What somebody lays on the counter: the picture and the documents as drawn. */
export type Brought = { photo: Buffer | null; idCopy: Buffer | null; letter: Buffer | null };

/** Draws everything for a case; slow, so it is begun early and many at a time. */
export async function drawBrought(plan: CasePlan): Promise<Brought> {
  const { person, proxy, scenario, day, defect, pictureOf } = plan;
  if (scenario === 'DRAFT_BARE') return { photo: null, idCopy: null, letter: null };
  const [photo, idCopy, letter] = await Promise.all([
    photoWanted(plan) ? drawPortrait(sitterOf(pictureOf ?? person), defect) : null,
    drawIdCopy(person, copyOf(plan)),
    proxy && person.age >= plan.policy.guardianAge ? drawLetter(person.name, proxy.name, day) : null,
  ]);
  return { photo, idCopy, letter };
}

/** Puts what was brought on file and says what the clerk types for it. */
export async function valuesFor(work: Work, plan: CasePlan, brought: Brought): Promise<CaseValues> {
  const { proxy, scenario, day } = plan;
  const random = randomOf(`brought ${plan.key}`);
  const photo = brought.photo
    ? await kept(work, brought.photo, 'PHOTO', plan.defect === 'PNG' ? 'image/png' : 'image/jpeg')
    : null;
  const wanted = wantedFor(plan).filter(
    ({ required, kind }) => required && !['PHOTO', 'TRUTH_DECLARATION'].includes(kind),
  );
  const shown = scenario === 'DRAFT_BARE' ? wanted.slice(0, 1) : wanted;
  const materials: MaterialInput[] = [];
  for (const material of shown) materials.push(await noted(work, plan, material, brought));
  if (brought.letter)
    materials.push({
      kind: 'PROXY_LETTER',
      sighted: 'ORIGINAL',
      date: day,
      fileId: await kept(work, brought.letter, 'DOCUMENT', 'image/jpeg'),
    });
  return {
    materials,
    truthDeclared: scenario !== 'DRAFT_BARE',
    ...(photo && { photoFileId: photo, photoTakenOn: addDays(day, -random.between(4, 120)) }),
    ...(proxy && {
      proxy: { name: proxy.name, number: proxy.number, relation: relationOf(plan), validTo: proxy.idValidTo },
    }),
  };
}

/** A new picture and a new copy after a return, as far as the reasons ask for them. */
export async function mended(
  work: Work,
  plan: CasePlan,
  day: Day,
  needs: readonly ('PHOTO' | 'ID_COPY' | 'APPLICATION_FORM')[],
): Promise<CaseValues> {
  const { person } = plan;
  const photo = needs.includes('PHOTO') ? await drawPortrait(sitterOf(person)) : null;
  const copy = needs.includes('ID_COPY') ? await drawIdCopy(person) : null;
  const materials: MaterialInput[] = [
    ...(copy
      ? [
          {
            kind: 'ID_COPY' as const,
            sighted: 'COPY' as const,
            fileId: await kept(work, copy, 'DOCUMENT', 'image/jpeg'),
          },
        ]
      : []),
    ...(needs.includes('APPLICATION_FORM')
      ? [{ kind: 'APPLICATION_FORM' as const, sighted: 'ORIGINAL' as const }]
      : []),
  ];
  return {
    materials,
    ...(photo && { photoFileId: await kept(work, photo, 'PHOTO', 'image/jpeg'), photoTakenOn: addDays(day, -1) }),
  };
}

const kept = async (work: Work, bytes: Buffer, purpose: 'PHOTO' | 'DOCUMENT', mime: string): Promise<string> =>
  (await storeBytes(work, bytes, { purpose, mime })).id;

const photoWanted = ({ person, policy, key }: CasePlan): boolean =>
  person.age >= policy.photoAgeFrom || randomOf(`photo ${key}`).chance(0.4);

/** The copy shows what the reviewer will name: unreadable, or of another name. */
function copyOf({ scenario, reasons }: CasePlan): CopyQuality {
  if (!RETURNED.includes(scenario)) return 'CLEAR';
  if (reasons.includes('ID_COPY_UNREADABLE')) return 'UNREADABLE';
  return reasons.includes('ID_COPY_MISMATCH') ? 'OTHER_NAME' : 'CLEAR';
}

function relationOf({ person, policy }: CasePlan): 'PARENT' | 'SPOUSE' | 'CHILD' {
  if (person.age < policy.guardianAge) return 'PARENT';
  return person.age > 60 ? 'CHILD' : 'SPOUSE';
}

function wantedFor({ channel, businessType, policy, person, proxy }: CasePlan): readonly Material[] {
  const facts = { age: person.age, everPaid: person.everPaid, hasExistingCard: false, proxy: proxy !== null };
  return materialsFor({ channel, businessType, policy, facts });
}

/** Materials that the demo has a drawing of; the others are noted as seen. */
async function noted(
  work: Work,
  plan: CasePlan,
  { kind, sighted, fields }: Material,
  { idCopy }: Brought,
): Promise<MaterialInput> {
  const random = randomOf(`${kind} ${plan.key}`);
  const { day, businessType, policy, person, proxy } = plan;
  const amount = kind === 'CARD_COST_RECEIPT' ? feeOf(policy, businessType) : random.between(200, 480) * 100;
  return {
    kind,
    sighted,
    ...(fields.includes('number') && {
      number: numberFor(kind, random.between(1000, 9999), proxy?.number ?? person.number, day),
    }),
    ...(fields.includes('date') && { date: addDays(day, -random.between(1, 40)) }),
    ...(fields.includes('amount') && { amount }),
    ...(kind === 'ID_COPY' && idCopy && { fileId: await kept(work, idCopy, 'DOCUMENT', 'image/jpeg') }),
  };
}

/** Of a certificate only its last four are noted in the clear. */
function numberFor(kind: MaterialKind, lot: number, certificate: string, day: Day): string {
  const year = day.slice(0, 4);
  if (kind.endsWith('_ID')) return `尾号${certificate.slice(-4)}`;
  if (kind === 'PAYMENT_CERTIFICATE') return `JF${year}-${lot}`;
  return kind.endsWith('RECEIPT') ? `PJ${year}-${lot}` : `${year}-${lot}`;
}
