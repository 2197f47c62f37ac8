import { addDays, type Day, monthlyWindow } from '../../shared/calendar';
import { windowOf } from '../../shared/policy';
import { policyOf } from '../../shared/policyDefaults';
import { grantExtension, planCollection } from '../checklists/window.service';
import { momentsOn, workingDayBefore } from './days';
import { POLICIES, type UnitKey } from './places';
import { randomOf } from './random';
import type { Stage, Step } from './story';

/** The supervisor lets units submit outside their window where it is closed these days, and plans when communities collect. */
export function grants({ desk, agenda, units }: Stage): Step[] {
  const at = momentsOn(agenda, workingDayBefore(agenda, 30), 1, randomOf('grants'))[0];
  const span = windowOf(policyOf(POLICIES['419901']), 'EMPLOYER_CHECKLIST')!;
  const shut = [0, 1, 2, 3, 4, 5].some(ago => !monthlyWindow(agenda.calendar, span, addDays(agenda.today, -ago)).open);
  const day = (n: number): Day => addDays(agenda.today, n);
  const grant = (key: UnitKey, fromDay: Day, toDay: Day, reason: string) => ({
    employerId: units[key].id,
    fromDay,
    toDay,
    reason,
  });
  const extensions = [
    grant('hospital', day(-44), day(-24), '新进人员较多，准予补报一批'),
    ...(shut
      ? (['precision', 'school', 'logistics', 'hospital'] as const).map(key =>
          grant(key, day(-8), day(10), '系统切换期间未能报送，准予补报'),
        )
      : []),
  ];
  const plans = [
    grant('village', day(-20), day(12), '本年度居民集中征缴第一批'),
    grant('wutong', day(-25), day(6), '本年度居民集中征缴第一批'),
    grant('qinghe', day(9), day(30), '本年度居民集中征缴第二批'),
  ];
  return [
    {
      at,
      act: async () => {
        const work = desk('supervisor', at);
        for (const one of extensions) await grantExtension(work, one);
        for (const one of plans) await planCollection(work, one);
      },
    },
  ];
}
