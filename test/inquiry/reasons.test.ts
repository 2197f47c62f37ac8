import type { SsStatus, Whereabouts } from '../../shared/cards';
import { act, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, aPerson, nextSerial } from '../support/build';
import type { CastName } from '../support/cast';
import { asks, enrolledIn, forcedCard, forcedFailure, forcedList, forcedRow } from '../support/inquiry';
import { onEachEngine } from '../support/world';

onEachEngine('why no card yet: the reasons at the counter (R-02, R-100)', world => {
  const told = async (input: object, who: CastName = 'clerk') => (await asks(world(), who, input)).told!;
  const employed = async (accepted = true) => {
    const person = await aPerson(world(), { category: 'EMPLOYEE' });
    await enrolledIn(world(), world().place.unitB, person.id, { accepted });
    return person;
  };

  it('NOT_REGISTERED: somebody without an enrolment, and a number that nobody has', async () => {
    const { id } = await aPerson(world());
    expect(await told({ personId: id })).toMatchObject({ reason: 'NOT_REGISTERED', actor: 'PERSON', personId: id });
    expect(await told({ number: '419901199001011237' })).toMatchObject({ reason: 'NOT_REGISTERED', personId: null });
  });

  it('ENROLMENT_PENDING, REFUSED and ENDED: the enrolment stands in the way (R-03, R-31)', async () => {
    const person = await employed(false);
    const answer = await told({ personId: person.id });
    expect(answer).toMatchObject({
      reason: 'ENROLMENT_PENDING',
      actor: 'BUREAU',
      notes: ['NEWLY_ENROLLED_IN_PROGRESS'],
      progress: { step: 1, name: 'MATERIALS', state: 'CURRENT' },
    });
    expect(answer.basis).toEqual([{ law: 'SOCIAL_INSURANCE_LAW', article: 58 }]);
    const other = await aPerson(world());
    const { row } = await act(world(), 'clerk', 'registerEnrolment', {
      personId: other.id,
      insuranceKind: 'RESIDENT_MEDICAL',
    });
    await act(world(), 'checklist', 'refuseEnrolment', { id: row!.id, version: row!.version, note: '资料不符' });
    expect((await told({ personId: other.id })).reason).toBe('ENROLMENT_REFUSED');
    const left = await anInsured(world());
    const [{ id, version }] = await rowsOf<{ id: string; version: number }>(
      world(),
      'SELECT id, version FROM enrolment WHERE personId = ?',
      [left.id],
    );
    await act(world(), 'checklist', 'endEnrolment', { id, version, endedOn: '2026-11-20' });
    expect((await told({ personId: left.id })).reason).toBe('ENROLMENT_ENDED');
  });

  it('NOBODY_APPLIED: insured without a unit, told what to bring', async () => {
    const { id } = await anInsured(world());
    const answer = await told({ personId: id });
    expect(answer).toMatchObject({ reason: 'NOBODY_APPLIED', nobodyApplied: true, actor: 'PERSON' });
    expect(answer.bring).toEqual(expect.arrayContaining(['ID_ORIGINAL', 'PHOTO']));
  });

  it('LIST_NOT_REQUESTED, NOT_LISTED, LIST_OPEN, LEFT_OUT, ROW_RETURNED, LIST_SUBMITTED: the list of the unit', async () => {
    const { unitB: employerId } = world().place;
    const person = await employed();
    const ask = () => told({ personId: person.id });
    expect(await ask()).toMatchObject({
      reason: 'LIST_NOT_REQUESTED',
      nobodyApplied: true,
      actor: 'EMPLOYER',
      place: 'EMPLOYER',
      unit: '乙单位有限公司',
      from: '2026-11-25',
      by: '2026-12-07',
      bring: ['PHOTO', 'ID_COPY'],
    });
    expect((await ask()).notes).toContain('MAY_APPLY_SELF');
    const first = await forcedList(world(), { employerId });
    expect((await ask()).reason).toBe('NOT_LISTED');
    const given = { personId: person.id, employerId };
    const status = async (list: string, row: string) => {
      await world().house.database.commit(db =>
        db.query('UPDATE checklist SET status = ? WHERE id = ?', [list, first]),
      );
      await world().house.database.commit(db =>
        db.query('UPDATE checklist_item SET status = ? WHERE personId = ?', [row, person.id]),
      );
      return ask();
    };
    await forcedRow(world(), {
      ...given,
      checklistId: first,
      excludeReason: 'LEFT',
      reasons: ['PHOTO_HAT'],
      correction: 'OPEN',
    });
    expect(await ask()).toMatchObject({ reason: 'LIST_OPEN', by: '2026-12-07' });
    expect((await ask()).notes).toContain('CORRECTION_OPEN');
    expect(await status('OPEN', 'EXCLUDED')).toMatchObject({ reason: 'LEFT_OUT', told: ['LEFT'] });
    expect(await status('SEALED', 'CONFIRMED')).toMatchObject({ reason: 'LIST_OPEN' });
    expect(await status('SUBMITTED', 'CONFIRMED')).toMatchObject({
      reason: 'LIST_SUBMITTED',
      actor: 'BUREAU',
      office: { id: world().place.bureau },
      progress: { step: 2, state: 'CURRENT' },
    });
    expect(await status('SUBMITTED', 'RETURNED')).toMatchObject({
      reason: 'PHOTO_REFUSED',
      told: ['PHOTO_HAT'],
      bring: ['PHOTO'],
      actor: 'EMPLOYER',
    });
  });

  it.each([
    ['DRAFT', 'DRAFT', 'BUREAU', 1, 'CURRENT'],
    ['SUBMITTED', 'IN_REVIEW', 'BUREAU', 2, 'CURRENT'],
    ['RETURNED', 'PHOTO_REFUSED', 'PERSON', 1, 'TROUBLE'],
    ['REJECTED', 'REJECTED', 'PERSON', 2, 'STOPPED'],
    ['APPROVED', 'ORDERED', 'BUREAU', 3, 'CURRENT'],
    ['WITHDRAWN', 'NOBODY_APPLIED', 'PERSON', 1, 'CURRENT'],
  ] as const)('a case that is %s is answered %s (R-47)', async (status, reason, actor, step, state) => {
    const { id, personId, receiptNo, dueOn } = await aCaseThatIs(world(), status);
    const answer = await told({ personId });
    expect(answer).toMatchObject({ reason, actor, progress: { step, state } });
    if (status === 'SUBMITTED') {
      expect(answer).toMatchObject({ by: dueOn, applicationId: id, receiptNo, office: { id: world().place.bureau } });
      expect(await told({ receiptNo })).toEqual(answer);
      world().clock.now = new Date('2027-02-01T04:00:00Z');
      expect((await told({ personId })).notes).toContain('OVERDUE');
    }
    if (status === 'RETURNED') expect(answer).toMatchObject({ told: ['PHOTO_BLURRED'], bring: ['PHOTO'] });
  });

  it.each([
    ['IN_PRODUCTION', null, 'IN_PRODUCTION', 'MAKER', 3],
    ['PRODUCED', 'SEALED', 'PRODUCED', 'BUREAU', 3],
    ['FAILED', null, 'BANK_FAILED', 'BUREAU', 3],
    ['MISSING', 'SEALED', 'MISSING', 'BUREAU', 3],
    ['VOID', 'CANCELLED', 'VOIDED', 'BUREAU', 3],
    ['IN_TRANSIT', 'SEALED', 'IN_TRANSIT', 'BUREAU', 4],
    ['DESTROYED', 'CANCELLED', 'DESTROYED', 'PERSON', 5],
    ['IN_CUSTODY', 'SEALED', 'READY', 'PERSON', 4],
    ['WITH_EMPLOYER', 'SEALED', 'WITH_EMPLOYER', 'EMPLOYER', 4],
    ['COLLECTED', 'SEALED', 'COLLECTED_NOT_ENABLED', 'PERSON', 5],
    ['COLLECTED', 'NORMAL', 'ENABLED', 'NOBODY', 5],
    ['COLLECTED', 'LOCKED', 'LOCKED', 'PERSON', 5],
    ['COLLECTED', 'TEMP_LOST', 'TEMP_LOST', 'PERSON', 5],
    ['COLLECTED', 'LOST', 'LOST', 'PERSON', 1],
    ['COLLECTED', 'CANCELLED', 'CANCELLED', 'PERSON', 5],
  ] as const)('a card that is %s and %s is answered %s', async (whereabouts: Whereabouts, ssStatus: SsStatus | null, reason, actor, step) => {
    const { id, personId } = await aCaseThatIs(world(), 'APPROVED');
    const { bureau } = world().place;
    const cardNo = `B1${String(nextSerial()).padStart(7, '0')}`;
    const cardId = await forcedCard(world(), id, {
      whereabouts,
      ssStatus,
      cardNo: ssStatus ? cardNo : null,
      keeperOfficeId: whereabouts.startsWith('IN_') ? bureau : null,
      shelf: '甲-3',
      keptSince: '2026-11-20 02:00:00.000',
      collectedOn: '2026-11-20',
      lossUntil: '2026-11-30',
      keeperEmployerId: whereabouts === 'WITH_EMPLOYER' ? world().place.unitA : null,
    });
    if (whereabouts === 'FAILED') await forcedFailure(world(), cardId, 'BANK');
    const answer = await told({ personId });
    expect(answer).toMatchObject({ reason, actor, progress: { step } });
    if (reason === 'IN_TRANSIT')
      expect(answer).toMatchObject({ place: 'TRANSIT', office: { id: bureau }, by: '2026-11-27' });
    if (reason === 'READY') {
      expect(answer).toMatchObject({ shelf: '甲-3', by: '2026-12-20', office: { id: bureau }, bring: ['ID_ORIGINAL'] });
      expect((await told({ personId }, 'clerkAtPoint')).shelf).toBeNull();
    }
    if (reason === 'WITH_EMPLOYER') expect(answer.unit).toBe('甲单位有限公司');
    if (reason === 'COLLECTED_NOT_ENABLED') expect(answer).toMatchObject({ by: '2027-09-16', notes: ['DATA_MISSING'] });
    if (reason === 'TEMP_LOST') expect(answer.by).toBe('2026-11-30');
    if (ssStatus) expect(await told({ cardNo: cardNo.toLowerCase() })).toEqual(answer);
  });

  it('the articles that an enabled card rests on are shown: Law 28 and 29, Measures 2 (R-27, R-28)', async () => {
    const { id, personId } = await aCaseThatIs(world(), 'APPROVED');
    await forcedCard(world(), id, { whereabouts: 'COLLECTED', ssStatus: 'SEALED' });
    const { basis } = await told({ personId });
    expect(basis.map(({ law, article }) => `${law} ${article}`)).toEqual([
      'SOCIAL_INSURANCE_LAW 28',
      'SOCIAL_INSURANCE_LAW 29',
      'CARD_MEASURES 2',
    ]);
  });

  it('the medical card of a one-card region is the social security card: enable it (R-01)', async () => {
    const { id, personId } = await aCaseThatIs(world(), 'APPROVED');
    const medical = () => told({ personId, cardKind: 'MEDICAL' });
    expect(await medical()).toMatchObject({ reason: 'ORDERED', notes: expect.arrayContaining(['ONE_CARD_REGION']) });
    await forcedCard(world(), id, { whereabouts: 'COLLECTED', ssStatus: 'SEALED' });
    expect(await medical()).toMatchObject({
      reason: 'ONE_CARD',
      actor: 'PERSON',
      bring: ['EXISTING_CARD', 'ID_ORIGINAL'],
    });
    expect((await told({ personId })).reason).toBe('COLLECTED_NOT_ENABLED');
    await forcedCard(world(), id, { whereabouts: 'COLLECTED', ssStatus: 'NORMAL' });
    expect(await medical()).toMatchObject({ reason: 'ENABLED', notes: ['ONE_CARD_REGION'] });
  });

  it('a person who has died is told of no counter and no date', async () => {
    const { personId } = await aCaseThatIs(world(), 'SUBMITTED');
    await world().house.database.commit(db =>
      db.query("UPDATE person SET deceasedOn = '2026-11-01' WHERE id = ?", [personId]),
    );
    expect(await told({ personId })).toMatchObject({ reason: 'DECEASED', actor: 'NOBODY', by: null, bring: [] });
  });

  it('each case says at which of the five steps it is (R-47)', async () => {
    const { id } = await aCaseThatIs(world(), 'APPROVED');
    const step = async () => {
      const { data } = await world().as(
        'reviewer',
        'query ($id: ID!) { application(id: $id) { progress { step name state } } }',
        { id },
      );
      return (data as unknown as { application: { progress: object } }).application.progress;
    };
    expect(await step()).toEqual({ step: 3, name: 'PRODUCTION', state: 'CURRENT' });
    await forcedCard(world(), id, { whereabouts: 'COLLECTED', ssStatus: 'NORMAL' });
    expect(await step()).toEqual({ step: 5, name: 'ACTIVATION', state: 'DONE' });
  });
});
