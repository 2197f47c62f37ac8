import { messages } from '../../admin/messages';
import { aboutReason } from '../../shared/inquiry/about';
import { INQUIRY_REASONS } from '../../shared/inquiry/codes';
import { type InquirySaid, inquiryWords, sayInquiry } from '../../shared/words/inquiry';
import { done, pass, type Row, rowsOf } from '../support/act';
import { aCaseThatIs, anInsured } from '../support/build';
import type { CastName } from '../support/cast';
import { asks, type Told } from '../support/inquiry';
import { ACTS } from '../support/inquiryActs';
import { liveCard, onCard, produced, sendAll } from '../support/inquirySteps';
import { anEmployee, aReadyList, endLists, refOf, rowsOfList } from '../support/lists';
import { identityNumber } from '../support/numbers';
import { onEachEngine } from '../support/world';

onEachEngine('why no card yet: the answer follows every act (R-02, R-47)', world => {
  const reasonFor = async (personId: string, who: CastName = 'clerk') =>
    (await asks(world(), who, { personId })).told?.reason;
  /** The clerk and, where there is one, the unit are told the same. */
  const both = async (personId: string) => [await reasonFor(personId), await reasonFor(personId, 'employerA')];
  const twice = (reason: string) => [reason, reason];
  const refOfCard = async (personId: string) => {
    const { id, version } = await liveCard(world(), personId);
    return { id, version };
  };

  it('from the list of a unit to the card in force, the clerk and the unit told alike', async () => {
    const { unitA } = world().place;
    await endLists(world(), unitA);
    const early = await anEmployee(world(), unitA);
    expect(await both(early.id)).toEqual(twice('LIST_NOT_REQUESTED'));
    world().clock.now = new Date('2026-11-25T04:00:00.000Z');
    const list = await aReadyList(world(), 3);
    const rows = await rowsOfList(world(), 'employerA', list.id);
    const [kept, back, out] = rows.map(({ personId }) => personId);
    const late = await anEmployee(world(), unitA);
    expect(await both(late.id)).toEqual(twice('NOT_LISTED'));
    expect(await both(kept)).toEqual(twice('LIST_OPEN'));
    const reset = await done(world(), 'employerA', 'resetItem', refOf(rows[2]));
    await done(world(), 'employerA', 'excludeItem', { ...refOf(reset), reason: 'LEFT' });
    expect(await both(out)).toEqual(twice('LEFT_OUT'));
    const [{ version }] = await rowsOf<{ version: number }>(world(), 'SELECT version FROM checklist WHERE id = ?', [
      list.id,
    ]);
    const sealed = await done(world(), 'employerA', 'sealChecklist', { id: list.id, version, sealedBy: '赵专管' });
    await done(world(), 'employerA', 'submitChecklist', refOf(sealed));
    expect(await both(kept)).toEqual(twice('LIST_SUBMITTED'));
    await done(world(), 'checklist', 'openChecklist', { id: list.id });
    const now = await rowsOfList(world(), 'checklist', list.id);
    const refs = (personId: string) => now.filter(row => row.personId === personId).map(refOf);
    await done(
      world(),
      'checklist',
      'returnItems',
      { checklistId: list.id, items: refs(back), reasons: ['PHOTO_HAT'] },
      'ok code',
    );
    expect(await both(back)).toEqual(twice('PHOTO_REFUSED'));
    await done(world(), 'checklist', 'convertItems', { checklistId: list.id, items: refs(kept) }, 'ok code');
    expect(await both(kept)).toEqual(twice('IN_REVIEW'));
    const [application] = await rowsOf<Row>(world(), 'SELECT id, version FROM application WHERE personId = ?', [kept]);
    await done(world(), 'reviewer', 'approveApplication', refOf(application));
    expect(await both(kept)).toEqual(twice('ORDERED'));
    await sendAll(world(), unitA);
    expect(await both(kept)).toEqual(twice('IN_PRODUCTION'));
    await produced(world(), kept);
    expect(await both(kept)).toEqual(twice('PRODUCED'));
    await onCard(world(), 'cards', 'receiveCard', kept, { shelf: '甲-1' });
    expect(await both(kept)).toEqual(twice('READY'));
    await onCard(world(), 'cards', 'issueCardToEmployer', kept, {
      employerId: unitA,
      letterNo: '介2026-7',
      agent: { name: '赵专管', number: identityNumber(9001) },
    });
    expect(await both(kept)).toEqual(twice('WITH_EMPLOYER'));
    await done(
      world(),
      'employerA',
      'distributeCards',
      { collectedOn: '2026-11-25', items: [await refOfCard(kept)] },
      'ok code',
    );
    expect(await both(kept)).toEqual(twice('COLLECTED_NOT_ENABLED'));
    const medical = await asks(world(), 'employerA', { personId: kept, cardKind: 'MEDICAL' });
    expect(medical.told?.reason).toBe('ONE_CARD');
    await onCard(world(), 'clerk', 'enableCard', kept, { route: 'CENTRE' });
    expect(await both(kept)).toEqual(twice('ENABLED'));
  }, 60_000);

  it('a card that fails, goes missing, is lost and cancelled', async () => {
    const people = [];
    for (let left = 2; left > 0; left -= 1) {
      const person = await anInsured(world());
      await aCaseThatIs(world(), 'APPROVED', { person });
      people.push(person.id);
    }
    const [failing, holder] = people;
    await sendAll(world());
    await onCard(world(), 'cards', 'markCardFailed', failing, { stage: 'MAKER', reason: '芯片损坏' });
    expect(await reasonFor(failing)).toBe('FAILED');
    expect((await asks(world(), 'clerk', { personId: failing })).told?.told).toEqual(['MAKER']);
    await onCard(world(), 'cards', 'remakeCard', failing);
    expect(await reasonFor(failing)).toBe('ORDERED');
    await produced(world(), holder);
    await onCard(world(), 'cards', 'markCardMissing', holder, { lostBy: 'TRANSIT', note: '清点缺一张' });
    expect(await reasonFor(holder)).toBe('MISSING');
    await onCard(world(), 'cards', 'remakeCard', holder);
    await sendAll(world());
    await produced(world(), holder);
    await onCard(world(), 'cards', 'receiveCard', holder, { shelf: '甲-2' });
    await onCard(world(), 'clerk', 'collectCard', holder, { holderSighted: true });
    await onCard(world(), 'clerk', 'enableCard', holder, { route: 'CENTRE' });
    pass(world(), 60);
    await onCard(world(), 'clerk', 'markCardTemporarilyLost', holder);
    expect(await reasonFor(holder)).toBe('TEMP_LOST');
    await onCard(world(), 'clerk', 'markCardLost', holder, { reason: 'LOST', sighted: true });
    expect(await reasonFor(holder)).toBe('LOST');
    await onCard(world(), 'clerk', 'cancelCard', holder, { reason: 'MOVED_AWAY', note: '迁往外地' });
    expect(await reasonFor(holder)).toBe('CANCELLED');
  }, 60_000);
});

onEachEngine('why no card yet: each reason comes about by acts', world => {
  const WORDS = 'title text next actor place since by bring notes basis { title text link } line';
  const QUERY = `query ($input: InquiryInput!) { whyNoCard(input: $input) {
    reason group notes actor place office { nameZh nameEn } unit bring since from by byProvisional byKind told registeredOnDay newCardNo
    basis { law article paragraph } rules progress { step state } zh: wording(locale: zh) { ${WORDS} } en: wording(locale: en) { ${WORDS} } } }`;
  type Said = Told & {
    zh: InquirySaid;
    en: InquirySaid;
    byProvisional: boolean;
    office: { nameZh: string; nameEn: string } | null;
  };

  it.each(INQUIRY_REASONS)('%s: told by the same function in both languages (R-02, R-100)', async reason => {
    const asked = await ACTS[reason](world());
    const { data, errors } = await world().as('clerk', QUERY, { input: { identity: 'OWN_WORK', ...asked } });
    expect(errors).toEqual([]);
    const said = (data as unknown as { whyNoCard: Said }).whyNoCard;
    expect(said.reason).toBe(reason);
    const { group, rules, progress } = aboutReason[reason];
    expect(said).toMatchObject({ group, rules, progress });
    for (const locale of ['zh', 'en'] as const) {
      const { title, text, next, basis, line, actor } = said[locale];
      expect(title).toBe(inquiryWords[locale].reasons[reason].title);
      expect(messages[locale].inquiry.reasons[reason].title).toBe(title);
      expect(line.startsWith(title)).toBe(true);
      expect(JSON.stringify(said[locale])).not.toMatch(/%\{|undefined/);
      expect([text, next, actor].every(words => words.length > 1)).toBe(true);
      expect(basis.length).toBeGreaterThan(0);
      const office = said.office && (locale === 'zh' ? said.office.nameZh : said.office.nameEn);
      const by = said.by ? { on: said.by, provisional: said.byProvisional } : null;
      expect(sayInquiry(locale, { ...said, by } as never, { office, unit: said.unit })).toEqual(said[locale]);
    }
  }, 30_000);
});
