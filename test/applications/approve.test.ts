import { APPLICATION_STATUSES, applicationLifecycle } from '../../shared/applications';
import { aSubmitted } from '../support/build';
import { noon, onEachEngine } from '../support/world';

const APPROVE = `mutation ($input: DecideApplication!) { approveApplication(input: $input) {
  id version status decidedAt decidedById cardWhereabouts person { name maskedNumber } } }`;

onEachEngine('approve', world => {
  it('approves a submitted case: status, instant, one status change, one audit entry, one card ordered', async () => {
    const { id, version } = await aSubmitted(world());
    const { data, errors } = await world().as('reviewer', APPROVE, { input: { id, version } });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      approveApplication: {
        id,
        version: version + 1,
        status: 'APPROVED',
        decidedAt: noon.toISOString(),
        decidedById: 'reviewer',
        cardWhereabouts: 'ORDERED',
      },
    });
    const { read } = world().house.database;
    expect(
      await read.query(
        "SELECT verb, fromStatus, toStatus FROM status_change WHERE subjectId = ? AND verb = 'approve'",
        [id],
      ),
    ).toEqual([{ verb: 'approve', fromStatus: 'SUBMITTED', toStatus: 'APPROVED' }]);
    expect(
      await read.query("SELECT action FROM audit_entry WHERE subjectId = ? AND action = 'application.approve'", [id]),
    ).toHaveLength(1);
    expect(await read.query('SELECT whereabouts FROM card WHERE applicationId = ?', [id])).toEqual([
      { whereabouts: 'ORDERED' },
    ]);
  });

  it('tells an officer that their screen is old: STALE', async () => {
    const { id, version } = await aSubmitted(world());
    const { errors } = await world().as('reviewer', APPROVE, { input: { id, version: version - 1 } });
    expect(errors).toMatchObject([{ code: 'STALE' }]);
  });

  it('lets nobody decide what they entered: OWN_WORK', async () => {
    const { id, version } = await aSubmitted(world(), { by: 'bothRoles' });
    const { errors } = await world().as('bothRoles', APPROVE, { input: { id, version } });
    expect(errors).toMatchObject([{ code: 'OWN_WORK' }]);
  });

  it("does not show another region's case: NOT_FOUND", async () => {
    const { id, version } = await aSubmitted(world());
    const { errors } = await world().as('reviewerElsewhere', APPROVE, { input: { id, version } });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it.each(
    APPLICATION_STATUSES.filter(
      status => !(applicationLifecycle.steps.approve.from as readonly string[]).includes(status),
    ),
  )('refuses a case that is %s', async status => {
    const { id, version } = await aSubmitted(world());
    await world().house.database.commit(db => db.query('UPDATE application SET status = ? WHERE id = ?', [status, id]));
    const { errors } = await world().as('reviewer', APPROVE, { input: { id, version } });
    expect(errors).toMatchObject([{ code: 'NOT_FROM_HERE', params: { status } }]);
  });

  it('one wins of twenty at once, the others are STALE', async () => {
    const { id, version } = await aSubmitted(world());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world().as('reviewer', APPROVE, { input: { id, version } })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ code }) => code)))).toEqual(new Set(['STALE']));
    expect(await world().house.database.read.query('SELECT id FROM card WHERE applicationId = ?', [id])).toHaveLength(
      1,
    );
  });
});
