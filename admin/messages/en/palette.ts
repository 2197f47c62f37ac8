/** Finding people and pages from anywhere (Ctrl+K). */
export const palette = {
  title: 'Find people and pages',
  askPeople: 'Name, pinyin, identity number, receipt or card number, or a page',
  askPages: 'Name of a page',
  results: 'Found',
  people: 'People',
  pages: 'Pages',
  openCase: 'Open case %{receiptNo}',
  openCard: 'Open card',
  busy: 'Looking…',
  nobody: 'Nobody and no page found.',
  found:
    '%{smart_count} found; choose with the arrows, open with Enter. |||| %{smart_count} found; choose with the arrows, open with Enter.',
  more: 'Only %{count} people are listed: write more of the name, or a number.',
  failed: 'Could not look: %{reason}',
  hint: '↑↓ choose · Enter opens · Esc closes. Every enquiry is noted with your name.',
};
