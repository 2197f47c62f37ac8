/** One row of a table: its number as a spreadsheet shows it, from 1, and the texts of its cells from the left. */
export type SheetRow = { row: number; cells: readonly string[] };

/** How much a table may hold. */
export type SheetLimits = { rows: number; columns: number };
