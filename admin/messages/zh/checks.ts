import type { checks as english } from '../en/checks';

/** 系统检查不符时的说明。 */
export const checks: typeof english = {
  NUMBER_VALID: '号码格式或校验码不正确。',
  BIRTH_AGREES: '与号码中的出生日期不一致。',
  SEX_AGREES: '与号码中的性别不一致。',
  NAME_CHARACTERS: '姓名中有不允许的字符。',
  MOBILE_FORMAT: '没有填写，或不是有效的手机号码。',
  DOCUMENT_VALID: '证件已过有效期。',
  ENROLMENT_ACCEPTED: '没有在本地已受理的参保登记。',
  ENROLLED_ONCE: '同一险种重复参保。',
  NO_OTHER_CARD: '与本次申领冲突。',
  ALIVE: '已登记为死亡。',
  MATERIAL_PRESENT: '应当提供，尚未收到。',
  PHOTO_PRESENT: '要求有照片，尚无照片。',
  PHOTO_RULE: '照片不符合要求。',
  PHOTO_RECENT: '拍摄时间过久。',
  PHOTO_UNIQUE: '同一张图片已用于其他人。',
};
