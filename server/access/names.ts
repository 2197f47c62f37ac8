/** A user name as it is looked up: letter case, width and blanks around it make no difference. */
export const canonicalName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
