/** The first page. */
export const home = {
  title: 'Home',
  morning: 'Good morning, %{name}',
  afternoon: 'Good afternoon, %{name}',
  evening: 'Good evening, %{name}',
  desks: 'Your desks',
  noDesk: 'No desk is open to your roles yet.',
  explorer: 'Ask figures by GraphQL; five worked examples are ready to run.',
};
