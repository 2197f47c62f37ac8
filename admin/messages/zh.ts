import type { en as english } from './en';
import { actions } from './zh/actions';
import { codes } from './zh/codes';
import { entry } from './zh/entry';
import { explorer } from './zh/explorer';
import { failures } from './zh/failures';
import { home } from './zh/home';
import { layout } from './zh/layout';
import { ra } from './zh/ra';
import { resources } from './zh/resources';
import { roles } from './zh/roles';
import { statuses } from './zh/statuses';
import { widgets } from './zh/widgets';

/** 控制台的全部中文文字。 */
export const zh: typeof english = {
  ra,
  actions,
  codes,
  entry,
  explorer,
  failures,
  home,
  layout,
  resources,
  roles,
  statuses,
  widgets,
};
