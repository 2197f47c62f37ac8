import { endEnrolment, registerEnrolment } from '../../server/enrolments/enrolment.service';
import { act, codeOf, done, force, onDay, read, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured, aSubmitted } from '../support/build';
import { refusedElsewhere } from '../support/elsewhere';
import { noon, onEachEngine, type World } from '../support/world';
import { NOTHING, written } from '../support/written';

const SHOWN = 'id version status decidedAt decidedById cardWhereabouts note';
const approve = (world: World, { id, version }: { id: string; version: number }) =>
  act(world, 'reviewer', 'approveApplication', { id, version }, SHOWN);

onEachEngine('approve', world => {
  it('R-55: approves a submitted case and orders its card: status, instant, status changes, audit entries, counts', async () => {
    const { id, version } = await aSubmitted(world());
    const { result, ...left } = await written(world(), () =>
      done(world(), 'reviewer', 'approveApplication', { id, version, note: '资料齐全' }, SHOWN),
    );
    expect(result).toEqual({
      id,
      version: version + 1,
      status: 'APPROVED',
      decidedAt: noon.toISOString(),
      decidedById: 'reviewer',
      cardWhereabouts: 'ORDERED',
      note: '资料齐全',
    });
    expect(left).toEqual({
      changes: ['application approve SUBMITTED→APPROVED', 'card order →ORDERED'],
      audits: ['application.approve', 'card.order'],
      counts: { SUBMITTED: -1, APPROVED: 1 },
      tables: { card: 1 },
    });
  });

  it('R-55: no card is ordered for a case that is not approved', async () => {
    const { id } = await aSubmitted(world());
    const returned = await aCaseThatIs(world(), 'RETURNED');
    const rows = await rowsOf(world(), 'SELECT id FROM card WHERE applicationId IN (?, ?)', [id, returned.id]);
    expect(rows).toEqual([]);
  });

  it('lets nobody decide what they entered: OWN_WORK', async () => {
    const { id, version } = await aSubmitted(world(), { by: 'bothRoles' });
    const { result, ...left } = await written(world(), () =>
      codeOf(world(), 'bothRoles', 'approveApplication', { id, version }),
    );
    expect(result).toBe('OWN_WORK');
    expect(left).toEqual(NOTHING);
  });

  it('R-03, R-04: is for people whose enrolment is accepted and has not ended: NOT_ELIGIBLE', async () => {
    const person = await anInsured(world());
    const ref = await aSubmitted(world(), { person });
    const [enrolled] = await rowsOf<{ id: string }>(world(), 'SELECT id FROM enrolment WHERE personId = ?', [
      person.id,
    ]);
    await world().inside('checklist', work =>
      endEnrolment(work, { id: enrolled.id, version: 2, endedOn: '2026-11-23' }),
    );
    expect((await approve(world(), ref)).code).toBe('NOT_ELIGIBLE');
    const { id, version } = await world().inside('clerk', work =>
      registerEnrolment(work, { personId: person.id, insuranceKind: 'RESIDENT_MEDICAL' }),
    );
    expect((await approve(world(), ref)).code).toBe('NOT_ELIGIBLE');
    await done(world(), 'checklist', 'acceptEnrolment', { id, version });
    expect((await approve(world(), ref)).code).toBeNull();
  });

  it('R-05: not for people who are enrolled twice by now: ENROLLED_TWICE', async () => {
    const person = await anInsured(world());
    const ref = await aSubmitted(world(), { person });
    const employerId = world().place.unitA;
    const { id, version } = await world().inside('clerk', work =>
      registerEnrolment(work, { personId: person.id, insuranceKind: 'EMPLOYEE_MEDICAL', employerId }),
    );
    expect((await done(world(), 'checklist', 'acceptEnrolment', { id, version })).status).toBe('ACCEPTED');
    expect((await approve(world(), ref)).code).toBe('ENROLLED_TWICE');
  });

  it('not for the dead, nor for whoever holds a card by now: HOLDER_DECEASED, CARD_ALREADY_HELD', async () => {
    const person = await anInsured(world());
    const ref = await aSubmitted(world(), { person });
    await force(world(), 'UPDATE person SET deceasedOn = ? WHERE id = ?', ['2026-11-20', person.id]);
    expect((await approve(world(), ref)).code).toBe('HOLDER_DECEASED');
    await force(world(), 'UPDATE person SET deceasedOn = NULL WHERE id = ?', [person.id]);
    const { id } = await aCaseThatIs(world(), 'APPROVED');
    const key = `${person.id}|SOCIAL_SECURITY`;
    await force(world(), 'UPDATE card SET openKey = NULL, inForceKey = ? WHERE applicationId = ?', [key, id]);
    expect((await approve(world(), ref)).code).toBe('CARD_ALREADY_HELD');
  });

  it('R-52: judges the photo on the day of the decision: PHOTO_TOO_OLD', async () => {
    const ref = await aSubmitted(world());
    onDay(world(), '2027-05-24');
    expect((await approve(world(), ref)).code).toBe('PHOTO_TOO_OLD');
  });

  it('R-54, R-91: judges the papers by what was asked when the case came in: MATERIALS_MISSING', async () => {
    const ref = await aSubmitted(world());
    await force(world(), "DELETE FROM application_material WHERE applicationId = ? AND kind = 'ID_COPY'", [ref.id]);
    await force(world(), 'UPDATE application SET truthDeclared = 0 WHERE id = ?', [ref.id]);
    const kinds = ['ID_COPY', 'TRUTH_DECLARATION'];
    expect(await approve(world(), ref)).toMatchObject({ code: 'MATERIALS_MISSING', params: { kinds } });
  });

  it('the key of the person passes from the case to the card', async () => {
    const { id, personId } = await aCaseThatIs(world(), 'APPROVED');
    const openKey = `${personId}|SOCIAL_SECURITY`;
    expect(await rowsOf(world(), 'SELECT openKey FROM application WHERE id = ?', [id])).toEqual([{ openKey: null }]);
    expect(await rowsOf(world(), 'SELECT openKey, inForceKey FROM card WHERE applicationId = ?', [id])).toEqual([
      { openKey, inForceKey: null },
    ]);
  });

  it('shows the reviewer each automatic check beside what it concerns', async () => {
    const { id } = await aSubmitted(world());
    const document =
      'query ($id: ID!) { application(id: $id) { checks { code concern verdict rule } facts { eligible } } }';
    type Shown = { checks: { code: string; verdict: string; rule: string }[]; facts: object };
    const { checks, facts } = await read<Shown>(world(), 'reviewer', document, { id });
    expect(facts).toEqual({ eligible: true });
    expect(checks.filter(({ verdict }) => verdict === 'FAIL')).toEqual([]);
    expect(checks.length).toBeGreaterThan(12);
    expect(checks.every(({ rule }) => /^[RPT]-\d\d/.test(rule))).toBe(true);
  });

  it('leaves nothing behind when the audit entry cannot be written', async () => {
    const ref = await aSubmitted(world());
    await force(world(), 'ALTER TABLE audit_entry RENAME TO audit_away');
    try {
      const { code, params } = await approve(world(), ref);
      expect(code).toBe('INTERNAL');
      expect(params).toEqual({ incident: expect.stringMatching(/^[0-9a-f]{10}$/) });
    } finally {
      await force(world(), 'ALTER TABLE audit_away RENAME TO audit_entry');
    }
    const { result, ...left } = await written(world(), () => approve(world(), ref));
    expect(result.row).toMatchObject({ status: 'APPROVED', version: ref.version + 1 });
    expect(left.tables).toEqual({ card: 1 });
    expect(left.counts).toEqual({ SUBMITTED: -1, APPROVED: 1 });
    const changes = "SELECT verb FROM status_change WHERE subjectId = ? AND verb = 'approve'";
    expect(await rowsOf(world(), changes, [ref.id])).toHaveLength(1);
  });

  refusedElsewhere(world, 'approve', 'reviewer', 'approveApplication');
});
