/**
 * Small cells hidden before figures leave the building, and enough others that nobody can subtract their way back
 * (domain.md §5: suppress small cells).
 */

/** `hidden` is told from undefined, which is no figure at all. */
export type Cell = number | 'hidden' | undefined;

export interface Totals { rows: boolean; columns: boolean; }

/** Counts with their sums: `rows[r]` is the sum of row r; undefined where no sum is told. */
export interface Suppressed { cells: Cell[][]; rows?: Cell[]; columns?: Cell[]; all?: Cell; }

/** Fewer than so many are not shown. A zero is: nobody is behind it. */
export const usualThreshold = 5;

interface Place { row: number; column: number; }

/**
 * Hides every count from 1 up to the threshold, sums too, and then others until none of them can be worked out: a
 * hidden cell is given away when the known sums leave just one way through (a bridge in the graph of rows and columns,
 * Gusfield 1988), or when the hidden ones of a line are together fewer than the threshold.
 * @param threshold the smallest count that is shown
 * @returns the table with `hidden` in place of counts
 * @throws Error when a count is negative or no whole number
 */
export function suppress(counts: readonly (readonly (number | undefined)[])[], totals: Totals, threshold = usualThreshold): Suppressed {
  const width = Math.max(0, ...counts.map(row => row.length));
  const known = counts.map(row => Array.from({ length: width }, (_, at) => row[at]));
  if (known.flat().some(value => value !== undefined && (value < 0 || !Number.isInteger(value)))) throw new Error('Counts are whole and not negative');
  const table = extended(known, totals);
  const hidden = table.map(row => row.map(value => value !== undefined && value > 0 && value < threshold));
  // Each round hides one more at least, so it ends.
  for (let weak = weakness(table, hidden, totals, threshold); weak; weak = weakness(table, hidden, totals, threshold)) hidden[weak.row][weak.column] = true;

  const shown = table.map((row, at) => row.map((value, column): Cell => hidden[at][column] ? 'hidden' : value));
  const [height, inner] = [known.length, shown.slice(0, known.length).map(row => row.slice(0, width))];
  return {
    cells: inner,
    ...(totals.rows ? { rows: shown.slice(0, height).map(row => row[width]) } : {}),
    ...(totals.columns ? { columns: shown[height].slice(0, width) } : {}),
    ...(totals.rows && totals.columns ? { all: shown[height][width] } : {})
  };
}

/** The table with its sums as a last column and a last row. */
function extended(known: readonly (readonly (number | undefined)[])[], { rows, columns }: Totals): (number | undefined)[][] {
  const sum = (values: readonly (number | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const wide = known.map(row => rows ? [...row, sum(row)] : [...row]);
  if (!columns) return wide;
  return [...wide, (wide[0] ?? []).map((_, column) => sum(wide.map(row => row[column])))];
}

/** The lines whose cells add up to something told: with sums of rows every row, with sums of columns every column. */
function lines(table: readonly (readonly unknown[])[], { rows, columns }: Totals): Place[][] {
  const height = table.length;
  const width = table[0]?.length ?? 0;
  const across = rows ? table.map((_, row) => Array.from({ length: width }, (__, column) => ({ row, column }))) : [];
  const down = columns ? Array.from({ length: width }, (_, column) => table.map((__, row) => ({ row, column }))) : [];
  return [...across, ...down].filter(line => line.length > 1 && height > 0);
}

/** A cell to hide next, since without it a hidden one is given away; undefined when all are safe. */
function weakness(table: readonly (readonly (number | undefined)[])[], hidden: readonly (readonly boolean[])[], totals: Totals, threshold: number): Place | undefined {
  const all = lines(table, totals);
  const isHidden = ({ row, column }: Place): boolean => hidden[row][column];
  const value = ({ row, column }: Place): number => table[row][column] ?? 0;
  const sums = (place: Place): boolean => (totals.columns && place.row === table.length - 1) || (totals.rows && place.column === table[0].length - 1);
  const crossed = ({ row, column }: Place, across: boolean): boolean => across ? hidden.some(other => other[column]) : hidden[row].includes(true);
  const cheapest = (line: readonly Place[]): Place | undefined => {
    const across = line.length > 1 && line[0].row === line[1].row;
    return line
      .filter(place => !isHidden(place) && table[place.row][place.column] !== undefined)
      // Counts before sums, a zero only when nothing else is left, where others are hidden already, and the least of them.
      .sort((a, b) => Number(sums(a)) - Number(sums(b)) || Number(value(a) === 0) - Number(value(b) === 0) || Number(crossed(b, across)) - Number(crossed(a, across)) || value(a) - value(b))[0];
  };

  for (const line of all) {
    const gone = line.filter(isHidden);
    const sum = gone.filter(place => !sums(place)).reduce((total, place) => total + value(place), 0);
    const open = !gone.some(sums);
    if (gone.length === 1 || (gone.length > 1 && open && sum < threshold)) {
      const next = cheapest(line);
      if (next) return next;
    }
  }
  if (!totals.rows || !totals.columns) return undefined;
  for (const bridge of bridges(hidden)) {
    const next = cheapest(all[bridge.row]) ?? cheapest(all[table.length + bridge.column]);
    if (next) return next;
  }
  return undefined;
}

/** Hidden cells that no other way joins: their row and column part when they are taken away. */
function bridges(hidden: readonly (readonly boolean[])[]): Place[] {
  const places = hidden.flatMap((row, at) => row.flatMap((yes, column) => yes ? [{ row: at, column }] : []));
  const joined = (without: Place): boolean => {
    const reached = new Set<string>([`r${without.row}`]);
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const place of places) {
        if (place === without) continue;
        const [row, column] = [`r${place.row}`, `c${place.column}`];
        if (reached.has(row) || reached.has(column)) reached.add(row).add(column);
      }
    }
    return reached.has(`c${without.column}`);
  };
  return places.filter(place => !joined(place));
}
