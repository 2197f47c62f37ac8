import { actions } from './en/actions';
import { codes } from './en/codes';
import { entry } from './en/entry';
import { explorer } from './en/explorer';
import { failures } from './en/failures';
import { home } from './en/home';
import { layout } from './en/layout';
import { ra } from './en/ra';
import { resources } from './en/resources';
import { roles } from './en/roles';
import { statuses } from './en/statuses';
import { widgets } from './en/widgets';

/** Every word of the console in English; the shape that the other languages must fill. */
export const en = {
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
