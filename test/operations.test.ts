import { getMetadataStorage as validationsOf } from 'class-validator';
import { type GraphQLSchema, getNamedType, isObjectType, printSchema } from 'graphql';
import { getMetadataStorage as schemaOf } from 'type-graphql';
import { needOf, open, operationsOf, personalTypesWithin, protect } from '../server/platform/operations';
import { viewOf } from '../server/platform/views';
import { makeSchema } from '../server/schema';
import { grants, PERMISSIONS, ROLES, type Role } from '../shared/access';

const BUREAU: readonly Role[] = ['clerk', 'reviewer', 'checklist_officer', 'card_clerk', 'supervisor'];
const EVERYONE =
  `acceptInvitation changePassword confirmTotp demoAccounts endSession invitation notices office offices policyInForce
  readNotices session sessions setUpTotp signIn signOut`.split(/\s+/);
const STAFF =
  `application applications cancelJob card cards custodyByCardNo custodyOf employer employers enrolment enrolments inquiryLines job jobs people person printReceipt
  resolveScan revealPerson whyNoCard whyNoCards`.split(/\s+/);
const LISTS = `checklist checklistItem checklistItems checklistVerification checklists grantedWindows unitWindow
  uploadEntries`.replace(/\s+/g, ' ');
const FILLED =
  `addItem confirmItem confirmItems disputeItem excludeItem excludeItems importArchive recallChecklist requestChecklist
  requestSupplement resetItem sealChecklist stageIdCopy stagePhoto submitChecklist unsealChecklist`.replace(
    /\s+/g,
    ' ',
  );
const DECIDED =
  `confirmChecklist convertItems convertPreview decideCorrection openChecklist returnChecklist returnItems undoItem undoItems
  unitsOfWindow`.replace(/\s+/g, ' ');
const REGISTRARS =
  `acceptEnrolment acceptEnrolments correctEmployer correctPerson endEnrolment enterEmployer enterPerson
  refuseEnrolment registerEnrolment`.replace(/\s+/g, ' ');

const COUNTER =
  `activateFinancialFunction cancelCard closeFinancialFunction collectCard distributeCards enableCard lockCardPin markCardLost
  markCardTemporarilyLost printCollection printRegister releaseCardLoss resetCardPin`.replace(/\s+/g, ' ');
const CUSTODY =
  `issueCardToEmployer issueCardsToEmployer makeCardAtOnce markCardMissing markCardsMissing receiveCard receiveCards`.replace(
    /\s+/g,
    ' ',
  );
const KEPT =
  `acknowledgeHandOverItems confirmHandOver destroyCards dispatchCards recoverCard reshelveCards settleHandOver
  takeBackHandOver`.replace(/\s+/g, ' ');
const LEDGER = 'checkLedgerNow custodyAges custodySums handOver handOvers ledgerChecks shelves';
const PRODUCTION =
  `acknowledgeReturnLine acknowledgeReturnLines batch batchItems batches closeBatch completeCardData finishBank importBankReturn
  importReturnFile lateAtCentres markCardFailed markCardProduced markCardsFailed markCardsProduced openAccount openBatch
  orderedGroups overdueBatches previewReturnFile printTroubleVoucher productionTurnaround remakeCard remakeCards
  returnApplication returnLines sendBatch sendBatchToBank undoProduced voidCard voidCards`.replace(/\s+/g, ' ');

/** What each role may call beside what everyone and all staff may. A change here is a change of who may do what. */
const OWN: Readonly<Record<Role, string>> = {
  clerk: `${REGISTRARS} ${COUNTER} applicationPlan correctApplication openApplication submitApplication withdrawApplication`,
  reviewer: 'approveApplication approveApplications rejectApplication returnApplication undoDecision',
  checklist_officer: `${REGISTRARS} ${DECIDED}`,
  card_clerk: `${PRODUCTION} ${COUNTER} ${CUSTODY} ${KEPT} ${LEDGER}`,
  supervisor:
    `${LEDGER} batch batchItems batches grantExtension lateAtCentres overdueBatches planCollection productionTurnaround releaseCardLoss
    returnLines unitsOfWindow`.replace(/\s+/g, ' '),
  unit_admin: `cancelJob card cards confirmHandOver custodyByCardNo custodyOf distributeCards handOver handOvers enrolment enrolments importRoster inquiryLines job jobs printRegister resolveScan rosterPreview whyNoCard whyNoCards ${LISTS} ${FILLED}`,
  analyst: 'createApiToken currentCounts reasonCounts revokeApiToken statusChangeCounts timeInStatus',
  auditor: 'auditEntries auditVerification',
  sysadmin: 'account accounts disableAccount enableAccount invite inviteAgain setRoles',
};

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await makeSchema();
});

describe('operations', () => {
  it('each declares what it needs', () => {
    const all = operationsOf(schema);
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ field }) => needOf(field) === undefined)).toEqual([]);
  });

  it('the schema is not served while one declares nothing, or leads somebody to persons who has no business there', () => {
    const query = schema.getQueryType()!.getFields();
    const { people, offices } = query;
    const [need, personal] = [people.extensions, offices.extensions];
    people.extensions = {};
    expect(() => protect(schema, () => undefined)).toThrow('operations without a need: people');
    people.extensions = { need: 'policy:read' };
    expect(() => protect(schema, () => undefined)).toThrow('analyst reaches Person');
    [people.extensions, offices.extensions] = [need, personal];
  });

  it('nobody in particular may call exactly these', () => {
    const names = operationsOf(schema).filter(({ field }) => needOf(field) === 'anyone');
    expect(names.map(({ kind, field }) => `${kind} ${field.name}`).sort()).toEqual([
      'mutation acceptInvitation',
      'mutation signIn',
      'query demoAccounts',
      'query invitation',
      'query session',
    ]);
  });

  it('everybody who is signed in may call exactly these', () => {
    const names = operationsOf(schema).filter(({ field }) => needOf(field) === 'signedIn');
    expect(names.map(({ field }) => field.name).sort()).toEqual([
      'changePassword',
      'confirmTotp',
      'endSession',
      'sessions',
      'setUpTotp',
      'signOut',
    ]);
  });

  it.each(['analyst', 'auditor', 'sysadmin'] as const)('%s comes to no type that holds personal data', role => {
    expect(personalTypesWithin(schema, role)).toEqual([]);
    const words =
      /\b(number|maskedNumber|mobile|maskedMobile|birthDate|birthYear|photo|fileId|person|address|proxyName)\b/;
    const fields = Object.values(viewOf(schema, [role]).getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__') && !['Office', 'AuditEntryView'].includes(name))
      .flatMap(type => Object.keys(type.getFields()).map(name => `${type.name}.${name}`));
    expect(fields.filter(name => words.test(name.split('.')[1]))).toEqual([]);
  });

  it('what holds a name or a number of a person is marked as personal', () => {
    const marked = Object.values(schema.getTypeMap()).filter(type => isObjectType(type) && type.extensions.personal);
    expect(marked.map(({ name }) => name).sort()).toEqual(
      [
        'Application',
        'ApplicationMaterial',
        'ApplicationPlan',
        'Card',
        'CaseCheck',
        'CaseFacts',
        'Checklist',
        'ChecklistItem',
        'Enrolment',
        'InquiryLine',
        'InquiryResult',
        'InquiryRow',
        'Person',
        'Photo',
        'PreviewLine',
        'ProductionItem',
        'ReturnLine',
        'ReturnPreview',
        'RevealedPerson',
        'RosterPerson',
        'ScanLine',
        'SentRow',
        'StoredFile',
        'UploadEntry',
      ].filter(name => schema.getType(name)),
    );
  });

  it.each(ROLES)('%s may call exactly these, and sees no more of the schema', role => {
    const view = operationsOf(viewOf(schema, [role])).map(({ field }) => field.name);
    const allowed = operationsOf(schema).filter(({ field }) => open(role, needOf(field)));
    expect(view.sort()).toEqual(allowed.map(({ field }) => field.name).sort());
    const expected = [
      ...EVERYONE,
      ...(BUREAU.includes(role) ? [...STAFF, ...LISTS.split(' ')] : []),
      ...OWN[role].split(' ').filter(Boolean),
    ];
    expect(view).toEqual([...new Set(expected)].sort());
  });

  it('a view holds no type that only leads from what is not in it', () => {
    const text = printSchema(viewOf(schema, ['analyst']));
    for (const name of ['Person', 'Application', 'Enrolment', 'Photo', 'StoredFile', 'RevealedPerson'])
      expect(text).not.toMatch(new RegExp(`\\b(type|input) ${name}\\b`));
  });

  it('every permission is granted to somebody, and asked for by something', () => {
    const granted = new Set(ROLES.flatMap(role => grants[role]));
    expect(PERMISSIONS.filter(permission => !granted.has(permission))).toEqual([]);
  });

  it('a status, a role or an office is no input of a verb; a region only as the key of a group within reach', () => {
    const forbidden = /^(status|version|enteredByIds|decidedById|decidedAt|officeId|regionCode|receiptNo|openKey)$/;
    const inputs = (schema.getMutationType() ? Object.values(schema.getMutationType()!.getFields()) : []).flatMap(
      ({ args }) => args.map(arg => getNamedType(arg.type).name),
    );
    const names = inputs.flatMap(name => {
      const type = schema.getType(name);
      const fields = type && 'getFields' in type ? Object.keys(type.getFields()) : [];
      return fields.filter(field => forbidden.test(field) && field !== 'version').map(field => `${name}.${field}`);
    });
    expect([...new Set(names)].sort()).toEqual([
      'InviteInput.officeId',
      'OpenBatch.regionCode',
      'SetRolesInput.officeId',
    ]);
  });

  it('every field of an input is validated, for what is not is dropped', () => {
    const { inputTypes, argumentTypes, fields } = schemaOf();
    const bare = [...inputTypes, ...argumentTypes].flatMap(({ target, name }) => {
      const checked = validationsOf()
        .getTargetValidationMetadatas(target, '', false, false)
        .map(({ propertyName }) => propertyName);
      const own = fields.filter(field => field.target === target);
      return own.filter(field => !checked.includes(field.name)).map(field => `${name}.${field.name}`);
    });
    expect(bare).toEqual([]);
  });
});
