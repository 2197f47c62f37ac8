import { read } from '../support/act';
import { CAST } from '../support/cast';
import { onEachEngine } from '../support/world';

type Page = { nodes: { code: string; kind: string; services: string[] }[]; totalCount: number };
const LIST =
  'query ($filter: OfficeFilter) { offices(filter: $filter) { nodes { code kind services regionCode } totalCount } }';

onEachEngine('offices', world => {
  it('R-53, R-92: are known to everyone who is signed in, with their kinds and services', async () => {
    for (const who of CAST) {
      const { nodes, totalCount } = await read<Page>(world(), who, LIST);
      expect(nodes.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
        'B1 SOCIAL_SECURITY_BUREAU',
        'B2 SOCIAL_SECURITY_BUREAU',
        'C1 MEDICAL_CENTRE',
        'P1 SERVICE_POINT',
      ]);
      expect(totalCount).toBe(4);
      expect(nodes[0].services).toContain('APPLY');
    }
    expect((await world().as(null, LIST)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('R-34: are filtered by region and kind', async () => {
    const codes = async (filter: object) =>
      (await read<Page>(world(), 'clerk', LIST, { filter })).nodes.map(({ code }) => code);
    expect(await codes({ regionCode: '419902' })).toEqual(['B2']);
    expect(await codes({ kind: 'MEDICAL_CENTRE' })).toEqual(['C1']);
    expect(await codes({ ids: [world().place.point] })).toEqual(['P1']);
    expect(await codes({ ids: [] })).toEqual([]);
  });

  it('R-88: the policy of a region is shown to everyone with its version and basis', async () => {
    const document = 'query ($r: String!) { policyInForce(regionCode: $r) { version validFrom values } }';
    const shown = await read<{ values: object }>(world(), 'employerA', document, { r: '419901' });
    expect(shown).toMatchObject({ version: 1, validFrom: '2020-01-01' });
    expect(shown.values).toMatchObject({
      employedSelfApply: 'ALWAYS',
      selfEmployedWindow: { fromDay: 20, toDay: 'EOM' },
    });
    expect((await world().as('employerA', document, { r: 'none' })).data).toEqual({ policyInForce: null });
  });
});
