import type { home as english } from '../en/home';

/** 首页。 */
export const home: typeof english = {
  title: '首页',
  morning: '%{name}，上午好',
  afternoon: '%{name}，下午好',
  evening: '%{name}，晚上好',
  noDesk: '您的岗位暂无可办业务。',
};
