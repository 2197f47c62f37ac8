import type { Offices } from './places';
import type { Resident } from './resident';
import type { Stage } from './story';

/** What the acts on cards need beside what cases need. */
export type CardStage = Stage & { offices: Offices; people: readonly Resident[] };
