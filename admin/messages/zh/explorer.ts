import type { explorer as english } from '../en/explorer';

/** 数据查询台的文字。 */
export const explorer: typeof english = {
  title: '数据查询台',
  back: '返回业务台',
  examples: '示例',
  loading: '正在载入编辑器…',
};
