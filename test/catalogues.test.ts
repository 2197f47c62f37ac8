import { type GraphQLSchema, isEnumType } from 'graphql';
import { messages } from '../admin/messages';
import { definitions } from '../server/analytics/analytics.words';
import { makeSchema } from '../server/schema';
import { applicationLifecycle } from '../shared/applications';
import { enrolmentLifecycle } from '../shared/enrolments';
import { FAILURE_CODES } from '../shared/failures';
import { PHOTO_CODES } from '../shared/photos';
import { collectionWords } from '../shared/words/collection';
import { inquiryWords } from '../shared/words/inquiry';
import { receiptWords } from '../shared/words/receipt';
import { voucherWords } from '../shared/words/voucher';

type Words = string | { readonly [name: string]: Words } | readonly Words[] | ((...given: never[]) => unknown);

/** Every word with its path; a function counts as a word. */
function leaves(words: Words, path = ''): [path: string, word: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, 'a function']];
  return Object.entries(words).flatMap(([name, below]) => leaves(below as Words, path ? `${path}.${name}` : name));
}

const catalogues: readonly (readonly [string, { zh: Words; en: Words }])[] = [
  ['console', messages as unknown as { zh: Words; en: Words }],
  ['receipt', receiptWords as unknown as { zh: Words; en: Words }],
  ['collection', collectionWords as unknown as { zh: Words; en: Words }],
  ['voucher', voucherWords as unknown as { zh: Words; en: Words }],
  ['inquiry', inquiryWords as unknown as { zh: Words; en: Words }],
  ['figures', definitions],
];

const placeholders = (word: string): string[] => [...new Set(word.match(/%\{\w+\}/g) ?? [])].sort();

/** Where the values of each enum are named. */
const NAMED: Readonly<Record<string, string>> = {
  Role: 'roles',
  ApplicationStatus: 'statuses.application',
  EnrolmentStatus: 'statuses.enrolment',
  JobStatus: 'statuses.job',
  Whereabouts: 'statuses.card',
  SsStatus: 'statuses.ss',
  FinStatus: 'statuses.fin',
  Hand: 'statuses.hand',
  HandOverKind: 'handOvers.kinds',
  HandOverStatus: 'statuses.handOver',
  HandOverItemOutcome: 'handOvers.outcomes',
  CardFunction: 'codes.cardFunctions',
  LossChannel: 'functions.lossChannels',
  MedicalAccount: 'functions.medicalAccounts',
  CardUse: 'functions.uses',
  VisitKind: 'codes.visitKinds',
  LossReason: 'codes.lossReasons',
  CancelReason: 'codes.cancelReasons',
  VoidReason: 'codes.voidReasons',
  TroubleKind: 'codes.troubleKinds',
  ActivationChannel: 'codes.activationChannels',
  LostBy: 'codes.lostBy',
  BatchStatus: 'statuses.batch',
  BatchOutcome: 'production.outcomes',
  FailStage: 'production.stages',
  LineOutcome: 'production.lines',
  BusinessType: 'codes.businessTypes',
  CardKind: 'codes.cardKinds',
  Channel: 'codes.channels',
  ProxyRelation: 'codes.proxyRelations',
  ProxyScope: 'codes.proxyScopes',
  OutletKind: 'codes.outletKinds',
  OutletService: 'offices.servicesWords',
  EmployerKind: 'codes.employerKinds',
  IdKind: 'codes.idKinds',
  Sex: 'codes.sexes',
  SentField: 'enrolments.sentFields',
  RosterFaultCode: 'roster.faults',
  RosterColumn: 'roster.columns',
  PersonCategory: 'codes.personCategories',
  MaterialKind: 'codes.materialKinds',
  Sighting: 'codes.sightings',
  InsuranceKind: 'codes.insuranceKinds',
  CheckCode: 'checks',
  ReturnReason: 'reasons.return',
  RejectReason: 'reasons.reject',
  NoticeKind: 'layout.notices.kinds',
  ChecklistStatus: 'statuses.checklist',
  ItemStatus: 'statuses.item',
  UnitWindowKind: 'codes.unitWindowKinds',
  WindowKind: 'codes.unitWindowKinds',
  UnitStage: 'codes.unitStages',
  DisputeField: 'codes.disputeFields',
  Correction: 'codes.corrections',
  ExcludeReason: 'codes.excludeReasons',
  PhotoStage: 'codes.photoStages',
  UploadKind: 'codes.uploadKinds',
  UploadOutcome: 'codes.uploadOutcomes',
  RevealPurpose: 'widgets.reveal.purposes',
  AuditFaultKind: 'audit.verify.kinds',
  InquiryReason: 'inquiry.reasons',
  InquiryGroup: 'inquiry.groups',
  InquiryActor: 'inquiry.actors',
  InquiryPlace: 'inquiry.places',
  InquiryNote: 'inquiry.notes',
  InquiryDay: 'inquiry.days',
  CardStep: 'inquiry.steps',
  StepState: 'inquiry.states',
  Law: 'inquiry.laws',
  IdentityCheck: 'inquiry.identity',
};

/** Enums whose values are no words of the console: shown as a colour or a picture, or for programs only. */
const UNSPOKEN = [
  'CurrentDimension',
  'DecisionDimension',
  'DueFilter',
  'FigureDimension',
  'FigureSubject',
  'HandOverWay',
  'Hindrance',
  'ItemView',
  'Locale',
  'PhotoState',
  'PhotoVerdict',
  'ReachKind',
  'SessionKind',
  'SortOrder',
  'Verdict',
];

/** Words that are rightly empty: a state without a sign, and findings that only warn. */
const EMPTY = ['ra.boolean.null', 'photos.mends.FILE_SIZE', 'photos.mends.DPI'];

/** Words that name the other language, or are code. */
const BOTH = /^(layout\.(other|switch)Language|explorer\b)/;

const below = (words: Words, path: string): Words =>
  path.split('.').reduce<Words>((at, name) => (at as Record<string, Words>)[name], words);

describe.each(catalogues)('the words of the %s', (_name, { zh, en }) => {
  it('are in both languages, none of them empty', () => {
    const [chinese, english] = [leaves(zh), leaves(en)];
    expect(chinese.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
    expect([...chinese, ...english].filter(([path, word]) => word.trim() === '' && !EMPTY.includes(path))).toEqual([]);
  });

  it('have the same places to fill in both languages', () => {
    const english = new Map(leaves(en));
    const other = leaves(zh).filter(
      ([path, word]) => `${placeholders(word)}` !== `${placeholders(english.get(path) ?? '')}`,
    );
    expect(other.map(([path]) => path)).toEqual([]);
  });

  it('are Chinese in Chinese, and hold no Han character in English', () => {
    const han = /\p{Script=Han}/u;
    const own = (words: Words) => leaves(words).filter(([path]) => !BOTH.test(path));
    expect(own(en).filter(([, word]) => han.test(word))).toEqual([]);
    const foreign = own(zh).filter(([, word]) => /[a-z]{4}/i.test(word.replace(/%\{\w+\}/g, '')) && !han.test(word));
    expect(foreign.filter(([, word]) => word !== 'a function')).toEqual([]);
  });
});

describe('what the house says', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await makeSchema();
  });

  it.each(['zh', 'en'] as const)('has words in %s for each refusal, verb and photo finding', locale => {
    const words = messages[locale] as unknown as Words;
    expect(Object.keys(below(words, 'failures') as object).sort()).toEqual([...FAILURE_CODES].sort());
    const verbs = [...Object.keys(applicationLifecycle.steps), ...Object.keys(enrolmentLifecycle.steps)];
    const actions = below(words, 'actions') as Record<string, string>;
    expect(verbs.filter(verb => verb !== 'register' && !actions[verb])).toEqual([]);
    const said = new Set(leaves(below(words, 'photos')).map(([path]) => path.split('.').at(-1)));
    expect(PHOTO_CODES.filter(code => !said.has(code))).toEqual([]);
  });

  it('has words for each value of each enum', () => {
    const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
    const ours = enums.filter(({ name }) => !name.startsWith('__') && !UNSPOKEN.includes(name));
    expect(ours.map(({ name }) => name).filter(name => !NAMED[name])).toEqual([]);
    for (const type of ours)
      for (const locale of ['zh', 'en'] as const) {
        const words = below(messages[locale] as unknown as Words, NAMED[type.name]) as Record<string, string>;
        const missing = type.getValues().filter(({ name }) => !words[name]);
        expect(missing.map(({ name }) => `${locale} ${type.name}.${name}`)).toEqual([]);
      }
  });

  it('says the same code in different words for different codes', () => {
    const twice = Object.entries(messages.zh.failures).filter(([code, word]) =>
      Object.entries(messages.zh.failures).some(([other, same]) => other !== code && same === word),
    );
    expect(twice).toEqual([]);
  });
});
