import type { Sex } from '../../shared/codes';
import type { Random } from './random';

/** Invents a Chinese name that fits a sex. */
export function nameFor(sex: Sex, random: Random): string {
  const surname = random.pick(SURNAMES);
  const given = sex === '1' ? MALE : FEMALE;
  const second = random.chance(0.86) ? random.pick(given) : '';
  return surname + random.pick(random.chance(0.5) ? SHARED : given) + second;
}

/** The ethnic groups that the demo uses, by GB/T 3304, as a card names them. */
export const ETHNIC_NAMES: Readonly<Record<string, string>> = {
  '01': '汉',
  '02': '蒙古',
  '03': '回',
  '04': '藏',
  '08': '壮',
  '11': '满',
  '15': '土家',
};

/** An ethnic group: nine in ten are Han. */
export const ethnicityFor = (random: Random): string =>
  random.chance(0.9) ? '01' : random.pick(Object.keys(ETHNIC_NAMES));

/** Invents an address in a region. */
export function addressIn(region: string, random: Random): string {
  const { place, streets } = STREETS[region] ?? STREETS['419901'];
  return `${place}${random.pick(streets)}${random.between(1, 188)}号${random.between(1, 26)}栋${random.between(1, 18)}0${random.between(1, 4)}室`;
}

const listed = (characters: string): readonly string[] => [...characters];

const SURNAMES = [
  ...listed(
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  ),
  '欧阳',
  '司徒',
  '上官',
] as const;
const MALE = listed(
  '伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳建亮成峰志远航博文翔泽坤瑞晨昊睿哲轩铭',
);
const FEMALE = listed('芳娜敏静丽艳娟霞燕玲桂英莉红梅兰婷洁倩雪琳莹萍璐颖佳慧媛瑶怡欣妍蕾晴岚薇婉彤悦月琪梦珊蓉荷馨');
const SHARED = listed('子一思雨晓文家春秋云海永安新小嘉若天清景');

const STREETS: Readonly<Record<string, { place: string; streets: readonly string[] }>> = {
  '419901': {
    place: '四一九九市',
    streets: [
      '梧桐路',
      '青禾街',
      '人民路',
      '城北大道',
      '滨河路',
      '光明巷',
      '柳溪镇桥头街',
      '建设路',
      '学院路',
      '三里街',
    ],
  },
  '419902': { place: '四一九九市青岚县', streets: ['青石镇东街', '南岭路', '竹园街', '茶亭镇正街', '石桥路'] },
};
