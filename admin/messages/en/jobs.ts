import type { JobKind } from '../../../shared/jobs';

/** What the house does in the background. */
export const jobs: Record<JobKind, string> = {
  DEMO_HISTORY: 'Making the demo’s history',
  RETURN_FILE_IMPORT: 'Reading a return file',
  ARCHIVE_IMPORT: 'Import of an archive of photos or ID copies',
  ROSTER_IMPORT: 'Roster import',
};
