/** What a roster says of each person. */
export const ROSTER_COLUMNS = [
  'name',
  'idKind',
  'number',
  'sex',
  'ethnicity',
  'mobile',
  'employedOn',
  'birthDate',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** Columns that must have a heading, so that a renamed one is not passed over in silence. */
export const REQUIRED_COLUMNS: readonly RosterColumn[] = ['name', 'number', 'sex', 'mobile', 'employedOn'];

/** Headings as units write them, without blanks, marks and what stands in brackets. */
const HEADINGS: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['姓名', '职工姓名', '人员姓名', '参保人姓名', 'name', 'fullname'],
  idKind: ['证件类型', '证件种类', '身份证件类型', 'idtype', 'documenttype', 'idkind'],
  number: [
    '证件号码',
    '证件号',
    '身份证号',
    '身份证号码',
    '身份证件号码',
    '公民身份号码',
    '公民身份证号码',
    '社会保障号码',
    'idnumber',
    'idno',
    'identitynumber',
    'documentnumber',
  ],
  sex: ['性别', 'sex', 'gender'],
  ethnicity: ['民族', 'ethnicity', 'ethnicgroup'],
  mobile: [
    '手机号码',
    '手机号',
    '手机',
    '移动电话',
    '联系电话',
    '联系方式',
    'mobile',
    'mobilenumber',
    'phone',
    'phonenumber',
  ],
  employedOn: [
    '入职日期',
    '入职时间',
    '参加工作日期',
    '用工日期',
    '用工起始日期',
    'employedon',
    'hiredate',
    'dateofemployment',
    'startdate',
  ],
  birthDate: ['出生日期', '出生年月', '出生年月日', '生日', 'birthdate', 'dateofbirth'],
};

/** How far from the top the headings may stand, below a title. */
const TITLE_ROWS = 10;

type Row = { cells: readonly string[] };
export type FoundColumns = { at: ReadonlyMap<RosterColumn, number>; below: number };

/** Finds the headings: where each column stands and how many rows are above the first person; or which columns are missing. */
export function columnsOf(table: readonly Row[]): FoundColumns | { missing: readonly RosterColumn[] } {
  const tops = table.slice(0, TITLE_ROWS).map(({ cells }, row) => ({ at: headingsIn(cells), below: row + 1 }));
  const best = tops.reduce<FoundColumns>((most, one) => (one.at.size > most.at.size ? one : most), {
    at: new Map(),
    below: 0,
  });
  const missing = REQUIRED_COLUMNS.filter(column => !best.at.has(column));
  return missing.length > 0 ? { missing } : best;
}

function headingsIn(cells: readonly string[]): ReadonlyMap<RosterColumn, number> {
  const found = new Map<RosterColumn, number>();
  for (const [at, cell] of cells.entries()) {
    const column = BY_HEADING.get(plainHeading(cell));
    if (column && !found.has(column)) found.set(column, at);
  }
  return found;
}

const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s*:_.-]/g, '')
    .toLowerCase();

const BY_HEADING: ReadonlyMap<string, RosterColumn> = new Map(
  ROSTER_COLUMNS.flatMap(column => HEADINGS[column].map(heading => [heading, column] as const)),
);
