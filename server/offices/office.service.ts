import type { EntityManager } from 'typeorm';
import { dayOf } from '../../shared/calendar';
import type { OutletService } from '../../shared/codes';
import { newId } from '../platform/columns';
import type { Context, Work } from '../platform/context';
import { Failure } from '../platform/failures';
import { note } from '../platform/journal';
import { insertRows } from '../platform/rows';
import { Office } from './office.entity';

/** Adds an office or outlet to the tree. */
export async function addOffice(work: Work, values: Omit<Office, 'id' | 'version'>): Promise<Office> {
  const office = Object.assign(new Office(), values, { id: newId(work.now), version: 1 });
  await insertRows(work.db, Office, [office]);
  await note(work, { action: 'office.add', subject: 'office', subjectId: office.id, officeId: office.parentId });
  return office;
}

/** An office by id; NOT_FOUND without one. */
export async function officeBy(db: EntityManager, id: string): Promise<Office> {
  const office = await db.findOneBy(Office, { id });
  if (!office) throw new Failure('NOT_FOUND');
  return office;
}

/** The office at which the actor sits and a case is taken in; FORBIDDEN for whoever sits at none or at one without the service. */
export async function ownOffice(ctx: Context, service: OutletService): Promise<Office> {
  if (!ctx.actor.officeId) throw new Failure('FORBIDDEN');
  const office = await officeBy(ctx.db, ctx.actor.officeId);
  if (!office.services.includes(service)) throw new Failure('FORBIDDEN');
  return office;
}

/** The office at which the actor sits, designated for a service on the day: FORBIDDEN for whoever sits at none, NOT_DESIGNATED otherwise. */
export async function designatedOffice(ctx: Context, service: OutletService): Promise<Office> {
  if (!ctx.actor.officeId) throw new Failure('FORBIDDEN');
  return designatedOutlet(ctx, ctx.actor.officeId, service);
}

/** An office or outlet, whoever acts there, designated for a service on the day: NOT_FOUND, NOT_DESIGNATED. */
export async function designatedOutlet(ctx: Context, id: string, service: OutletService): Promise<Office> {
  const office = await officeBy(ctx.db, id);
  if (!isDesignated(office, service, dayOf(ctx.now))) throw new Failure('NOT_DESIGNATED');
  return office;
}

/** Whether an office or outlet is designated for a service on a day. */
export const isDesignated = (
  { services, designatedFrom, designatedTo }: Office,
  service: OutletService,
  day: string,
): boolean =>
  services.includes(service) &&
  (designatedFrom === null || designatedFrom <= day) &&
  (designatedTo === null || designatedTo >= day);
