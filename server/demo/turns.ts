/** Does something for each item, a few at a time, and gives the results in the order of the items. */
export async function inTurns<T, R>(
  items: readonly T[],
  width: number,
  run: (item: T, at: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await run(items[at], at);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
