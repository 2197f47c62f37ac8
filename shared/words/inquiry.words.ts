import type { CancelReason, FailStage } from '../cards';
import type { ExcludeReason } from '../checklists';
import type {
  CardStep,
  InquiryActor,
  InquiryDay,
  InquiryGroup,
  InquiryNote,
  InquiryPlace,
  InquiryReason,
  StepState,
} from '../inquiry/codes';
import type { LegalRef } from '../policy';

/** What is said of one reason: as a heading, as one sentence, and what is to be done next. */
type ReasonSaid = { title: string; text: string; next: string };

/** 各种情形的说法。%{office} 机构，%{unit} 单位，%{told} 原因，%{bring} 材料，%{newCard} 新卡。 */
const zhReasons: Readonly<Record<InquiryReason, ReasonSaid>> = {
  NOT_REGISTERED: {
    title: '尚未参保登记',
    text: '在此范围内没有查到参保登记，没有参保登记不能申领社保卡。',
    next: '有用人单位的，由单位自用工之日起 30 日内办理社会保险登记；没有单位的，本人持有效身份证件到经办机构登记。',
  },
  ENROLMENT_PENDING: {
    title: '参保登记待受理',
    text: '参保信息已经报送，经办机构尚未受理；受理之后才能申领。',
    next: '由经办机构受理参保登记，暂不需要另交材料。',
  },
  ENROLMENT_REFUSED: {
    title: '参保登记不予受理',
    text: '参保登记未被受理，因此不能申领社保卡。',
    next: '请持有效身份证件到经办机构查明原因，重新办理参保登记。',
  },
  ENROLMENT_ENDED: {
    title: '参保关系已终止',
    text: '在本地的参保关系已经终止，现在没有可据以申领的参保登记。',
    next: '重新参保并经受理后，即可申领；已转往外地的，请在新的参保地申领。',
  },
  ENROLLED_TWICE: {
    title: '重复参保',
    text: '同一险种已在别处参保，或者在两类中重复参保，因此不能申领社保卡。',
    next: '请持有效身份证件，由本人或单位到原参保机构终止其中一处，再办理申领。',
  },
  NOBODY_APPLIED: {
    title: '尚未申领',
    text: '参保登记已经受理，但还没有人为其提出申领。',
    next: '请备齐下列材料，到就近的经办机构、服务点或社区申领。',
  },
  LIST_NOT_REQUESTED: {
    title: '单位尚未申领照片核对表',
    text: '参保登记已经受理，%{unit}还没有申领照片核对表，因此尚未申领社保卡。',
    next: '由单位专管员申领照片核对表，核对后附照片和身份证复印件，盖章报送。',
  },
  NOT_LISTED: {
    title: '不在单位本期核对表上',
    text: '%{unit}本期的照片核对表正在办理，其中没有此人。',
    next: '核对表尚在核对的，由单位专管员增员；已经报送的，列入下一期。',
  },
  LIST_OPEN: {
    title: '单位正在核对照片核对表',
    text: '此人在%{unit}的照片核对表上，单位还没有报送，因此尚未申领社保卡。',
    next: '由单位专管员核对此人，附照片和身份证复印件，盖章后报送。',
  },
  LEFT_OUT: {
    title: '单位未列入申领',
    text: '%{unit}在照片核对表上将此人列为不办理：%{told}。',
    next: '如需办理，由单位专管员恢复此人，或列入下一期核对表。',
  },
  ROW_RETURNED: {
    title: '核对表中被退回',
    text: '经办机构退回了核对表中的此人：%{told}。',
    next: '由单位改正后在补报表中重新盖章报送。',
  },
  LIST_SUBMITTED: {
    title: '核对表已报送，等待转申领',
    text: '%{unit}的照片核对表已经报送，%{office}正在比对。',
    next: '由经办机构比对后转为申领，暂不需要另交材料。',
  },
  MATERIALS_MISSING: {
    title: '材料未齐，尚未提交',
    text: '%{office}已经登记了申领，还缺：%{bring}。',
    next: '请补齐所缺材料，由窗口提交审核。',
  },
  PHOTO_REFUSED: {
    title: '照片不合格',
    text: '所交的照片不合格：%{told}。',
    next: '请按要求重新拍摄，近期免冠、白色背景，重新提交照片。',
  },
  DRAFT: {
    title: '窗口已登记，尚未提交',
    text: '%{office}已经登记了申领，材料已经齐全，还没有提交审核。',
    next: '由窗口提交审核，暂不需要另交材料。',
  },
  IN_REVIEW: {
    title: '正在审核',
    text: '申领已经提交，%{office}正在审核。',
    next: '由经办机构审核，暂不需要另交材料。',
  },
  RETURNED: {
    title: '退回补正',
    text: '申领因下列原因被退回：%{told}。',
    next: '请一次补正全部内容，到%{office}重新提交。',
  },
  REJECTED: {
    title: '不予通过',
    text: '申领未获通过：%{told}。',
    next: '请到%{office}查明原因；情况有变的，可以重新申领。',
  },
  ORDERED: {
    title: '审核通过，等待制卡',
    text: '申领已经通过审核，卡片等待送制。',
    next: '由经办机构组批送制，请等待制卡。',
  },
  IN_PRODUCTION: {
    title: '正在制卡',
    text: '卡片已经送往制卡商，正在制作。',
    next: '请等待制卡，制成后在经办机构领取。',
  },
  PRODUCED: {
    title: '已制成，等待签收',
    text: '卡片已经制成，领取网点尚未签收。',
    next: '由经办机构签收上架，签收后即可领取。',
  },
  IN_TRANSIT: {
    title: '正在配送',
    text: '卡片已经制成，正在送往%{office}。',
    next: '请等待送达，由%{office}签收后即可领取。',
  },
  FAILED: {
    title: '制卡失败',
    text: '卡片没有制成：%{told}。',
    next: '由经办机构安排重制；资料有误的，将退回补正。',
  },
  BANK_FAILED: {
    title: '银行开户未成功',
    text: '银行没有为此卡开立账户，因此还没有制卡。',
    next: '由经办机构与银行核对开户资料后重新送制；资料有误的，将退回补正。',
  },
  MISSING: {
    title: '卡片遗失，等待重制',
    text: '卡片在领取之前遗失，原卡号作废，由经办机构负责。',
    next: '由经办机构安排重制，本人不需要挂失，也不需要重新申领。',
  },
  WRONG_CARD: {
    title: '错卡，重新制作',
    text: '所制的卡片信息有误，已经作废，由经办机构重新制作，并由其负责。',
    next: '请等待重新制卡，不需要重新申领，也不收费用。',
  },
  VOIDED: {
    title: '卡片已作废',
    text: '所订的卡片已经作废。',
    next: '由经办机构查明后重新办理；需要补充材料的，会另行告知。',
  },
  READY: {
    title: '可以领取',
    text: '卡片已经制成，存放在%{office}，可随时领取。',
    next: '本人持有效身份证件领取；他人代领的，带双方有效身份证件；单位领取的，凭领卡凭证或介绍信及经办人证件。',
  },
  WITH_EMPLOYER: {
    title: '单位已领，等待发放',
    text: '卡片已由%{unit}领取，尚未发到本人。',
    next: '由单位发放，本人持身份证件签收。',
  },
  COLLECTED_NOT_ENABLED: {
    title: '已领取，尚未启用',
    text: '卡片已经领取，但还没有启用；启用后才能查询、结算。',
    next: '请带卡和身份证件原件，到对应银行网点启用，或在定点医院、药店首次使用时启用。',
  },
  ONE_CARD: {
    title: '社保卡就是医保卡，请启用',
    text: '本地实行一卡通：手中的社保卡就是医保卡，不再另发医保卡。',
    next: '请带卡和身份证件原件启用社保卡，启用后即可看病结算。',
  },
  ENABLED: {
    title: '卡片正常使用',
    text: '社保卡已经启用，状态正常。',
    next: '不需要办理。',
  },
  LOCKED: {
    title: '密码锁定',
    text: '密码多次输错，社保功能已经锁定。',
    next: '请带卡和身份证件原件，到经办机构重置密码。',
  },
  EXPIRED: {
    title: '卡片已过有效期',
    text: '卡片已过有效期，不能再用。',
    next: '请持下列材料申请到期换卡。',
  },
  TEMP_LOST: {
    title: '临时挂失中',
    text: '卡片已临时挂失，暂停使用。',
    next: '找到卡片的，持身份证件解挂；找不到的，办理正式挂失并补领。',
  },
  LOST: {
    title: '已正式挂失',
    text: '卡片已正式挂失，不能再用。',
    next: '请持下列材料补领新卡。',
  },
  FINANCIAL_OVERDUE: {
    title: '金融功能逾期未激活，社保功能已挂失',
    text: '领卡后在规定期限内没有激活金融功能，社保功能已按规定挂失。',
    next: '先带卡和身份证件到卡片所属银行的网点激活金融功能，再到%{office}办理社保功能解挂。',
  },
  REPLACED: {
    title: '已换新卡',
    text: '此卡已由%{newCard}替换，不能再用。',
    next: '请使用新卡，此卡不需要办理。',
  },
  UNCLAIMED: {
    title: '逾期未领，已注销',
    text: '卡片保管期满无人领取，已经注销。',
    next: '仍需用卡的，请持有效身份证件重新申领。',
  },
  CANCELLED: {
    title: '卡片已注销',
    text: '卡片已经注销，不能再用：%{told}。',
    next: '仍在本地参保的，请持有效身份证件重新申领。',
  },
  DESTROYED: {
    title: '卡片已收回销毁',
    text: '卡片注销后已经收回销毁：%{told}。',
    next: '仍在本地参保的，请持有效身份证件重新申领。',
  },
  DECEASED: {
    title: '持卡人已死亡',
    text: '登记的信息显示此人已经死亡，不再制发社保卡。',
    next: '登记有误的，请持证明到经办机构更正。',
  },
};

/** What is said of each reason. %{office}, %{unit}, %{told}, %{bring}, %{newCard}: the place, the unit, what was told, what to bring, the new card. */
const enReasons: Readonly<Record<InquiryReason, ReasonSaid>> = {
  NOT_REGISTERED: {
    title: 'Not registered for insurance',
    text: 'No insurance registration was found here, and without one nobody can have a card.',
    next: 'An employer registers its people within 30 days from the date of employment; anyone without one registers at the agency with a valid identity document.',
  },
  ENROLMENT_PENDING: {
    title: 'Enrolment not accepted yet',
    text: 'The enrolment has been sent in and waits for the agency; a card can be applied for once it is accepted.',
    next: 'The agency accepts the enrolment; nothing more is needed for now.',
  },
  ENROLMENT_REFUSED: {
    title: 'Enrolment refused',
    text: 'The enrolment was refused, so a card cannot be applied for.',
    next: 'Ask at the agency with a valid identity document, and register anew.',
  },
  ENROLMENT_ENDED: {
    title: 'Enrolment has ended',
    text: 'The enrolment here has ended, and there is none to apply on.',
    next: 'Apply once a new enrolment is accepted; after a move, apply at the new place of insurance.',
  },
  ENROLLED_TWICE: {
    title: 'Enrolled twice',
    text: 'There is another enrolment in the same branch of insurance, here or elsewhere, so no card can be applied for.',
    next: 'With a valid identity document the person or the unit has one of the two ended where it stands; then the card is applied for.',
  },
  NOBODY_APPLIED: {
    title: 'Nobody has applied',
    text: 'The enrolment is accepted, but nobody has applied for a card.',
    next: 'Apply with the materials below at the nearest agency, service point or community.',
  },
  LIST_NOT_REQUESTED: {
    title: 'Photo checklist not requested',
    text: 'The enrolment is accepted; %{unit} has not requested its photo checklist, so no card has been applied for.',
    next: 'The unit administrator requests the list, checks it, attaches photo and ID copy, seals and submits it.',
  },
  NOT_LISTED: {
    title: "Not on the unit's present list",
    text: '%{unit} has a photo checklist in work, and this person is not on it.',
    next: 'The unit administrator adds the person while the list is open; after that, the next list will do.',
  },
  LIST_OPEN: {
    title: 'The unit is checking its list',
    text: 'The person is on the photo checklist of %{unit}, which has not been submitted; no card has been applied for.',
    next: 'The unit administrator checks the row, attaches photo and ID copy, seals the list and submits it.',
  },
  LEFT_OUT: {
    title: 'Left out by the unit',
    text: '%{unit} left this person out of its photo checklist: %{told}.',
    next: 'If a card is wanted, the unit administrator puts the person back, or on the next list.',
  },
  ROW_RETURNED: {
    title: 'Returned from the list',
    text: 'The agency returned this person on the list: %{told}.',
    next: 'The unit mends it and submits it again on a supplement with a seal of its own.',
  },
  LIST_SUBMITTED: {
    title: 'List submitted, being compared',
    text: 'The photo checklist of %{unit} has been submitted; %{office} is comparing it.',
    next: 'The agency turns it into an application; nothing more is needed for now.',
  },
  MATERIALS_MISSING: {
    title: 'Materials missing',
    text: '%{office} has entered the application; still missing: %{bring}.',
    next: 'Bring what is missing, and the counter will submit it.',
  },
  PHOTO_REFUSED: {
    title: 'Photo not accepted',
    text: 'The photo does not do: %{told}.',
    next: 'Have a new one taken, recent, without hat, on white, and give it in again.',
  },
  DRAFT: {
    title: 'Entered at the counter, not submitted',
    text: '%{office} has entered the application; the materials are complete and it is not under review yet.',
    next: 'The counter submits it; nothing more is needed for now.',
  },
  IN_REVIEW: {
    title: 'Under review',
    text: 'The application has been submitted; %{office} is reviewing it.',
    next: 'The agency reviews it; nothing more is needed for now.',
  },
  RETURNED: {
    title: 'Returned for correction',
    text: 'The application was returned: %{told}.',
    next: 'Mend everything at once and submit it again at %{office}.',
  },
  REJECTED: {
    title: 'Not approved',
    text: 'The application was not approved: %{told}.',
    next: 'Ask at %{office}; when things have changed, apply anew.',
  },
  ORDERED: {
    title: 'Approved, waiting for production',
    text: 'The application is approved; the card waits to be sent to the maker.',
    next: 'The agency sends it into production; please wait.',
  },
  IN_PRODUCTION: {
    title: 'In production',
    text: 'The card is at the maker and being made.',
    next: 'Please wait; once made it is collected at the agency.',
  },
  PRODUCED: {
    title: 'Made, not received yet',
    text: 'The card is made; the place of collection has not received it yet.',
    next: 'The agency receives and shelves it; then it can be collected.',
  },
  IN_TRANSIT: {
    title: 'On its way',
    text: 'The card is made and on its way to %{office}.',
    next: 'Please wait; once it is received it can be collected there: %{office}.',
  },
  FAILED: {
    title: 'Production failed',
    text: 'The card could not be made: %{told}.',
    next: 'The agency has it made again; if the data are wrong, the case is returned for correction.',
  },
  BANK_FAILED: {
    title: 'Bank account not opened',
    text: 'The bank did not open the account of this card, so it has not been made.',
    next: 'The agency compares the data with the bank and sends it again; if they are wrong, the case is returned for correction.',
  },
  MISSING: {
    title: 'Card missing, to be made again',
    text: 'The card went missing before it was collected; its number is void, and the agency answers for it.',
    next: 'The agency has it made again; no loss report and no new application are needed.',
  },
  WRONG_CARD: {
    title: 'Wrong card, to be made again',
    text: 'The card that was made is wrong and void; the agency has a new one made and answers for it.',
    next: 'Please wait for the new card; no new application and no fee are needed.',
  },
  VOIDED: {
    title: 'Card void',
    text: 'The card that was ordered has been made void.',
    next: 'The agency clears it and starts again; whatever more it needs it will say.',
  },
  READY: {
    title: 'Ready to collect',
    text: 'The card is made and kept at %{office}; it can be collected at any time.',
    next: "Collect it with a valid identity document; a proxy brings both documents; a unit brings the voucher or letter and its agent's document.",
  },
  WITH_EMPLOYER: {
    title: 'With the unit, to be handed out',
    text: '%{unit} has collected the card and not handed it out yet.',
    next: 'The unit hands it out; the holder shows an identity document and signs.',
  },
  COLLECTED_NOT_ENABLED: {
    title: 'Collected, not enabled',
    text: 'The card has been collected but not enabled; enquiry and settlement work only after that.',
    next: 'Take the card and the original identity document to an outlet of its bank, or enable it at first use in a designated hospital or pharmacy.',
  },
  ONE_CARD: {
    title: 'The social security card is the medical card: enable it',
    text: 'This is a one-card region: the social security card in hand is the medical card, and no other is issued.',
    next: "Enable it with the card and the original identity document; then it pays at the doctor's.",
  },
  ENABLED: {
    title: 'Card in force',
    text: 'The social security card is enabled and in order.',
    next: 'Nothing is to be done.',
  },
  LOCKED: {
    title: 'PIN locked',
    text: 'The PIN was entered wrongly too often, and the social security function is locked.',
    next: 'Have the PIN reset at the agency with the card and the original identity document.',
  },
  EXPIRED: {
    title: 'Card expired',
    text: 'The card is past its validity and cannot be used any more.',
    next: 'Apply for a renewal with the materials below.',
  },
  TEMP_LOST: {
    title: 'Temporarily reported lost',
    text: 'The card is temporarily reported lost and cannot be used.',
    next: 'If it is found, have the report released with an identity document; if not, report it lost formally and apply for a new one.',
  },
  LOST: {
    title: 'Reported lost',
    text: 'The card is formally reported lost and cannot be used any more.',
    next: 'Apply for a reissue with the materials below.',
  },
  FINANCIAL_OVERDUE: {
    title: 'Financial function not activated in time: reported lost',
    text: 'The financial function was not activated in the time allowed after collection, so the social security function was reported lost by rule.',
    next: "First activate the financial function at an outlet of the card's bank with the card and the identity document, then have the social security function released: %{office}.",
  },
  REPLACED: {
    title: 'Replaced by a new card',
    text: 'This card was replaced by %{newCard} and cannot be used any more.',
    next: 'Use the new card; nothing is to be done about this one.',
  },
  UNCLAIMED: {
    title: 'Not claimed, cancelled',
    text: 'Nobody collected the card within its time in custody, and it is cancelled.',
    next: 'If a card is still needed, apply anew with a valid identity document.',
  },
  CANCELLED: {
    title: 'Card cancelled',
    text: 'The card is cancelled and cannot be used any more: %{told}.',
    next: 'If still insured here, apply anew with a valid identity document.',
  },
  DESTROYED: {
    title: 'Card taken back and destroyed',
    text: 'The card was cancelled, taken back and destroyed: %{told}.',
    next: 'If still insured here, apply anew with a valid identity document.',
  },
  DECEASED: {
    title: 'The holder has died',
    text: 'By what is registered this person has died, and no card is issued any more.',
    next: 'If that is wrong, have it corrected at the agency with a proof.',
  },
};

/** An article that may be cited. */
export type Article =
  | 'SOCIAL_INSURANCE_LAW_2'
  | 'SOCIAL_INSURANCE_LAW_4'
  | 'SOCIAL_INSURANCE_LAW_23'
  | 'SOCIAL_INSURANCE_LAW_28'
  | 'SOCIAL_INSURANCE_LAW_29'
  | 'SOCIAL_INSURANCE_LAW_58'
  | 'CARD_MEASURES_2';

/** The words of the answers. */
export type InquiryWords = {
  reasons: Readonly<Record<InquiryReason, ReasonSaid>>;
  groups: Record<InquiryGroup, string>;
  actors: Record<InquiryActor, string>;
  acts: string;
  places: Record<InquiryPlace, string>;
  notes: Record<InquiryNote, string>;
  steps: Record<CardStep, string>;
  states: Record<StepState, string>;
  days: Record<InquiryDay, string>;
  since: string;
  provisional: string;
  newCard: string;
  someCard: string;
  excluded: Record<ExcludeReason, string>;
  failed: Record<FailStage, string>;
  cancelled: Record<CancelReason, string>;
  unknown: string;
  someOffice: string;
  someUnit: string;
  comma: string;
  laws: Record<LegalRef['law'], string>;
  article: string;
  articles: Record<Article, string>;
};

/** All that is said in an answer to "why no card yet", in both languages: at the counter, to the unit, in GraphQL and on paper the same. */
export const inquiryWords: Readonly<Record<'zh' | 'en', InquiryWords>> = {
  zh: {
    reasons: zhReasons,
    groups: {
      NOT_ENROLLED: '未参保受理',
      NOBODY_APPLIED: '尚未申领',
      AT_BUREAU: '经办机构办理中',
      SENT_BACK: '被退回',
      IN_PRODUCTION: '制卡中',
      TO_COLLECT: '待领取',
      TO_ENABLE: '待启用',
      IN_FORCE: '正常使用',
      TO_RENEW: '待重置或换发',
      LOST: '挂失',
      OVER: '已注销或死亡',
    },
    actors: { PERSON: '本人', EMPLOYER: '单位', BUREAU: '经办机构', MAKER: '制卡商', NOBODY: '不需要办理' },
    acts: '由%{actor}办理',
    places: {
      NOWHERE: '尚未办理',
      OFFICE: '经办机构',
      BANK: '银行网点',
      MAKER: '制卡商',
      TRANSIT: '配送途中',
      EMPLOYER: '单位',
      HOLDER: '本人手中',
      UNKNOWN: '不便告知或正在查找',
    },
    notes: {
      NEWLY_ENROLLED_IN_PROGRESS: '新参保人员暂时没有卡属于正常情况，办理需要一段时间。',
      REGISTERED_LATE: '单位在用工后第 %{day} 天才办理参保登记，超过法定的 30 天。',
      WINDOW_CLOSED: '现在不在办理时间内，%{from} 起可以办理。',
      WINDOW_UNPLANNED: '经办机构尚未安排社区的采集时间。',
      ONE_CARD_REGION: '本地实行一卡通，社保卡就是医保卡。',
      OVERDUE: '已超过预计办结日期，是经办机构的延误。',
      REMADE: '前一张卡信息有误，已经作废，这是重新制作的卡。',
      HOLDS_CARD: '原有的卡在新卡启用之前仍可使用。',
      MAY_APPLY_SELF: '本人也可以自行到经办机构申领，但同一张卡只能由一处申领。',
      CORRECTION_OPEN: '单位提出的信息更正，经办机构尚未处理。',
      DATA_MISSING: '卡片的芯片或银行数据待补录，补录之前不能启用。',
      FINANCIAL_INACTIVE: '社保功能可用；金融功能尚未激活，请到卡片所属银行的网点激活。',
      FINANCIAL_DONE: '金融功能已经激活，可以直接办理解挂。',
      EXPIRES_SOON: '卡片即将到期，现在可以申请换卡。',
      DOCUMENT_EXPIRED: '登记的身份证件已过有效期，请带新的有效证件。',
      THROUGH_OTHERS: '此业务不是经由贵单位办理，详情由本人向经办机构查询。',
    },
    steps: {
      MATERIALS: '备齐材料',
      AGENCY: '经办受理',
      PRODUCTION: '等待制卡',
      COLLECTION: '领取',
      ACTIVATION: '启用',
    },
    states: { CURRENT: '进行中', TROUBLE: '受阻', STOPPED: '已停止', DONE: '已完成' },
    days: {
      WINDOW: '办理时间：%{from} 至 %{by}',
      DUE: '预计 %{by} 前办结',
      TRANSIT: '应在 %{by} 前送达',
      COLLECT: '请在 %{by} 前领取，过期仍予保管',
      CUSTODY: '保管至 %{by}，逾期未领将注销',
      FINANCIAL: '金融功能须在 %{by} 前激活，逾期社保功能将被挂失',
      TEMPORARY: '临时挂失至 %{by}',
      VALIDITY: '有效期至 %{by}',
    },
    since: '自 %{day} 起',
    newCard: '新卡 %{no} ',
    someCard: '新卡',
    provisional: '（暂定，待年度节假日安排公布）',
    excluded: { LEFT: '已离职', HAS_CARD: '已有社保卡', OTHER: '其他原因' },
    failed: { BANK: '银行开户环节', MAKER: '制卡商环节' },
    cancelled: {
      DECEASED: '持卡人死亡',
      MOVED_AWAY: '参保关系转出',
      SETTLED_ABROAD: '出国（境）定居',
      UNCLAIMED: '逾期未领',
      REPLACED: '已换新卡',
      OTHER: '其他原因',
    },
    unknown: '详见经办机构告知',
    someOffice: '经办机构',
    someUnit: '单位',
    comma: '、',
    laws: {
      SOCIAL_INSURANCE_LAW: '《中华人民共和国社会保险法》',
      CARD_MEASURES: '《“中华人民共和国社会保障卡”管理办法》',
    },
    article: '%{law}第%{article}条',
    articles: {
      SOCIAL_INSURANCE_LAW_2:
        '国家建立基本养老保险、基本医疗保险、工伤保险、失业保险、生育保险等社会保险制度，保障公民在年老、疾病、工伤、失业、生育等情况下依法从国家和社会获得物质帮助的权利。',
      SOCIAL_INSURANCE_LAW_4:
        '用人单位和个人依法缴纳社会保险费，有权查询缴费记录、个人权益记录，要求社会保险经办机构提供社会保险咨询等相关服务。',
      SOCIAL_INSURANCE_LAW_23:
        '职工应当参加职工基本医疗保险，由用人单位和职工按照国家规定共同缴纳基本医疗保险费。无雇工的个体工商户、未在用人单位参加职工基本医疗保险的非全日制从业人员以及其他灵活就业人员可以参加职工基本医疗保险，由个人按照国家规定缴纳基本医疗保险费。',
      SOCIAL_INSURANCE_LAW_28:
        '符合基本医疗保险药品目录、诊疗项目、医疗服务设施标准以及急诊、抢救的医疗费用，按照国家规定从基本医疗保险基金中支付。',
      SOCIAL_INSURANCE_LAW_29:
        '医疗费用中应当由基本医疗保险基金支付的部分，由社会保险经办机构与医疗机构、药品经营单位直接结算；并建立异地就医医疗费用结算制度。',
      SOCIAL_INSURANCE_LAW_58:
        '用人单位应当自用工之日起三十日内为其职工向社会保险经办机构申请办理社会保险登记。未办理的，由社会保险经办机构核定其应当缴纳的社会保险费。',
      CARD_MEASURES_2:
        '社会保障卡是面向社会公众发行的集成电路卡，是持卡人享有社会保障和公共就业服务权益的电子凭证，具有信息记录、信息查询、业务办理等基本功能。',
    },
  },
  en: {
    reasons: enReasons,
    groups: {
      NOT_ENROLLED: 'Not enrolled yet',
      NOBODY_APPLIED: 'Not applied for',
      AT_BUREAU: 'With the agency',
      SENT_BACK: 'Sent back',
      IN_PRODUCTION: 'In production',
      TO_COLLECT: 'To be collected',
      TO_ENABLE: 'To be enabled',
      IN_FORCE: 'In force',
      TO_RENEW: 'To be reset or renewed',
      LOST: 'Reported lost',
      OVER: 'Cancelled or deceased',
    },
    actors: {
      PERSON: 'The person',
      EMPLOYER: 'The unit',
      BUREAU: 'The agency',
      MAKER: 'The card maker',
      NOBODY: 'Nobody',
    },
    acts: '%{actor} must act',
    places: {
      NOWHERE: 'Not in work yet',
      OFFICE: 'Agency',
      BANK: 'Bank outlet',
      MAKER: 'Card maker',
      TRANSIT: 'On its way',
      EMPLOYER: 'Unit',
      HOLDER: 'With the holder',
      UNKNOWN: 'Not told, or being traced',
    },
    notes: {
      NEWLY_ENROLLED_IN_PROGRESS: 'Newly enrolled people normally have no card yet: it takes time.',
      REGISTERED_LATE: 'The unit registered the person on day %{day} after the employment; the law gives 30 days.',
      WINDOW_CLOSED: 'It is outside the window now; it opens on %{from}.',
      WINDOW_UNPLANNED: "The agency has not planned the community's time of collection yet.",
      ONE_CARD_REGION: 'This is a one-card region: the social security card is the medical card.',
      OVERDUE: "The expected day has passed: the delay is the agency's.",
      REMADE: 'The card made before was wrong and is void; this is the one made anew.',
      HOLDS_CARD: 'The card held so far stays usable until the new one is enabled.',
      MAY_APPLY_SELF: 'The person may also apply in person; one card is applied for in one place only.',
      CORRECTION_OPEN: 'A correction that the unit asked for has not been decided by the agency.',
      DATA_MISSING: 'Chip or bank data of the card are missing; it cannot be enabled before they are added.',
      FINANCIAL_INACTIVE:
        "The social security function works; the financial function is not active yet: activate it at an outlet of the card's bank.",
      FINANCIAL_DONE: 'The financial function is active by now; the release can be asked for at once.',
      EXPIRES_SOON: 'The card expires soon; it may be renewed now.',
      DOCUMENT_EXPIRED: 'The registered identity document has expired: bring the valid one.',
      THROUGH_OTHERS: 'This did not come through your unit; the person may ask the agency for details.',
    },
    steps: {
      MATERIALS: 'Materials',
      AGENCY: 'Agency',
      PRODUCTION: 'Production',
      COLLECTION: 'Collection',
      ACTIVATION: 'Activation',
    },
    states: { CURRENT: 'in progress', TROUBLE: 'held up', STOPPED: 'stopped', DONE: 'done' },
    days: {
      WINDOW: 'Open from %{from} to %{by}',
      DUE: 'Expected by %{by}',
      TRANSIT: 'To arrive by %{by}',
      COLLECT: 'Please collect by %{by}; it is kept after that',
      CUSTODY: 'Kept until %{by}; not collected by then, it will be cancelled',
      FINANCIAL: 'Activate the financial function by %{by}, or the card will be reported lost',
      TEMPORARY: 'Temporarily reported lost until %{by}',
      VALIDITY: 'Valid until %{by}',
    },
    since: 'Since %{day}',
    newCard: 'the new card %{no}',
    someCard: 'a new card',
    provisional: " (provisional until the year's calendar is published)",
    excluded: { LEFT: 'has left', HAS_CARD: 'has a card', OTHER: 'another reason' },
    failed: { BANK: 'at the bank', MAKER: 'at the card maker' },
    cancelled: {
      DECEASED: 'the holder has died',
      MOVED_AWAY: 'insurance moved away',
      SETTLED_ABROAD: 'settled abroad',
      UNCLAIMED: 'not claimed',
      REPLACED: 'replaced by a new card',
      OTHER: 'another reason',
    },
    unknown: 'as the agency has told',
    someOffice: 'The agency',
    someUnit: 'The unit',
    comma: ', ',
    laws: {
      SOCIAL_INSURANCE_LAW: 'Social Insurance Law',
      CARD_MEASURES: 'Measures on the Administration of Social Security Cards',
    },
    article: '%{law}, Article %{article}',
    articles: {
      SOCIAL_INSURANCE_LAW_2:
        'The State establishes basic old-age insurance, basic medical insurance, industrial injury insurance, unemployment insurance and maternity insurance, and guarantees the right of citizens to get material help from the State and society in old age, illness, industrial injury, unemployment and maternity.',
      SOCIAL_INSURANCE_LAW_4:
        'Employers and individuals pay social insurance premiums according to law, and have the right to inquire about payment records and personal rights records and to require consultation from social insurance agencies.',
      SOCIAL_INSURANCE_LAW_23:
        'Employees shall join the basic medical insurance for employees; employers and employees pay the premium together. Individual businesses without employees, part-time employees not insured by an employer and other flexible workers may join it, and pay the premium themselves.',
      SOCIAL_INSURANCE_LAW_28:
        'Medical expenses that meet the basic medical insurance drug list, diagnosis and treatment items, medical service facilities standards and emergency rescue shall be paid by the basic medical insurance fund in accordance with state regulations.',
      SOCIAL_INSURANCE_LAW_29:
        'The part of medical expenses that the basic medical insurance fund must bear is settled directly by social insurance agencies with medical institutions and pharmaceutical business units; a settlement system for medical expenses in different places shall be established.',
      SOCIAL_INSURANCE_LAW_58:
        'The employing unit shall, within 30 days from the date of employment, apply to the social insurance agency for social insurance registration for its employees. If it has not been registered, the agency shall verify the premium it should pay.',
      CARD_MEASURES_2:
        'The social security card is an integrated circuit card issued to the public; it is the electronic certificate for cardholders to enjoy the rights and interests of social security and public employment services, with the basic functions of information recording, information inquiry and business handling.',
    },
  },
};
