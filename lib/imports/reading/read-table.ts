import { readCsv } from './csv';
import { formatOf } from './signature';
import type { Table } from './table';
import { readXlsx } from './xlsx';

/**
 * The table in a file, CSV or XLSX, whatever its name says.
 * @throws AppError `invalid` in the field `fichier`; while its rows are read too
 */
export const readTable = async (bytes: Buffer): Promise<Table> =>
  formatOf(bytes) === 'xlsx' ? readXlsx(bytes) : readCsv(bytes);
