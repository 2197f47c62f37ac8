/** Saves an empty roster with its headings and one invented line, as a csv that spreadsheet programs open with the right characters. */
export function saveTemplate(name: string): void {
  const text = `\uFEFF${[HEADINGS, EXAMPLE].map(cells => cells.join(',')).join('\r\n')}\r\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The table stays Chinese whatever the language of the screen: it is what units keep and the bureau publishes. */
const HEADINGS = ['序号', '姓名', '证件类型', '证件号码', '性别', '民族', '手机号码', '入职日期', '备注'];
const EXAMPLE = ['示例', '', '居民身份证', '', '', '', '', '', '请在此行填写第一人，证件号码列请设为文本格式'];
