/** The query explorer's own words. */
export const explorer = {
  title: 'Query explorer',
  back: 'Back to the console',
  examples: 'Examples',
  loading: 'Loading the editor…',
};
