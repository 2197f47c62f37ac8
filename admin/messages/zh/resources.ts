import type { resources as english } from '../en/resources';
import { accounts } from './accounts';
import { audit } from './audit';
import { bureau } from './bureau';
import { cards } from './cards';
import { employers } from './employers';
import { enrolments } from './enrolments';
import { handOvers } from './handOvers';
import { inquiry } from './inquiry';
import { ledger } from './ledger';
import { people } from './people';
import { production } from './production';

/** 各类业务及其列的名称。 */
export const resources: typeof english = {
  applications: {
    name: '办件',
    fields: {
      dueOn: '办结期限',
      receiptNo: '受理号',
      person: '申领人',
      businessType: '业务',
      place: '单位 / 机构',
      submittedAt: '提交',
      materialsCount: '材料',
      latestEvent: '最近动态',
    },
  },
  people: {
    name: '人员',
    fields: { ...people.fields, name: '姓名', maskedNumber: '证件号码', maskedMobile: '手机号' },
  },
  employers: { name: '单位', fields: employers.fields },
  enrolments: { name: '参保登记', fields: enrolments.fields },
  offices: { name: '机构网点' },
  inquiry: { name: '查询进度', fields: inquiry.fields },
  intake: { name: '窗口受理' },
  accounts: { name: '账号', fields: accounts.fields },
  account: { name: '我的账号' },
  collection: { name: '领卡台' },
  custody: { name: '卡片保管' },
  ledger: { name: ledger.name },
  shelves: { name: ledger.shelves.name },
  handOvers: { name: handOvers.name, fields: handOvers.fields },
  register: { name: '领卡登记册' },
  checklists: {
    name: '照片核对表',
    fields: {
      ...bureau.fields,
      no: '编号',
      status: '状态',
      standing: '情况',
      requestedAt: '申领时间',
      employer: '单位',
    },
  },
  roster: { name: '参保名册' },
  audit: { name: '审计记录', fields: audit.fields },
  production: { name: '制卡', fields: production.fields },
  batchItems: { name: '卡', fields: production.rows },
  cards: { name: '卡', fields: cards.fields },
};
