import { definitions } from '../../server/analytics/analytics.words';
import { onEachEngine } from '../support/world';

const query = '{ currentCounts(input: { by: [] }) { definition } }';

onEachEngine('the language of an answer', world => {
  it.each([
    ['zh-CN,zh;q=0.9', 'zh'],
    ['en-GB', 'en'],
    ['fr', 'zh'],
  ] as const)('asked for in %s, comes in %s; without a language of ours, in the account’s', async (asked, given) => {
    const answer = await world().app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query },
      headers: {
        'content-type': 'application/json',
        'accept-language': asked,
        authorization: `Bearer ${await world().cookieOf('analyst')}`,
      },
    });
    expect(answer.json().data.currentCounts.definition).toBe(definitions[given].current);
  });
});
