import { isInputObjectType } from 'graphql';
import { SS_STATUSES, type SsStatus } from '../../shared/cards';
import type { FailureCode } from '../../shared/failures';
import { act, codeOf, force } from '../support/act';
import { aPerson, nextSerial } from '../support/build';
import { aCardThatIs, aFunctionThatIs, cardOf } from '../support/cards';
import { anAgent } from '../support/functions';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';
import { NOTHING, written } from '../support/written';

type Verb = 'lockCardPin' | 'resetCardPin';
const ref = ({ id, version }: { id: string; version: number }) => ({ id, version });
const REFUSED: readonly (readonly [Verb, SsStatus])[] = [
  ...SS_STATUSES.filter(status => status !== 'NORMAL').map(status => ['lockCardPin', status] as const),
  ...SS_STATUSES.filter(status => status !== 'NORMAL' && status !== 'LOCKED').map(
    status => ['resetCardPin', status] as const,
  ),
];

onEachEngine('the PIN of a card', world => {
  const call = (name: Verb, card: { id: string; version: number }, change: object = {}, who = 'clerk' as const) =>
    act(world(), who, name, { ...ref(card), sighted: true, ...change });

  it('P-27, T-15: is noted as locked and set anew: one status change, one audit entry, since when', async () => {
    const card = await aFunctionThatIs(world(), 'NORMAL');
    const { result, ...left } = await written(world(), () => call('lockCardPin', card));
    expect(result.code).toBeNull();
    expect(left).toEqual({ changes: ['card lockPin NORMAL→LOCKED'], audits: ['card.lockPin'], counts: {}, tables: {} });
    const locked = await cardOf(world(), card.id);
    expect(locked).toMatchObject({ ssStatus: 'LOCKED', pinLockedAt: world().clock.now, inForceKey: card.inForceKey });
    const { result: reset, ...after } = await written(world(), () => call('resetCardPin', locked));
    expect(reset.code).toBeNull();
    expect(after).toEqual({
      changes: ['card resetPin LOCKED→NORMAL'],
      audits: ['card.resetPin'],
      counts: {},
      tables: {},
    });
    expect(await cardOf(world(), card.id)).toMatchObject({ ssStatus: 'NORMAL', pinLockedAt: null });
  });

  it('T-15: one that was forgotten before it locked is set anew, and the card stays in use', async () => {
    const card = await aFunctionThatIs(world(), 'NORMAL');
    const { result, ...left } = await written(world(), () => call('resetCardPin', card));
    expect(result.code).toBeNull();
    expect(left).toEqual({
      changes: ['card renewPin NORMAL→NORMAL'],
      audits: ['card.renewPin'],
      counts: {},
      tables: {},
    });
  });

  it.each(REFUSED)('%s is refused from %s: NOT_FROM_HERE', async (verb, status) => {
    const card = await aFunctionThatIs(world(), status);
    const { result, ...left } = await written(world(), () => call(verb, card));
    expect(result).toMatchObject({ code: 'NOT_FROM_HERE', params: { status } });
    expect(left).toEqual(NOTHING);
  });

  it.each<[string, object, FailureCode]>([
    ['no certificate', { sighted: false }, 'NOT_SIGHTED'],
    ['an agent without one', { agent: anAgent({ sighted: false }) }, 'NOT_SIGHTED'],
    ['an agent whose own is over', { agent: anAgent({ validTo: '2026-11-22' }) }, 'CERTIFICATE_EXPIRED'],
    ['the holder as their own agent', { agent: 'holder' }, 'PROXY_IS_HOLDER'],
  ])('R-40: %s is refused', async (_what, change, code) => {
    const number = identityNumber(nextSerial() + 6300);
    const card = await aFunctionThatIs(world(), 'NORMAL', { person: await aPerson(world(), { number }) });
    const given = 'agent' in change && change.agent === 'holder' ? { agent: anAgent({ number }) } : change;
    for (const verb of ['lockCardPin', 'resetCardPin'] as const) {
      const { result, ...left } = await written(world(), () => call(verb, card, given));
      expect([result.code, left]).toEqual([code, NOTHING]);
    }
    expect((await call('resetCardPin', card, { agent: anAgent() })).code).toBeNull();
  });

  it("T-15: a holder's certificate that is over is refused: CERTIFICATE_EXPIRED", async () => {
    const card = await aFunctionThatIs(world(), 'NORMAL');
    await force(world(), 'UPDATE person SET idValidTo = ? WHERE id = ?', ['2026-11-22', card.personId]);
    expect((await call('resetCardPin', card)).code).toBe('CERTIFICATE_EXPIRED');
  });

  it('T-15: only at an office that does this: NOT_DESIGNATED; and only by the counter, on a fresh screen, within reach', async () => {
    const card = await aFunctionThatIs(world(), 'NORMAL');
    const { bureau } = world().place;
    await force(world(), 'UPDATE office SET services = \'["COLLECT"]\' WHERE id = ?', [bureau]);
    for (const verb of ['lockCardPin', 'resetCardPin'] as const)
      expect((await call(verb, card)).code).toBe('NOT_DESIGNATED');
    const all = '["APPLY","COLLECT","ENABLE","FIN_ACTIVATE","LOSS","RELEASE","PIN"]';
    await force(world(), 'UPDATE office SET services = ? WHERE id = ?', [all, bureau]);
    const input = { ...ref(card), sighted: true };
    expect(await codeOf(world(), 'clerkElsewhere', 'resetCardPin', input)).toBe('NOT_FOUND');
    expect(await codeOf(world(), 'clerk', 'resetCardPin', { ...input, version: card.version + 1 })).toBe('STALE');
    for (const who of ['reviewer', 'supervisor', 'employerA', 'auditor'] as const)
      expect(await codeOf(world(), who, 'resetCardPin', input)).toBe('FORBIDDEN');
  });

  it('R-58: a card that is not collected has no PIN to set: NOT_COLLECTED', async () => {
    const card = await aCardThatIs(world(), 'IN_CUSTODY');
    await force(world(), "UPDATE card SET ssStatus = 'NORMAL' WHERE id = ?", [card.id]);
    expect((await call('resetCardPin', card)).code).toBe('NOT_COLLECTED');
  });

  it('P-27: no PIN can be sent: no input has a field for one, and no table a column', () => {
    const inputs = Object.values(world().schema.getTypeMap()).filter(isInputObjectType);
    const fields = inputs.flatMap(type => Object.keys(type.getFields()).map(name => `${type.name}.${name}`));
    const columns = world().house.database.source.entityMetadatas.flatMap(({ columns: all }) =>
      all.map(({ propertyName }) => propertyName),
    );
    const pin = /(^|[a-z])Pin$|^pin/;
    expect(fields.filter(name => pin.test(name.split('.')[1]))).toEqual([]);
    expect(columns.filter(name => pin.test(name))).toEqual(['pinLockedAt']);
  });
});
