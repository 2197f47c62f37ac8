/** The first page. */
export const home = {
  title: 'Home',
  morning: 'Good morning, %{name}',
  afternoon: 'Good afternoon, %{name}',
  evening: 'Good evening, %{name}',
  noDesk: 'No desk is open to your roles yet.',
};
