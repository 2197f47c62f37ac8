import type { OutletService } from '../../../shared/codes';

/** Offices and outlets. */
export const offices = {
  subtitle: 'Regions, their offices and outlets, and what each does',
  region: 'Region %{code}',
  own: 'Your office',
  services: 'Does',
  designated: 'Designated since %{from}',
  designatedUntil: 'Designated %{from} to %{to} (R-07)',
  servicesWords: {
    APPLY: 'Applications',
    COLLECT: 'Collection',
    ENABLE: 'Enabling',
    FIN_ACTIVATE: 'Bank activation',
    LOSS: 'Loss reports',
    RELEASE: 'Release of loss reports',
    PIN: 'PIN',
    MAKE: 'Makes cards on the spot',
  } satisfies Record<OutletService, string>,
};
