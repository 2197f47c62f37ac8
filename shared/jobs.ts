/** What the house does in the background, one name for each handler. */
export const JOB_KINDS = ['DEMO_HISTORY', 'ROSTER_IMPORT', 'ARCHIVE_IMPORT', 'RETURN_FILE_IMPORT'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Where a job stands: FAILED was refused by a rule and is not tried again, DEAD failed unforeseen too often. */
export const JOB_STATUSES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'DEAD'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** The statuses in which a job may still do something. */
export const OPEN_JOB_STATUSES = ['QUEUED', 'RUNNING'] as const satisfies readonly JobStatus[];
