import type { offices as english } from '../en/offices';

/** 机构与网点。 */
export const offices: typeof english = {
  subtitle: '各地区的机构与网点，以及所办业务',
  region: '行政区 %{code}',
  own: '您所在的机构',
  services: '所办业务',
  designated: '%{from} 起定点',
  designatedUntil: '%{from} 至 %{to} 定点（R-07）',
  servicesWords: {
    APPLY: '申领',
    COLLECT: '领取',
    ENABLE: '启用',
    FIN_ACTIVATE: '金融激活',
    LOSS: '挂失',
    RELEASE: '解挂',
    PIN: '密码',
    MAKE: '当场制卡',
  },
};
