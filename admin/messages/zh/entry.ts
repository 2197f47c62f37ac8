import type { entry as english } from '../en/entry';

/** 登录与接受邀请。 */
export const entry: typeof english = {
  title: '登录',
  lead: '受理、审核、制卡、发放，一张台面办完。',
  points: {
    steps: '每一步都写明谁能办、为何不能办。',
    days: '窗口期与办理时限按工作日计算。',
    trace: '查看个人信息，每一次都留痕。',
  },
  username: '用户名',
  password: '密码',
  totp: '六位动态码',
  totpHelp: '打开身份验证器，输入此账号当前显示的六位数字。',
  submit: '登录',
  submitting: '正在登录…',
  required: '请填写此项。',
  demo: {
    title: '演示账号',
    text: '人员与单位均为虚构。请选择账号；密码相同，见服务启动时的提示。',
  },
  invite: {
    title: '启用账号',
    welcome: '%{name}，请为“%{username}”设置密码。',
    password: '新密码',
    passwordHelp: '至少 8 个字符，最好是几个自己才想得到的词；不要用常见密码或姓名。',
    repeat: '再输入一次',
    differs: '两次输入的密码不一致。',
    scan: '用身份验证器扫描',
    scanHelp: '扫描后每 30 秒显示一组新的六位数字，每次登录都要用到。',
    secret: '或手工输入密钥：',
    code: '当前显示的数字',
    submit: '完成并登录',
    invalid: '此邀请无法使用',
    invalidText: '邀请已被使用或已过期，请向邀请人重新索取。',
    toSignIn: '去登录',
    done: '账号已启用，请登录。',
  },
};
