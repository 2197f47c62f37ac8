/** Where the page of a card is. */
export const cardAddress = ({ id }: { id: string }): string => `/cards/${id}/show`;
