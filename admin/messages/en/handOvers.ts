/** Hand-overs of cards: between offices, to units, from maker and units. */
export const handOvers = {
  kinds: {
    DELIVERY: 'From the maker',
    TRANSFER: 'Between offices',
    ISSUE: 'To a unit',
    RETURN: 'Back from a unit',
  },
  outcomes: {
    ARRIVED: 'There',
    LATE: 'Found later',
    MISSING: 'Missing',
    BACK: 'Went back',
    EXTRA: 'Not on the list',
    VOID: 'Void on the way',
  },
};
