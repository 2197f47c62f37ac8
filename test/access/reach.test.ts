import { reachOf } from '../../server/access/reach';

const offices = [
  { id: 'root', parentId: null, regionCode: '419901' },
  { id: 'centre', parentId: 'root', regionCode: '419901' },
  { id: 'point', parentId: 'centre', regionCode: '419901' },
  { id: 'away', parentId: 'root', regionCode: '419903' },
  { id: 'other', parentId: null, regionCode: '419902' },
];

describe('the reach of an account', () => {
  test('staff reach their office, all below it, and their regions', () => {
    expect(reachOf({ roles: ['supervisor'], officeId: 'root' }, [], offices)).toEqual({
      kind: 'offices',
      ids: ['root', 'centre', 'away', 'point'],
      regions: ['419901', '419903'],
    });
    expect(reachOf({ roles: ['clerk'], officeId: 'centre' }, [], offices)).toEqual({
      kind: 'offices',
      ids: ['centre', 'point'],
      regions: ['419901'],
    });
  });

  test('staff without an office, or at one that is not there, reach nothing', () => {
    expect(reachOf({ roles: ['reviewer'], officeId: null }, ['unit'], offices)).toEqual({ kind: 'none' });
    expect(reachOf({ roles: ['reviewer'], officeId: 'gone' }, ['unit'], offices)).toEqual({ kind: 'none' });
    expect(reachOf({ roles: [], officeId: 'root' }, [], offices)).toEqual({ kind: 'none' });
  });

  test('administrators of units reach those units; analysts, auditors and sysadmins the whole house', () => {
    expect(reachOf({ roles: ['unit_admin'], officeId: null }, ['a', 'b'], offices)).toEqual({
      kind: 'employers',
      ids: ['a', 'b'],
    });
    for (const role of ['analyst', 'auditor', 'sysadmin'] as const)
      expect(reachOf({ roles: [role], officeId: null }, [], offices)).toEqual({ kind: 'all' });
  });

  test('of several roles the narrower reach holds: no duty widens another', () => {
    expect(reachOf({ roles: ['sysadmin', 'clerk'], officeId: 'other' }, ['a'], offices)).toMatchObject({
      kind: 'offices',
      ids: ['other'],
    });
    expect(reachOf({ roles: ['analyst', 'unit_admin'], officeId: null }, ['a'], offices)).toEqual({
      kind: 'employers',
      ids: ['a'],
    });
  });

  test('a ring in the tree ends', () => {
    const ring = [
      { id: 'a', parentId: 'b', regionCode: '419901' },
      { id: 'b', parentId: 'a', regionCode: '419901' },
    ];
    expect(reachOf({ roles: ['clerk'], officeId: 'a' }, [], ring)).toMatchObject({ ids: ['a', 'b'] });
  });
});
