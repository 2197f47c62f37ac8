import type { ComponentType } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Permission } from '../../shared/access';
import type { ResourceDocuments } from './dataProvider';

/** The pages of react-admin and what each needs. */
export type PageNeeds = Partial<Record<'list' | 'show' | 'create' | 'edit', Permission>>;

/** The menu's sections, in their order. */
export const MENU_GROUPS = ['work', 'registry', 'figures', 'house'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** A resource as the console knows it: its pages (loaded when opened), who may open them, and its documents. */
export type ConsoleResource = Pick<ResourceProps, 'list' | 'show' | 'create' | 'edit' | 'recordRepresentation'> & {
  name: string;
  group: MenuGroup;
  icon: ComponentType;
  needs: PageNeeds;
  documents: ResourceDocuments;
};
