import { registerEnrolment } from '../server/enrolments/enrolment.service';
import type { FailureCode } from '../shared/failures';
import { type Acted, act, done, rowsOf } from './support/act';
import { aCaseThatIs, anInsured, anOpening, aPerson, aSubmitted, nextSerial, picture } from './support/build';
import { engines, onEachEngine, openWorld } from './support/world';
import { countsOf } from './support/written';

const times = (n: number) => Array.from({ length: n }, (_, at) => at);
const won = (all: readonly Acted[]) => all.filter(({ code }) => code === null);
const lost = (all: readonly Acted[]): (FailureCode | null)[] => [
  ...new Set(all.filter(({ code }) => code !== null).map(({ code }) => code)),
];
const REASONS = { reasons: ['PHOTO_HAT'] };

onEachEngine('races', world => {
  afterEach(async () => {
    const { kept, real } = await countsOf(world());
    expect(kept).toEqual(real);
  });

  it('twenty approvals of one case by two reviewers: one wins, one card, the others are clean', async () => {
    const { id, version } = await aSubmitted(world());
    const all = await Promise.all(
      times(20).map(n => act(world(), n % 2 ? 'reviewer' : 'reviewer2', 'approveApplication', { id, version })),
    );
    expect(won(all)).toHaveLength(1);
    expect(lost(all)).toEqual(['STALE']);
    expect(await rowsOf(world(), 'SELECT id FROM card WHERE applicationId = ?', [id])).toHaveLength(1);
    const sql = "SELECT verb FROM status_change WHERE subjectId = ? AND verb = 'approve'";
    expect(await rowsOf(world(), sql, [id])).toHaveLength(1);
  });

  it('five approve and five reject: exactly one of ten', async () => {
    const { id, version } = await aSubmitted(world());
    const all = await Promise.all(
      times(10).map(n =>
        n % 2
          ? act(world(), 'reviewer', 'approveApplication', { id, version })
          : act(world(), 'reviewer2', 'rejectApplication', { id, version, reason: 'OTHER' }),
      ),
    );
    expect(won(all)).toHaveLength(1);
    expect(lost(all)).toEqual(['STALE']);
    const [{ status }] = await rowsOf<{ status: string }>(world(), 'SELECT status FROM application WHERE id = ?', [id]);
    const cards = await rowsOf(world(), 'SELECT id FROM card WHERE applicationId = ?', [id]);
    expect(cards).toHaveLength(status === 'APPROVED' ? 1 : 0);
  });

  it('R-32: twenty open a case for one person, through two channels: one case', async () => {
    const person = await anInsured(world());
    const atBureau = await anOpening(world(), { person, photo: null });
    const atCentre = await anOpening(world(), { person, photo: null, by: 'clerkAtCentre', channel: 'COUNTY_CENTRE' });
    const all = await Promise.all(
      times(20).map(n =>
        act(world(), n % 2 ? 'clerk' : 'clerkAtCentre', 'openApplication', n % 2 ? atBureau : atCentre),
      ),
    );
    expect(won(all)).toHaveLength(1);
    expect(lost(all)).toEqual(['OPEN_ELSEWHERE']);
    expect(await rowsOf(world(), 'SELECT id FROM application WHERE personId = ?', [person.id])).toHaveLength(1);
  });

  it('a correction, a submission and a withdrawal of one case: one wins', async () => {
    const { id, version } = await aCaseThatIs(world(), 'RETURNED');
    const ref = { id, version };
    const all = await Promise.all(
      times(12).map(n => {
        if (n % 3 === 0) return act(world(), 'clerk2', 'correctApplication', { ...ref, truthDeclared: true });
        return act(world(), 'clerk', n % 3 === 1 ? 'submitApplication' : 'withdrawApplication', ref);
      }),
    );
    expect(won(all)).toHaveLength(1);
    expect(lost(all)).toEqual(['STALE']);
  });

  it('an approval against the correction of its papers: whoever is later sees the other', async () => {
    const { id, version } = await aSubmitted(world());
    const all = await Promise.all([
      act(world(), 'reviewer', 'approveApplication', { id, version }),
      act(world(), 'clerk', 'withdrawApplication', { id, version }),
      act(world(), 'reviewer2', 'returnApplication', { id, version, ...REASONS }),
    ]);
    expect(won(all)).toHaveLength(1);
    expect(lost(all)).toEqual(['STALE']);
  });

  it('R-05: twenty acceptances of two enrolments of one person and kind, singly and in bulk: one is accepted', async () => {
    const { id: personId } = await aPerson(world());
    const pending = await Promise.all(
      [world().place.unitA, world().place.unitB].map(employerId =>
        world().inside('clerk', work =>
          registerEnrolment(work, { personId, insuranceKind: 'EMPLOYEE_MEDICAL', employerId }),
        ),
      ),
    );
    const codes = await Promise.all(
      times(20).map(async n => {
        const { id } = pending[n % 2];
        if (n % 4 < 2) return (await act(world(), 'checklist', 'acceptEnrolment', { id, version: 1 })).code;
        type Outcome = { code: FailureCode | null };
        const items = [{ id, version: 1 }];
        const { row, code } = await act<Outcome[]>(world(), 'checklist', 'acceptEnrolments', { items }, 'code');
        return code ?? row![0].code;
      }),
    );
    expect(codes.filter(code => code === null)).toHaveLength(1);
    expect([...new Set(codes)].filter(code => code !== null && !['STALE', 'ENROLLED_TWICE'].includes(code))).toEqual(
      [],
    );
    const sql = "SELECT id FROM enrolment WHERE personId = ? AND status = 'ACCEPTED'";
    expect(await rowsOf(world(), sql, [personId])).toHaveLength(1);
  });

  it('an undo against the next verb: one wins, and no card is lost or doubled', async () => {
    const { id, version } = await aCaseThatIs(world(), 'APPROVED');
    const all = await Promise.all(
      times(10).map(n =>
        n % 2
          ? act(world(), 'reviewer', 'undoDecision', { id, version })
          : act(world(), 'reviewer', 'returnApplication', { id, version, ...REASONS }),
      ),
    );
    expect(won(all)).toHaveLength(1);
    expect(lost(all)).toEqual(['STALE']);
    const cards = await rowsOf(world(), 'SELECT whereabouts FROM card WHERE applicationId = ?', [id]);
    expect(cards).toEqual([{ whereabouts: 'VOID' }]);
  });

  it('an undo against the opening of a new case for the same person: one holds the place', async () => {
    const person = await anInsured(world());
    const { id, version } = await aCaseThatIs(world(), 'REJECTED', { person });
    const input = await anOpening(world(), { person, photo: null });
    const all = await Promise.all(
      times(10).map(n =>
        n % 2
          ? act(world(), 'reviewer', 'undoDecision', { id, version })
          : act(world(), 'clerk', 'openApplication', input),
      ),
    );
    expect(won(all)).toHaveLength(1);
    expect(lost(all).filter(code => !['STALE', 'OPEN_ELSEWHERE'].includes(code!))).toEqual([]);
    const held = 'SELECT openKey FROM application WHERE personId = ? AND openKey IS NOT NULL';
    expect(await rowsOf(world(), held, [person.id])).toHaveLength(1);
  });

  it('an approval against the end of the enrolment: no card for somebody who has none any more', async () => {
    for (const turn of times(3)) {
      const person = await anInsured(world());
      const { id, version } = await aSubmitted(world(), { person });
      const [enrolled] = await rowsOf<{ id: string }>(world(), 'SELECT id FROM enrolment WHERE personId = ?', [
        person.id,
      ]);
      const approve = () => act(world(), 'reviewer', 'approveApplication', { id, version });
      const end = () =>
        act(world(), 'checklist', 'endEnrolment', { id: enrolled.id, version: 2, endedOn: '2026-11-23' });
      const [approved, ended] =
        turn % 2 ? await Promise.all([approve(), end()]) : (await Promise.all([end(), approve()])).reverse();
      expect(ended.code).toBeNull();
      expect([null, 'NOT_ELIGIBLE']).toContain(approved.code);
    }
  });

  it('receipt numbers are given once each, however many submit at once', async () => {
    const drafts = await Promise.all(times(8).map(() => aCaseThatIs(world(), 'DRAFT')));
    const rows = await Promise.all(
      drafts.map(({ id, version }) => done(world(), 'clerk', 'submitApplication', { id, version }, 'id receiptNo')),
    );
    expect(new Set(rows.map(({ receiptNo }) => receiptNo)).size).toBe(8);
  });

  it('one upload is one photo, whoever takes it first', async () => {
    const photoFileId = (await world().upload('clerk', await picture(nextSerial()))).body.id;
    const drafts = await Promise.all(times(5).map(() => aCaseThatIs(world(), 'DRAFT', { photo: null })));
    const all = await Promise.all(
      drafts.map(({ id, version }) => act(world(), 'clerk', 'correctApplication', { id, version, photoFileId })),
    );
    expect(won(all)).toHaveLength(1);
    expect(lost(all)).toEqual(['FILE_IN_USE']);
  });
});

for (const engine of engines.filter(one => one !== 'sqlite'))
  describe(`rows that others hold on ${engine}`, () => {
    it('are not waited for: a change finds its row by its key, however small the table', async () => {
      const world = await openWorld(engine);
      try {
        const pending = await Promise.all(
          times(2).map(async () => {
            const { id: personId } = await aPerson(world);
            return world.inside('clerk', work =>
              registerEnrolment(work, { personId, insuranceKind: 'RESIDENT_MEDICAL' }),
            );
          }),
        );
        const [held, free] = pending.map(({ id }) => ({ id, version: 1 }));
        await world.house.database.commit(async db => {
          await db.query('SELECT id FROM enrolment WHERE id = ? FOR UPDATE', [held.id]);
          await done(world, 'checklist', 'acceptEnrolment', free);
        });
        await done(world, 'checklist', 'acceptEnrolment', held);
      } finally {
        await world.close();
      }
    });
  });
