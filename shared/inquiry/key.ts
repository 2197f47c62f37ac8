/** By what somebody may be asked for at a desk, in the order in which it is tried; a name first leads to a choice of people. */
export type InquiryKey = 'receiptNo' | 'cardNo' | 'number' | 'name';

/** So many people are told of at once; whoever looks for one among more writes more of the name. */
export const LINES_AT_ONCE = 8;

/** What a text in the one input of the desk can be: a receipt, a card number, a whole identity number, or a name. */
export function inquiryKeysOf(text: string): readonly InquiryKey[] {
  const written = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (/^\d{6}-\d{8}-\d{1,6}$/.test(written)) return ['receiptNo'];
  if (/^[A-Z]{1,2}\d{7,8}$/.test(written) && written.length === 9) return ['cardNo', 'number'];
  if (/^(?=.*\d)[A-Z0-9]{5,20}$/.test(written)) return ['number'];
  return ['name'];
}
