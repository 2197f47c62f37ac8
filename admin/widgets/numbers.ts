/** A count with its thousands set apart, the same in both languages; a capped count says that there are more. */
export const numberWords = (count: number, capped = false): string =>
  `${count.toLocaleString('en-US')}${capped ? '+' : ''}`;
