import { json, plain, whole } from '../platform/listing';
import { ofRegions } from '../platform/scopes';
import type { Subject } from '../platform/subjects';
import { Photo } from './photo.entity';

export const photos: Subject<Photo> = {
  entity: Photo,
  name: 'photo',
  scope: (actor, alias) => ofRegions(actor, `${alias}.regionCode`),
};

/** The columns of a photo, for what shows one. */
export const photoColumns = (alias: string) => ({
  id: plain(`${alias}.id`),
  version: whole(`${alias}.version`),
  fileId: plain(`${alias}.fileId`),
  width: whole(`${alias}.width`),
  height: whole(`${alias}.height`),
  findings: json(`${alias}.findings`),
  verdict: plain(`${alias}.verdict`),
  takenOn: plain(`${alias}.takenOn`),
});
