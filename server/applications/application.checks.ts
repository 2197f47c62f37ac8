import { dayOf } from '../../shared/calendar';
import type { Check, Verdict } from '../../shared/checks';
import { photoReasons } from '../../shared/checks';
import { mobileFault, nameFault, parseIdentityNumber } from '../../shared/identity';
import type { PhotoFinding } from '../../shared/photos';
import type { ReturnReason } from '../../shared/reasons';
import type { Context } from '../platform/context';
import type { CaseLike, Known } from './application.facts';

/** Every automatic check of a case with its verdict, computed on the clear values, which do not leave. */
export function checksOf(ctx: Context, one: CaseLike, known: Known): Check[] {
  const today = dayOf(ctx.now);
  return [
    ...identityChecks(known, today),
    ...standingChecks(known),
    ...materialChecks(known),
    ...photoChecks(known),
    ...proxyChecks(one),
  ];
}

type Line = [
  code: Check['code'],
  concern: Check['concern'],
  passes: boolean,
  rule: string,
  reason: ReturnReason | null,
  otherwise?: Verdict,
];

const check = ([code, concern, passes, rule, reason, otherwise = 'FAIL']: Line): Check => ({
  code,
  concern,
  rule,
  reason,
  verdict: passes ? 'OK' : otherwise,
  detail: null,
});

function identityChecks({ person }: Known, today: string): Check[] {
  const numbered = ['RESIDENT', 'HMT_PERMIT', 'FOREIGN_PR'].includes(person.idKind);
  const parsed = numbered ? parseIdentityNumber(person.number, today) : undefined;
  const right = !numbered || (parsed?.ok ?? false);
  const birth = parsed?.ok ? parsed.birth : undefined;
  const sex = parsed?.ok ? parsed.sex : undefined;
  const lines: Line[] = [
    ['NUMBER_VALID', 'number', right, 'R-50', 'NUMBER_MISMATCH'],
    ['BIRTH_AGREES', 'birthDate', birth === undefined || birth === person.birthDate, 'R-50', 'BIRTH_MISMATCH'],
    ['SEX_AGREES', 'sex', sex === undefined || sex === person.sex, 'R-50', 'SEX_MISMATCH'],
    ['NAME_CHARACTERS', 'name', nameFault(person.name) === undefined, 'R-54', 'NAME_MISMATCH'],
    [
      'MOBILE_FORMAT',
      'mobile',
      person.mobile !== null && mobileFault(person.mobile) === undefined,
      'R-75',
      'MOBILE_WRONG',
      person.mobile === null ? 'WARN' : 'FAIL',
    ],
    ['DOCUMENT_VALID', 'idValidTo', person.idValidTo === null || person.idValidTo >= today, 'R-50', 'DOCUMENT_EXPIRED'],
  ];
  return lines.map(check);
}

function standingChecks({ facts }: Known): Check[] {
  const lines: Line[] = [
    ['ENROLMENT_ACCEPTED', 'enrolment', facts.eligible, 'R-03', 'NOT_ENROLLED'],
    ['ENROLLED_ONCE', 'enrolment', !facts.enrolledTwice, 'R-05', 'ENROLLED_TWICE'],
    ['NO_OTHER_CARD', 'number', facts.hindrance === 'NONE', 'R-32', null],
    ['ALIVE', 'number', !facts.deceased, 'R-03', null],
  ];
  return lines.map(check);
}

function materialChecks({ required, facts }: Known): Check[] {
  return required
    .filter(({ kind }) => kind !== 'PHOTO')
    .map(({ kind, required: must, rule }) => {
      const missing = facts.missingMaterials.includes(kind);
      return {
        code: 'MATERIAL_PRESENT',
        concern: kind,
        verdict: missing && must ? 'FAIL' : 'OK',
        rule,
        reason: 'MATERIAL_MISSING',
        detail: kind,
      };
    });
}

function photoChecks({ photo, facts }: Known): Check[] {
  if (facts.photoState === 'NOT_NEEDED') return [];
  if (!photo) return [check(['PHOTO_PRESENT', 'PHOTO', false, 'R-52', 'PHOTO_MISSING'])];
  const findings = photo.findings.map(
    (finding): Check => ({
      code: finding.code === 'SAME_AS_ANOTHER' ? 'PHOTO_UNIQUE' : 'PHOTO_RULE',
      concern: 'PHOTO',
      verdict: verdictOf(finding),
      rule: 'P-07',
      reason: photoReasons[finding.code],
      detail: finding.code,
    }),
  );
  const clean = findings.some(({ code }) => code === 'PHOTO_RULE')
    ? []
    : [check(['PHOTO_RULE', 'PHOTO', true, 'P-07', null])];
  return [
    ...clean,
    ...findings,
    check(['PHOTO_RECENT', 'PHOTO', facts.photoState !== 'TOO_OLD', 'R-52', 'PHOTO_TOO_OLD']),
  ];
}

const verdictOf = ({ severity }: PhotoFinding): Verdict => (severity === 'BLOCK' ? 'FAIL' : 'WARN');

function proxyChecks({ proxyName }: CaseLike): Check[] {
  return proxyName === null ? [] : [check(['DOCUMENT_VALID', 'proxy', true, 'R-40', 'PROXY_UNPROVED'])];
}
